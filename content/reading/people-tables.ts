import type { Block } from './blocks.ts'
import type { Role } from './lexicon/lexicon.ts'
import { says, type Words } from './lexicon/words.ts'
import { withoutTitle } from './names.ts'
import type { ReadPerson } from './reading.ts'
import { roleIn } from './roles.ts'

/** The people of tables that have a column of names. */
export function peopleOfTables(blocks: readonly Block[], words: Words): readonly ReadPerson[] {
  const tables = Map.groupBy(
    blocks.filter((block) => block.kind === 'row'),
    (row) => row.table,
  )
  return [...tables.values()].flatMap((rows) => {
    const [header, ...body] = rows
    const column = (shape: RegExp) =>
      header?.cells.findIndex((cell) => shape.test(cell.paragraphs.join(' ').trim())) ?? -1
    const name = column(NAME_COLUMN)
    if (name < 0) return []
    const [first, post, org, role] = [
      column(FIRST_COLUMN),
      column(POST_COLUMN),
      column(BODY_COLUMN),
      column(ROLE_COLUMN),
    ]
    return body.flatMap((row): readonly ReadPerson[] => {
      const cell = (at: number) => (at < 0 ? '' : (row.cells[at]?.paragraphs.join(' ').trim() ?? ''))
      const whole = withoutTitle(
        [first === name ? '' : cell(first), cell(name)].filter((part) => part !== '').join(' '),
        words,
      )
      if (whole.name === '' || whole.name.length > 80 || says(words, whole.name, (lexicon) => lexicon.bodies)) return []
      const printed = cell(role)
      const more = { position: cell(post) || null, affiliation: cell(org) || null, onBehalfOf: null }
      return [
        {
          ...whole,
          role: roleIn(printed, words) ?? roleOfPost(cell(post)) ?? 'participant',
          ...more,
          passages: [row.id],
          confidence: 0.85,
          why: 'A row under a column of names',
        },
      ]
    })
  })
}

const NAME_COLUMN =
  /^(?:(?:full |last |family |sur)?name|names|nom(?: et prénom)?|nombre(?: y apellidos?)?|apellidos?|name der person|nachname|naam|naam deelnemer|nome|cognome|namn|имя|фио|ф\.и\.о\.|الاسم|姓名|speaker|participant|intervenant|ponente|referent)s?$/iu
const FIRST_COLUMN = /^(?:first name|given name|prénom|nombres?|vorname|voornaam|förnamn)$/iu
const POST_COLUMN =
  /^(?:position|title|function|job title|post|fonction|poste|cargo|puesto|funktion|functie|função|ruolo|incarico|befattning|должность|المنصب|职务|职位)$/iu
const BODY_COLUMN =
  /^(?:organi[sz]ation|affiliation|institution|company|country|organisme|structure|institución|organización|entidad|organisation|einrichtung|organisatie|naam instantie|instantie|instituição|ente|организация|المؤسسة|الجهة|单位|机构)$/iu
const ROLE_COLUMN = /^(?:role|rôle|rol|rolle|ruolo|papel|роль|الدور|角色)$/iu

/** In a committee the post says the part: its president chairs, its secretary takes the minutes. */
function roleOfPost(post: string): Role | null {
  if (/^(?:chair|presiden|président|vorsitz|voorzitter|ordförande|председател|رئيس|主席)\p{L}*$/iu.test(post))
    return 'chair'
  return /^(?:secretar|secrétaire|schriftführ|notulist|sekreterare|секретар|rapporteur|relator)/iu.test(post)
    ? 'rapporteur'
    : null
}

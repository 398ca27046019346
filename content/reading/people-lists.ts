import type { Block } from './blocks.ts'
import { capacityOf } from './capacities.ts'
import type { Role } from './lexicon/lexicon.ts'
import { says, topicOf, type Words } from './lexicon/words.ts'
import { listsOf, listTopic } from './lists.ts'
import { isAbbreviated, isBody, isName, withoutTitle } from './names.ts'
import type { ReadPerson } from './reading.ts'
import { roleAt, roleIn, roleOfSection } from './roles.ts'
import type { Section } from './sections.ts'

const LABELLED = /^([^:：.,;]{3,60}?)\s?[:：]\s*(.+)$/u

const LONG = 400
const COMMA = /^([^,，،(]{2,70}?)\s*[,，،]\s*(.+)$/u
const BRACKET = /^([^(（]{2,70}?)\s*[(（](.+?)[)）](?:[,\s]+([^()（）]*))?$/u
const DASH = /^([^–—,，،:：(]{2,70}?)\s*(?:\s[–—-]\s|[:：])\s*(.+)$/u

/** One person from "Name, function, organization", "Name (organization)" or "Name – function". */
export function personOf(
  text: string,
  role: Role | null,
  passage: string,
  words: Words,
  confidence: number,
): ReadPerson | undefined {
  const bare = text.replace(/[.;]$/u, '').trim()
  if (bare.length > LONG) return undefined
  for (const shape of [COMMA, BRACKET, DASH]) {
    const match = shape.exec(bare)
    const { name, honorific } = withoutTitle(match?.[1] ?? '', words)
    const inside = match?.[2] ?? ''
    const whole = isName(name, words) || isFamilyName(name, honorific, words)
    if (!match || !whole || (shape === BRACKET && isAbbreviated(name, inside))) continue
    const capacity = capacityOf([inside, match[3] ?? ''].filter((part) => part !== '').join(', '), words)
    return { name, honorific, role, ...capacity, passages: [passage], confidence, why: 'A name with a capacity' }
  }
  const alone = withoutTitle(bare, words)
  if (!isName(alone.name, words)) return undefined
  const none = { position: null, affiliation: null, onBehalfOf: null }
  return { ...alone, role, ...none, passages: [passage], confidence: confidence - 0.1, why: 'A name alone' }
}

function isFamilyName(name: string, honorific: string | null, words: Words): boolean {
  return honorific !== null && /^\p{Lu}[\p{L}'’-]+$/u.test(name) && !isBody(name, words)
}

/** The people of lists and of lines such as "Moderator: Name, function". */
export function peopleOfLists(sections: readonly Section[], words: Words): readonly ReadPerson[] {
  return sections.flatMap((section) => [
    ...ofLists(section, words),
    ...ofLabels(section, words),
    ...ofLines(section, words),
  ])
}

function ofLists(section: Section, words: Words): readonly ReadPerson[] {
  return listsOf(section).flatMap((list) => {
    const about = listTopic(list, words)
    if (about === 'recommendations' || about === 'next' || about === 'references') return []
    const intro = list.intro?.text ?? ''
    const role =
      (about === 'people' && list.intro !== undefined && topicOf(words, intro, ['people'])
        ? roleAt(intro, intro.length, intro.length, words)
        : null) ??
      roleOfSection(section, words) ??
      roleAt(intro, intro.length, intro.length, words)
    const read = list.items.map((item) =>
      personOf(item.text, role ?? 'speaker', item.id, words, about === 'people' ? 0.85 : 0.75),
    )
    const full = read.filter((person) => person !== undefined)
    const certain = full.filter(
      (person) => person.position !== null || person.affiliation !== null || person.honorific !== null,
    )
    return (about === 'people' && full.length > 0) || certain.length > list.items.length * 0.6 ? full : []
  })
}

/** "Moderator: A, function" and "Speakers: A; B; C". */
function ofLabels(section: Section, words: Words): readonly ReadPerson[] {
  return section.blocks.flatMap((block) => {
    const match = block.kind === 'row' ? null : LABELLED.exec(block.text)
    const role = match ? roleIn(match[1] ?? '', words) : null
    if (
      role === null ||
      match?.[2] === undefined ||
      (match[1] ?? '').split(/\s+/u).length > 6 ||
      match[2].length > 1_500
    )
      return []
    return several(match[2], role, block, words)
  })
}

function several(text: string, role: Role, block: Block, words: Words): readonly ReadPerson[] {
  const parts = text.split(/\s*[;；]\s*/u)
  if (parts.length > 1) return parts.flatMap((part) => personOf(part, role, block.id, words, 0.8) ?? [])
  const names = text.replace(/\.$/u, '').split(/\s*[,，،、]\s*|\s+(?:and|et|y|und|en|e|och|и|و)\s+/u)
  if (names.length > 1 && names.every((name) => isName(withoutTitle(name, words).name, words))) {
    return names.flatMap((name) => personOf(name, role, block.id, words, 0.85) ?? [])
  }
  return (personOf(text, role, block.id, words, 0.85) ??
    personOf(text.split(/[.。]\s/u)[0] ?? '', role, block.id, words, 0.75))
    ? [personOf(text, role, block.id, words, 0.85)].flatMap((one) => one ?? [])
    : []
}

/** Plain lines under words for people, each of them one person. */
function ofLines(section: Section, words: Words): readonly ReadPerson[] {
  if (section.topic !== 'people') return []
  const role = roleOfSection(section, words)
  const lines = section.blocks.filter(
    (block) => block.kind === 'paragraph' && block.text.length < 250 && !LABELLED.test(block.text),
  )
  return lines.flatMap((block) => {
    const person = personOf(block.text, role, block.id, words, 0.75)
    return person !== undefined && (person.position !== null || person.affiliation !== null || lines.length > 1)
      ? [person]
      : []
  })
}

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
          role: roleIn(printed, words) ?? 'participant',
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

import { LEXICONS, says, type Words } from './lexicon/words.ts'

const PARTICLE =
  "(?:van|von|vom|der|den|de|des|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|ben|ag|ould|zu|ter|ten|af|av|y|'t)"
const PART = "(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.)*|(?:[dDlLO]['’])?\\p{Lu}[\\p{L}\\p{M}'’-]*[\\p{L}\\p{M}])"

/** A name of a person in running text: capital words, initials and particles between them. */
export const NAME = `${PART}(?:\\s+(?:${PARTICLE}\\s+){0,3}${PART}){1,5}`
/** A name that follows a title, which may be a family name alone. */
export const TITLED_NAME = `(?:${PARTICLE}\\s+){0,3}${PART}(?:\\s+(?:${PARTICLE}\\s+){0,3}${PART}){0,4}`

/** A title before a name, in any of the document's languages. */
export function titles(words: Words): string {
  const known = TITLES.get(words.language)
  if (known !== undefined) return known
  const alternatives = words.lexicons.flatMap((lexicon) => lexicon.titles.split('|'))
  const made = `(?i:${alternatives.toSorted((a, b) => b.length - a.length).join('|')})\\.?`
  TITLES.set(words.language, made)
  return made
}

const TITLES = new Map<string, string>()

const TITLE = new Map<string, RegExp>()

/** Takes the titles off the front of a name. */
export function withoutTitle(text: string, words: Words): { readonly name: string; readonly honorific: string | null } {
  const shape = TITLE.get(words.language) ?? new RegExp(`^(?:(?:${titles(words)})\\s+)+`, 'iu')
  TITLE.set(words.language, shape)
  const match = shape.exec(text.trim())
  const chinese = /^([\p{Script=Han}·]{2,6}?)(先生|女士|博士|教授)$/u.exec(text.trim())
  if (chinese) return { name: chinese[1] ?? '', honorific: chinese[2] ?? null }
  if (!match) return { name: text.trim(), honorific: null }
  return { name: text.trim().slice(match[0].length).trim(), honorific: match[0].trim() }
}

const WHOLE = new RegExp(`^(?:${NAME})$`, 'u')
const EASTERN = /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}]{1,6}·[\p{Script=Han}·]{1,10})$/u
const ARABIC = /^[\p{Script=Arabic}\p{M}]+(?:\s+[\p{Script=Arabic}\p{M}]+){1,4}$/u

/** True for words that can be the name of a person and hold no word of an organization, a post or a section. */
export function isName(text: string, words: Words): boolean {
  const bare = text.trim()
  if (bare.length < 2 || bare.length > 60 || /\d/u.test(bare)) return false
  if (!WHOLE.test(bare) && !EASTERN.test(bare) && !ARABIC.test(bare)) return false
  if (
    /^(?:The|This|That|These|Our|All|New|In|On|At|For|Les?|La|El|Los|Las|Die|Der|Das|De|Het|Een|Eine?|Il|Gli|Os?)\s/u.test(
      bare,
    )
  )
    return false
  return !notPerson(bare, words)
}

function notPerson(text: string, words: Words): boolean {
  const bodies = {
    ...words,
    lexicons: [...new Set([...words.lexicons, ...LEXICONS.filter((one) => one.language === 'en')])],
  }
  return (
    says(bodies, text, (lexicon) => lexicon.bodies) ||
    says(bodies, text, (lexicon) => lexicon.works ?? '') ||
    says(bodies, text, (lexicon) => lexicon.subjects ?? '') ||
    says(words, text, (lexicon) => lexicon.posts) ||
    says(words, text, (lexicon) => lexicon.sessions)
  )
}

/** True where a name in capitals is spelled out before its own abbreviation: "Research Software Alliance (ReSA)". */
export function isAbbreviated(name: string, inside: string): boolean {
  const letters = inside.replace(/[^\p{Lu}]/gu, '')
  const initials = name
    .split(/[\s-]+/u)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase()
  if (letters.length >= 3 && name.toUpperCase().includes(letters.slice(0, 4))) return true
  return (
    letters.length >= 2 &&
    inside.length <= 12 &&
    (initials.includes(letters) || letters.includes(initials) || initials.startsWith(letters.slice(0, 2)))
  )
}

/** True for words that name an organization: by a word such as university, or by capitals. */
export function isBody(text: string, words: Words): boolean {
  return (
    says(words, text, (lexicon) => lexicon.bodies) ||
    isWork(text, words) ||
    /^(?:the\s+)?\p{Lu}{2,}[\p{L}\p{N}-]*$/u.test(text.trim())
  )
}

function isWork(text: string, words: Words): boolean {
  return says(words, text, (lexicon) => lexicon.works ?? '')
}

/** True for the name of an organization in capitals, by a word that only organizations bear. */
export function isOrganization(text: string, words: Words): boolean {
  return /^(?:the\s+)?\p{Lu}|\p{Script=Arabic}|\p{Script=Han}/u.test(text) && says(words, text, (one) => one.bodies)
}

/** True for words that name a post. */
export function isPost(text: string, words: Words): boolean {
  return says(words, text, (lexicon) => lexicon.posts)
}

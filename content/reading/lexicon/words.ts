import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import type { Lexicon, Topic } from './lexicon.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { sv } from './sv.ts'
import { zh } from './zh.ts'

/** The languages that documents are read in. */
export const LEXICONS: readonly Lexicon[] = [en, fr, es, pt, de, nl, it, sv, ru, ar, zh]

/** The lexicons that a document is read with: its own language first, English because headings borrow from it. */
export type Words = { readonly language: string; readonly lexicons: readonly Lexicon[] }

/** A fragment of a lexicon as a pattern: from the beginning of a word, to its end where `~` asks so. */
export function source(lexicon: Pick<Lexicon, 'glued'>, fragment: string): string {
  if (fragment === '') return '(?!)'
  const ended = fragment.replaceAll('~', '(?![\\p{L}\\p{M}])')
  return lexicon.glued ? `(?:${ended})` : `(?<![\\p{L}\\p{N}])(?:${ended})`
}

type Shapes = Map<string, RegExp>
const compiled = { glued: new Map<string, Shapes>(), apart: new Map<string, Shapes>() }

/** The pattern of a fragment, compiled once. */
export function pattern(lexicon: Pick<Lexicon, 'glued'>, fragment: string, shape = '§', flags = 'iu'): RegExp {
  const fragments = lexicon.glued ? compiled.glued : compiled.apart
  const shapes = fragments.get(fragment) ?? new Map<string, RegExp>()
  if (shapes.size === 0) fragments.set(fragment, shapes)
  const key = flags === 'iu' ? shape : `${flags} ${shape}`
  const known = shapes.get(key)
  if (known !== undefined) {
    known.lastIndex = 0
    return known
  }
  const made = new RegExp(
    shape.replaceAll('§', () => source(lexicon, fragment)),
    flags,
  )
  shapes.set(key, made)
  return made
}

/** True where a fragment of any lexicon stands in a text. */
export function says(words: Words, text: string, choose: (lexicon: Lexicon) => string): boolean {
  return words.lexicons.some((lexicon) => pattern(lexicon, choose(lexicon)).test(text))
}

/** The first match of a fragment, in the document's own language before the others. */
export function find(
  words: Words,
  text: string,
  choose: (lexicon: Lexicon) => string,
  shape = '§',
): RegExpExecArray | null {
  for (const lexicon of words.lexicons) {
    const match = pattern(lexicon, choose(lexicon), shape).exec(text)
    if (match) return match
  }
  return null
}

const ORDER: readonly Topic[] = [
  'contents',
  'unsettled',
  'recommendations',
  'next',
  'people',
  'outcomes',
  'organizers',
  'references',
  'apart',
]

/** What a heading or an introduction is about, or nothing known. */
export function topicOf(words: Words, text: string, among: readonly Topic[] = ORDER): Topic | undefined {
  return ORDER.filter((topic) => among.includes(topic)).find((topic) =>
    says(words, text, (lexicon) => lexicon.topics[topic]),
  )
}

import { source, type Words } from './lexicon/words.ts'
import { NAME, TITLED_NAME, titles } from './names.ts'

const INSIDE = '\\(([^()]{2,140}(?:\\([^()]{1,40}\\)[^()]{0,80})*)\\)'

/** The shapes in which running text names people. */
export type Shapes = {
  readonly bracket: RegExp
  readonly titled: RegExp
  readonly office: RegExp
  readonly apposition: RegExp
  readonly post: RegExp
  readonly named: RegExp
  readonly by: RegExp
  readonly from: RegExp
}

/** The shapes for the words of a document. */
export function shapesFor(words: Words): Shapes {
  const known = SHAPES.get(words.language)
  if (known !== undefined) return known
  const made = make(words)
  SHAPES.set(words.language, made)
  return made
}

const SHAPES = new Map<string, Shapes>()

function make(words: Words): Shapes {
  const any = (choose: (lexicon: Words['lexicons'][number]) => string) =>
    words.lexicons
      .filter((one) => choose(one) !== '')
      .map((one) => source(one, choose(one)))
      .join('|')
  const and = words.lexicons.map((one) => one.and).join('|')
  const title = `(?<![\\p{L}\\p{N}])(?:${titles(words)}\\s+)+`
  const cues = words.lexicons
    .flatMap((one) => [one.roles.moderator, one.roles.chair, one.roles.speaker])
    .filter((one) => one !== undefined)
    .map((one) => source({}, one))
    .join('|')
  return {
    bracket: new RegExp(`(?:(${NAME})\\s+(?:${and})\\s+)?(${NAME})\\s*${INSIDE}`, 'gu'),
    titled: new RegExp(`(${title})(${TITLED_NAME})`, 'gu'),
    office:
      /(?:Her|His|Their) (?:Majesty|Excellency|Royal Highness|Holiness),? (?:the )?(?:\p{Lu}\p{L}+)(?: (?:of|the|for|and|\p{Lu}\p{L}+))*/gu,
    apposition: new RegExp(
      `(${NAME}),\\s+(?:the |an? |le |la |el |der |die |de |het )?([^,;]{2,120})(?:,\\s+([^,;.]{2,100}))?`,
      'gu',
    ),
    post: new RegExp(`((?:\\p{Lu}[\\p{L}-]+\\s+){0,2})((?i:${any((one) => one.posts)}))\\s+(${NAME})`, 'gu'),
    named: new RegExp(
      `((?:[Tt]he\\s+)?(?:\\p{Lu}?\\p{Ll}[\\p{L}’'-]*\\s+){0,2}(?i:${any((one) => one.posts)})(?:,|\\s+(?:of|for|de|des|van|för)\\s+(?!(?:the|la|le|el|het|der|die)\\s)(?:\\p{Ll}+\\s?){1,3}?,?))\\s+(${NAME})(?=,|\\s+\\p{Ll})`,
      'gu',
    ),
    by: new RegExp(
      `(?i:${cues})[^.;]{0,40}?\\s(?:${any((one) => one.by)})\\s+(${NAME})((?:(?:,\\s+|\\s+(?:${and})\\s+)${NAME})*)`,
      'gu',
    ),
    from: new RegExp(
      `(${NAME})\\s+(?:${any((one) => one.of)})\\s+(?:the |l[’'])?(\\p{Lu}[\\p{L}\\p{N}-]*(?:\\s+(?:\\p{Lu}[\\p{L}\\p{N}-]*|of|for|de|van|für|and))*)`,
      'gu',
    ),
  }
}

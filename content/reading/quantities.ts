import { westernDigits } from './labels.ts'
import { source, type Words } from './lexicon/words.ts'

/** A number in a text, with the words before it that qualify it and the words after it. */
export type Quantity = {
  readonly value: number
  readonly qualifier: string | null
  readonly unit: string
  readonly at: number
  readonly written: 'digits' | 'word'
}

const DIGITS =
  "(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d./:#–]|\\d[.,-]|[§$]|(?-i:\\p{Lu})-)(\\d{1,3}(?:[.,\\u00a0\\u202f '’]\\d{3})+|\\d{1,9}(?:[.,]\\d{1,2})?)(?![\\d:/]|[.,]\\d)"
const PERCENT =
  '(?:%|per ?cent|pour ?cent|por ciento|por cento|prozent|procent|per cento|процент\\p{L}*|في المئة|بالمئة)'
const NOT_COUNT =
  /(?:article|art|section|page|pages?|p|figure|fig|table|tab|tabel|tabelle|tableau|tabla|figuur|chapter|chapitre|hoofdstuk|kapitel|paragraph|para|no|n°|nº|nr|resolution|résolution|resolución|annex|annexe|version|session|panel|phase|goal|sdg|objective|item|rule|part|bijlage|artikel|artículo|статья|pk|covid|groupe|atelier|group|track|postbus|room|day|step|level|year|window|office|by)\.?\s*#?$/iu

/** The numbers of a sentence that count something. */
export function quantitiesIn(printed: string, words: Words): readonly Quantity[] {
  const text = westernDigits(printed).replace(/(?<=\d)-tal(?:et)?(?=\s)/gu, (ending) => ' '.repeat(ending.length))
  const found: Quantity[] = []
  for (const match of text.matchAll(shapeOf('digits'))) {
    const before = text.slice(0, match.index)
    const value = numberOf(match[1] ?? '')
    const unit = `${match[2] === undefined ? '' : '% '}${match[3] ?? ''}`.trim()
    if (
      unit === '' ||
      NOT_COUNT.test(before.trimEnd()) ||
      isYear(match[1] ?? '', unit) ||
      /^(?:年|月|日|号|届|时|点|版)/u.test(unit) ||
      isMonth(unit, words) ||
      isLink(unit, words)
    )
      continue
    found.push({ value, qualifier: qualifierBefore(before, words), unit, at: match.index, written: 'digits' })
  }
  return [...found, ...wordsIn(text, words)].toSorted((a, b) => a.at - b.at)
}

let digits: RegExp | undefined
function shapeOf(_: 'digits'): RegExp {
  digits ??= new RegExp(
    `${DIGITS}(?:\\s*(${PERCENT}))?(?:(?=\\))|\\s+|(?=[\\p{Script=Han}]))((?:\\(?[\\p{L}\\p{M}·][\\p{L}\\p{M}'’·-]*\\)?\\s?){0,8})`,
    'giu',
  )
  return digits
}

/** A printed number as a number: the last group of two digits after a mark is a fraction, groups of three are thousands. */
export function numberOf(text: string): number {
  if (/^\d{1,3}(?:[.,\u00a0\u202f '’]\d{3})+$/u.test(text)) return Number(text.replace(/\D/gu, ''))
  return Number(text.replace(',', '.'))
}

function isYear(digitsOnly: string, unit: string): boolean {
  return /^(?:1[6-9]|20|21)\d\d$/u.test(digitsOnly) && !/^%/u.test(unit)
}

function isMonth(unit: string, words: Words): boolean {
  return (
    words.lexicons.some((lexicon) =>
      lexicon.months.some((month) => new RegExp(`^(?:of |de |d')?(?:${month})(?!\\p{L})`, 'iu').test(unit)),
    ) || /^(?:am|pm|uur|uhr|h|hrs|utc|gmt|cet)(?!\p{L})/iu.test(unit)
  )
}

/** "4 to 6" and "80 and 120" count nothing by themselves. */
function isLink(unit: string, words: Words): boolean {
  const [first = ''] = unit.toLowerCase().split(/\s+/u)
  return words.lexicons.some((lexicon) => !lexicon.glued && ` ${lexicon.stop} `.includes(` ${first} `))
}

/** The words right before a number that say how exact it is. */
export function qualifierBefore(before: string, words: Words): string | null {
  for (const lexicon of words.lexicons) {
    for (const [name, fragment] of Object.entries(lexicon.qualifiers)) {
      if (new RegExp(`${source(lexicon, fragment)}\\s*$`, 'iu').test(before)) return name
    }
  }
  return null
}

/** Numbers in words count only when something qualifies them, or when they are a part of a whole: "six of the seven". */
function wordsIn(text: string, words: Words): readonly Quantity[] {
  return words.lexicons.flatMap((lexicon) => {
    const names = Object.keys(lexicon.numbers)
    if (names.length === 0) return []
    const shape = new RegExp(
      `(?<!\\p{L})(${names.join('|')})(?!\\p{L})\\s+((?:[\\p{L}\\p{M}·][\\p{L}\\p{M}'’·-]*\\s?){1,8})`,
      'giu',
    )
    return [...text.matchAll(shape)].flatMap((match): readonly Quantity[] => {
      const qualifier = qualifierBefore(text.slice(0, match.index), words)
      const part = /^(?:of the|des|de los|de las|der|van de|delle|из)\s/iu.test(match[2] ?? '')
      const value = lexicon.numbers[(match[1] ?? '').toLowerCase()]
      return value === undefined || (qualifier === null && !part)
        ? []
        : [{ value, qualifier, unit: (match[2] ?? '').trim(), at: match.index, written: 'word' }]
    })
  })
}

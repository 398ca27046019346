import { chineseNumber, westernDigits } from './labels.ts'
import { LEXICONS } from './lexicon/words.ts'

/** A date or a range of days as printed: `2021-04-29`, `2021-04`, or `11-08` where no year stands. */
export type Dated = {
  readonly start: string
  readonly end: string
  readonly at: number
  readonly length: number
  readonly year: boolean
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.)?'
const TO = '\\s*(?:[-–—/&]|and|to|until|et|au|y|al|und|bis(?: zum)?|en|tot(?: en met)?|t/m|e|a|och|till|и|по|و|إلى)\\s*'
const OF = "(?:of\\s+|de\\s+|d[’']|del\\s+)?"
const YEAR = '(?:\\s*,?\\s*(?:de\\s+|del\\s+)?(\\d{4})(?!\\d))'

type Shape = Readonly<Record<'day' | 'american' | 'month' | 'across' | 'turned', RegExp>>

const SHAPES = new Map<string, Shape>(
  LEXICONS.filter((one) => one.months.length === 12).map((one) => {
    const month = one.months.map((name) => `(${name.replaceAll('(?:', '(?:')})`).join('|')
    const any = `(?:${one.months.join('|')})(?!\\p{L})\\.?`
    const twice = one.language === 'ar' ? `(?:\\s?\\/\\s?${any})?` : ''
    const named = `(?:${month})(?!\\p{L})\\.?${twice}`
    return [
      one.language,
      {
        day: new RegExp(`(?<![\\d.,:/-])${DAY}(?:${TO}${DAY})?\\s*${OF}${named}${YEAR}?`, 'giu'),
        american: new RegExp(`(?<!\\p{L})${named}\\s+${DAY}(?:${TO}${DAY})?(?![\\d:])${YEAR}?`, 'giu'),
        month: new RegExp(`(?<!\\p{L}|\\d\\.?\\s?)${named}${YEAR}`, 'giu'),
        turned: new RegExp(`(?<!\\p{L})(${any})\\s+${DAY}${TO}(${any})\\s+${DAY}(?![\\d:])${YEAR}`, 'giu'),
        across: new RegExp(`(?<!\\d)${DAY}\\s*${OF}(${any})${YEAR}?${TO}${DAY}\\s*${OF}(${any})${YEAR}`, 'giu'),
      },
    ]
  }),
)

/** Every date of a text, in the words of one language and in digits. */
export function datesIn(printed: string, languages: readonly string[]): readonly Dated[] {
  const text = westernDigits(chineseDates(printed))
  const found: Dated[] = [...inDigits(text, !['en', 'zh', ''].includes(languages[0] ?? ''))]
  for (const language of languages) {
    const shape = SHAPES.get(language)
    if (shape === undefined) continue
    for (const match of text.matchAll(shape.across)) found.push(...across(match, language))
    for (const match of text.matchAll(shape.turned)) found.push(...turned(match, language))
    for (const match of text.matchAll(shape.day))
      found.push(...named(match, [match[1], match[2]], match.slice(3, 15), match[15]))
    for (const match of text.matchAll(shape.american))
      found.push(...named(match, [match[13], match[14]], match.slice(1, 13), match[15]))
    for (const match of text.matchAll(shape.month))
      found.push(...named(match, [undefined, undefined], match.slice(1, 13), match[13]))
  }
  return withoutOverlaps(found)
}

function named(
  match: RegExpExecArray,
  days: readonly (string | undefined)[],
  months: readonly (string | undefined)[],
  year: string | undefined,
): readonly Dated[] {
  const month = months.findIndex((one) => one !== undefined) + 1
  if (month === 0) return []
  const [first, last] = [days[0], days[1] ?? days[0]]
  const start = joined(year, month, first)
  const end = joined(year, month, last)
  if (start === undefined || end === undefined || (year === undefined && first === undefined)) return []
  return [{ start, end: end < start ? start : end, at: match.index, length: match[0].length, year: year !== undefined }]
}

function across(match: RegExpExecArray, language: string): readonly Dated[] {
  const [, day, month, year, lastDay, lastMonth, lastYear] = match
  const start = joined(year ?? lastYear, monthOf(month ?? '', language), day)
  const end = joined(lastYear, monthOf(lastMonth ?? '', language), lastDay)
  return start === undefined || end === undefined
    ? []
    : [{ start, end, at: match.index, length: match[0].length, year: true }]
}

/** "June 30–July 2, 2020". */
function turned(match: RegExpExecArray, language: string): readonly Dated[] {
  const [, month, day, lastMonth, lastDay, year] = match
  const start = joined(year, monthOf(month ?? '', language), day)
  const end = joined(year, monthOf(lastMonth ?? '', language), lastDay)
  return start === undefined || end === undefined
    ? []
    : [{ start, end, at: match.index, length: match[0].length, year: true }]
}

/** Dates in Chinese numerals, 二〇二〇年三月五日, in digits. */
function chineseDates(text: string): string {
  return text
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/gu, (year) =>
      Array.from(year, (digit) => String(Math.max(0, '〇一二三四五六七八九'.indexOf(digit)))).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/gu, chineseNumber)
}

function monthOf(text: string, language: string): number {
  const months = LEXICONS.find((one) => one.language === language)?.months ?? []
  return months.findIndex((month) => new RegExp(`^(?:${month})\\.?$`, 'iu').test(text)) + 1
}

function joined(year: string | undefined, month: number, day: string | undefined): string | undefined {
  const value = day === undefined ? undefined : Number(day)
  if (value !== undefined && (value < 1 || value > 31)) return undefined
  if (year !== undefined && (Number(year) < 1800 || Number(year) > 2200)) return undefined
  return [year, String(month).padStart(2, '0'), value === undefined ? undefined : String(value).padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-')
}

/** Two days of one month or of two, in digits: "12. und 13.03.2021", "30/04-02/05/2021". */
const SPAN =
  /(?<![\d/.-])(\d{1,2})[./](?:(\d{1,2})[./]?)?\s*(?:[-–—&]|und|bis|et|au|y|al|e|en|tot|och|и|до|по)\s*(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/gu

function inDigits(text: string, dayFirst: boolean): readonly Dated[] {
  const found: Dated[] = []
  for (const match of text.matchAll(SPAN)) {
    const [start] = one(match, match[5], match[2] ?? match[4], match[1])
    const [end] = one(match, match[5], match[4], match[3])
    if (start !== undefined && end !== undefined && start.start <= end.end) found.push({ ...start, end: end.end })
  }
  for (const match of text.matchAll(/(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu))
    found.push(...one(match, match[1], match[2], match[3]))
  for (const match of text.matchAll(/(?<![\d/.-])(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/gu)) {
    if (dayFirst || Number(match[1]) > 12 || match[0].includes('.') || match[1] === match[2])
      found.push(...one(match, match[3], match[2], match[1]))
  }
  for (const match of text.matchAll(
    /(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*(?:日|号)?(?:\s*(?:至|到|[-–—~])\s*(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*日)?)?/gu,
  )) {
    const [start] = one(match, match[1], match[2], match[3])
    const [end] = match[5] === undefined ? [start] : one(match, match[1], match[4] ?? match[2], match[5])
    if (start !== undefined && end !== undefined) found.push({ ...start, end: end.end })
  }
  return found
}

function one(
  match: RegExpExecArray,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): readonly Dated[] {
  const date = Number(month) >= 1 && Number(month) <= 12 ? joined(year, Number(month), day) : undefined
  return date === undefined ? [] : [{ start: date, end: date, at: match.index, length: match[0].length, year: true }]
}

function withoutOverlaps(found: readonly Dated[]): readonly Dated[] {
  const kept: Dated[] = []
  for (const date of found.toSorted((a, b) => Number(b.year) - Number(a.year) || b.length - a.length)) {
    if (!kept.some((other) => date.at < other.at + other.length && other.at < date.at + date.length)) kept.push(date)
  }
  return kept.toSorted((a, b) => a.at - b.at)
}

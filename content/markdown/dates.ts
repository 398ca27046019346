import { PartialDate, type Period } from '../model/date.ts'
import type { Head } from '../model/dossier.ts'
import { lexicons, plainWords, waysOf } from './lexicon/lookup.ts'
import { westernDigits } from './markers.ts'

/** A date as people write it, as exact as it was written: `2021-04-29`, "29 April 2021", "April 2021", "2021年4月". */
export function readDate(words: string): PartialDate | undefined {
  const plain = plainWords(westernDigits(words)).replace(/,/g, ' ')
  const iso = PartialDate.safeParse(plain)
  if (iso.success) return iso.data
  const [, year, month, day] = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(plain) ?? named(plain)
  if (year === undefined) return undefined
  const date = [year, month, day].flatMap((part) => (part ? [part.padStart(2, '0')] : [])).join('-')
  return PartialDate.safeParse(date).data
}

/** A date, or two of them parted by a stroke. */
export function readPeriod(words: string): Period | undefined {
  const [from = '', to, ...rest] = words.split('/')
  const [start, end] = [readDate(from), to === undefined ? undefined : readDate(to)]
  if (!start || rest.length > 0 || (to !== undefined && !end)) return undefined
  return end ? { start, end } : { start }
}

/** A period as it stands in the front matter. */
export function printPeriod({ start, end }: Period): string {
  return end ? `${start}/${end}` : start
}

/** The date that a dossier speaks of: the last day of an event, or the date that a campaign report states. */
export function defaultAsOf(head: Head): PartialDate | undefined {
  return head.kind === 'event' ? (head.when.end ?? head.when.start) : head.asOf
}

function named(plain: string): (string | undefined)[] {
  const words = plain.split(' ').filter((word) => !fillers.includes(word))
  const month = words.findIndex((word) => monthNumber(word) > 0)
  const numbers = words.filter((_, at) => at !== month)
  const year = numbers.find((word) => /^\d{4}$/.test(word))
  const day = numbers.map((word) => /^(\d{1,2})(?:st|nd|rd|th|er|º)?$/.exec(word)?.[1]).find(Boolean)
  if (month < 0 || !year || numbers.length !== (day ? 2 : 1)) return []
  return ['', year, String(monthNumber(words[month] ?? '')), day]
}

/** Words that may stand between the parts of a date. */
const fillers = ['de', 'del', 'of', 'the', 'le', 'el', 'г', 'года', '']

function monthNumber(word: string): number {
  for (const { months } of Object.values(lexicons)) {
    const at = waysOf(months).findIndex((ways) => ways.split('/').map(plainWords).includes(word))
    if (at >= 0) return at + 1
  }
  return 0
}

import { firstDay, type PartialDate, type Period } from '../../content/model/date.ts'
import type { InterfaceWords } from './interface.ts'

/** A date in words, exactly as exact as it is: `29 April 2021`, `April 2021` or `2021`. */
export function dateIn(words: InterfaceWords, date: PartialDate): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const at = Number(month) - 1
  if (day === undefined) return words.date.month(words.date.monthsAlone[at] ?? month, year)
  return words.date.day(String(Number(day)), words.date.months[at] ?? month, year)
}

/** A stretch of time in words; one date when it has no other end. */
export function periodIn(words: InterfaceWords, { start, end }: Period): string {
  if (end === undefined || end === start) return dateIn(words, start)
  return words.date.span(dateIn(words, start), dateIn(words, end))
}

/** The day of an instant in words. */
export function dayIn(words: InterfaceWords, instant: string): string {
  return dateIn(words, instant.slice(0, 10))
}

/** The year a date belongs to. */
export function yearOf(date: PartialDate): string {
  return firstDay(date).slice(0, 4)
}

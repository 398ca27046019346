import * as z from 'zod'

/** A date as exact as its source: a year `2021`, a month `2021-04` or a day `2021-04-29` (EDTF level 0). */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Expected a date such as 2021, 2021-04 or 2021-04-29')
  .refine(isCalendarDate, 'Expected a date that the calendar has')
export type PartialDate = z.infer<typeof PartialDate>

/** An instant in UTC with milliseconds, e.g. `2021-04-29T14:30:00.000Z` (RFC 3339). */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'Expected an instant in UTC')
export type Instant = z.infer<typeof Instant>

/** A stretch of time; without an end it is the one date, however exact. */
export const Period = z
  .strictObject({ start: PartialDate, end: PartialDate.optional() })
  .refine(({ start, end }) => end === undefined || lastDay(end) >= firstDay(start), 'Expected an end after the start')
export type Period = z.infer<typeof Period>

/** The first day that a partial date may mean. */
export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10)
}

/** The last day that a partial date may mean; the whole of `2021` ends on `2021-12-31`. */
export function lastDay(date: PartialDate): string {
  if (date.length === 10) return date
  const [year = 0, month = 12] = date.split('-').map(Number)
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-${daysIn(year, month)}`
}

function isCalendarDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

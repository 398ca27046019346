import * as z from 'zod'

/** The time that one digest is for, in UTC: a day `2026-02-01`, or a week by ISO 8601 `2026-W05`. */
export const DigestPeriod = z.string().regex(/^\d{4}-(\d{2}-\d{2}|W\d{2})$/, 'Expected a day or a week')
export type DigestPeriod = z.infer<typeof DigestPeriod>

const DAY = 86_400_000

/** The period to which a day belongs; days and weeks are those of UTC, so that no summer time makes one twice. */
export function periodOf(pace: 'daily' | 'weekly', day: string): DigestPeriod {
  if (pace === 'daily') return day
  const thursday = dayAfter(day, 4 - weekdayOf(day))
  const year = thursday.slice(0, 4)
  const week = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * DAY)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** The last day of a period. */
export function lastDayOf(period: DigestPeriod): string {
  const [year = '', week = ''] = period.split('-W')
  if (week === '') return period
  const fourth = `${year}-01-04`
  return dayAfter(fourth, 7 - weekdayOf(fourth) + 7 * (Number(week) - 1))
}

/** The day that is a number of days after another, or before it. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** Monday is 1, Sunday is 7. */
function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7
}

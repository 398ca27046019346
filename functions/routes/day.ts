import type { Context } from 'hono'
import * as z from 'zod'
import { PartialDate } from '../../content/model/date.ts'
import { Problem } from '../problem.ts'

const Day = z.string().length(10).pipe(PartialDate)

/** The day as of which a reader wants a page, from `?on=2015-03-07`; today when there is none. */
export function knownOnIn(c: Context): string | undefined {
  const given = c.req.query('on')
  if (given === undefined || given === '') return undefined
  const day = Day.safeParse(given)
  if (day.success) return day.data
  throw new Problem('bad-request', `Cannot read the page as known on "${given}": expected a day such as 2015-03-07`)
}

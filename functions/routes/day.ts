import type { Context } from 'hono'
import * as z from 'zod'
import { PartialDate } from '../../content/model/date.ts'
import type { DayRead } from '../../web/parts/known-on.tsx'
import { Problem } from '../problem.ts'
import type { Tools } from '../tools.ts'

const Day = z.string().length(10).pipe(PartialDate)

/** The day as of which a reader wants a page, from `?on=2015-03-07`, beside today's; a day to come cannot be known. */
export function dayIn(c: Context, { now }: Pick<Tools, 'now'>): DayRead {
  const today = now().toISOString().slice(0, 10)
  const given = c.req.query('on')
  if (given === undefined || given === '') return { today }
  const day = Day.safeParse(given)
  if (!day.success) {
    throw new Problem('bad-request', `Cannot read the page as known on "${given}": expected a day such as 2015-03-07`)
  }
  if (day.data <= today) return { today, knownOn: day.data }
  throw new Problem('bad-request', `Cannot read the page as known on ${given}: it is ${today}, and that day is to come`)
}

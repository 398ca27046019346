import * as z from 'zod'

/** How many paths have been purged in a month; CloudFront asks a price for each beyond the first thousand. */
export const PurgeCount = z.strictObject({
  kind: z.literal('purge-count'),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  paths: z.int().nonnegative(),
  rev: z.int().positive(),
})
export type PurgeCount = z.infer<typeof PurgeCount>

/** What has been purged this month. */
export interface PurgeCounter {
  read(now: Date): Promise<number>
  add(paths: number, now: Date): Promise<void>
}

import * as z from 'zod'

/** The settings of a function: the names of what it uses. Where that is to be found is the business of the AWS SDK. */
export const Settings = z.object({
  RECORDS_TABLE: z.string().min(3),
  SUMMARIES_BUCKET: z.string().min(3),
  /** Scheme and host under which readers know the site. */
  SITE_ADDRESS: z.url().optional(),
  ORIGIN_SECRET: z.string().min(20).optional(),
})
export type Settings = z.infer<typeof Settings>

/** The settings that this process was started with; a missing one ends it with a message that names it. */
export function readSettings(): Settings {
  const settings = Settings.safeParse(process.env)
  if (settings.success) return settings.data
  const names = settings.error.issues.map((issue) => issue.path.join('.'))
  throw new Error(`Cannot start: missing or too short: ${names.join(', ')}`)
}

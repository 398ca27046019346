import * as z from 'zod'
import { MailAddress } from '../content/model/reminder.ts'

/** The settings of a function: the names of what it uses. Where that is to be found is the business of the AWS SDK. */
export const Settings = z.object({
  RECORDS_TABLE: z.string().min(3),
  SUMMARIES_BUCKET: z.string().min(3),
  /** Scheme and host under which readers know the site. */
  SITE_ADDRESS: z.url().optional(),
  ORIGIN_SECRET: z.string().min(20).optional(),
  /** The queue where the keys lie of changes that the search index could not take in. */
  LOST_QUEUE: z.url().optional(),
  /** The most paths that are purged from the CDN in a month; without it, nothing purges. */
  PURGED_PATHS: z.coerce.number().int().positive().optional(),
  /** The address of an OpenSearch domain or collection that keeps the search index; without it, a file in the bucket does. */
  SEARCH_ENDPOINT: z.url().optional(),
})
export type Settings = z.infer<typeof Settings>

/** The settings of the function for people who sign in: with whom they do so, and the address to which that leads back. */
export const WorkSettings = Settings.extend({
  SITE_ADDRESS: z.url(),
  /** The OpenID Connect issuer, to the letter as it writes itself. */
  ISSUER: z.url(),
  CLIENT_ID: z.string().min(1),
  CLIENT_SECRET: z.string().min(8).optional(),
  /** From whom reminders are mailed; without it none are, and no address of anybody is kept. */
  MAIL_SENDER: MailAddress.optional(),
})
export type WorkSettings = z.infer<typeof WorkSettings>

/** The settings of the function that purges the CDN. */
export const PurgeSettings = Settings.pick({ RECORDS_TABLE: true }).extend({
  /** The distribution of CloudFront in front of the site. */
  DISTRIBUTION: z.string().min(3),
  PURGED_PATHS: z.coerce.number().int().positive(),
})
export type PurgeSettings = z.infer<typeof PurgeSettings>

/** The settings of the function that reminds by mail. */
export const ReminderSettings = Settings.pick({ RECORDS_TABLE: true }).extend({
  SITE_ADDRESS: z.url(),
  MAIL_SENDER: MailAddress,
  /** The configuration set by which SES tells what became of a mail. */
  MAIL_CONFIGURATION: z.string().min(1),
  /** The most mails that may be sent on a day. */
  MAILS_A_DAY: z.coerce.number().int().positive(),
})
export type ReminderSettings = z.infer<typeof ReminderSettings>

/** The settings of a function that needs nothing but the records. */
export const RecordSettings = Settings.pick({ RECORDS_TABLE: true })
export type RecordSettings = z.infer<typeof RecordSettings>

/** The settings that this process was started with; a missing one ends it with a message that names it. */
export function readSettings(): Settings {
  return settingsAs(Settings)
}

/** The same, with what signing in needs. */
export function readWorkSettings(): WorkSettings {
  return settingsAs(WorkSettings)
}

/** What the function that purges needs. */
export function readPurgeSettings(): PurgeSettings {
  return settingsAs(PurgeSettings)
}

/** The settings of the function that reminds by mail. */
export function readReminderSettings(): ReminderSettings {
  return settingsAs(ReminderSettings)
}

/** The settings of a function that needs nothing but the records. */
export function readRecordSettings(): RecordSettings {
  return settingsAs(RecordSettings)
}

function settingsAs<T>(schema: z.ZodType<T>): T {
  const settings = schema.safeParse(process.env)
  if (settings.success) return settings.data
  const names = settings.error.issues.map((issue) => issue.path.join('.'))
  throw new Error(`Cannot start: missing or too short: ${names.join(', ')}`)
}

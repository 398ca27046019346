import * as z from 'zod'
import { Instant } from './date.ts'
import { DigestPeriod } from './digest-period.ts'
import { Hash } from './edition.ts'
import { InterfaceLanguage } from './language.ts'

/** How often somebody wants to be reminded by mail. */
export const Pace = z.enum(['daily', 'weekly', 'never'])
export type Pace = z.infer<typeof Pace>

/** An address that any mail server takes: letters of ASCII only, nothing that could end a header (RFC 5321). */
export const MailAddress = z
  .string()
  .max(254)
  .regex(
    /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}$/,
    'Expected a mail address in ASCII',
  )
  .refine((address) => address.lastIndexOf('@') <= 64, 'Expected at most 64 letters before the @')
export type MailAddress = z.infer<typeof MailAddress>

/**
 * Where and how somebody is reminded. The address is there only as long as mails are to be sent to it: whoever stops
 * them, and whose address sends them back, is known by that alone.
 */
export const Mailbox = z
  .strictObject({
    kind: z.literal('mailbox'),
    user: z.string().min(1).max(200),
    pace: Pace,
    language: InterfaceLanguage,
    address: MailAddress.optional(),
    stopped: z.strictObject({ because: z.enum(['bounced', 'complained']), at: Instant }).optional(),
    rev: z.int().positive(),
  })
  .refine(
    ({ address, pace, stopped }) => address === undefined || (pace !== 'never' && stopped === undefined),
    'Expected no address where no mail is sent',
  )
export type Mailbox = z.infer<typeof Mailbox>

/** What was last said to somebody, as the hash of it, and how often in a row. */
export const Told = z.strictObject({
  kind: z.literal('told'),
  user: z.string().min(1).max(200),
  digest: Hash,
  times: z.int().positive(),
  at: Instant,
})
export type Told = z.infer<typeof Told>

/** Why a reminder was dropped before anything was sent. */
export const DropReason = z.enum(['no-office', 'no-address', 'nothing-to-say', 'said-enough', 'too-late'])
export type DropReason = z.infer<typeof DropReason>

/**
 * One mail to one person for one period, from when it is planned to what became of it. It holds no word of the mail:
 * what is said is decided when it is sent. A claim is put on it before it is handed over; one that nobody can say of
 * whether it was sent is uncertain, and is never handed over again.
 */
export const Reminder = z.strictObject({
  kind: z.literal('reminder'),
  user: z.string().min(1).max(200),
  period: DigestPeriod,
  state: z.enum(['waiting', 'claimed', 'sent', 'dropped', 'refused', 'uncertain']),
  at: Instant,
  claim: z.strictObject({ by: z.string().min(8).max(80), digest: Hash }).optional(),
  dropped: DropReason.optional(),
  rev: z.int().positive(),
})
export type Reminder = z.infer<typeof Reminder>

/** The states in which something is still to happen to a reminder, or somebody has to look at it. */
export const openStates = ['waiting', 'claimed', 'uncertain'] as const satisfies readonly Reminder['state'][]

/** A state in which something is still to happen. */
export type OpenState = (typeof openStates)[number]

/** How many mails were handed over on a day; the ceiling counts them. */
export const ReminderDay = z.strictObject({ kind: z.literal('reminder-day'), day: z.iso.date() })
export type ReminderDay = z.infer<typeof ReminderDay>

/** What the links are signed with by which a mail is stopped. */
export const ReminderKey = z.strictObject({ kind: z.literal('reminder-key'), key: z.string().min(40).max(100) })
export type ReminderKey = z.infer<typeof ReminderKey>

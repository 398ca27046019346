import type { InterfaceLanguage } from '../content/model/language.ts'
import type { Mailbox, Pace } from '../content/model/reminder.ts'
import type { Membership, Viewer } from '../content/model/viewer.ts'
import { Problem } from './problem.ts'
import type { AccountStore } from './store/account-store.ts'
import type { ReminderStore } from './store/reminder-store.ts'

/** What the verbs about mailboxes need. */
export interface MailboxTools {
  readonly accounts: AccountStore
  readonly reminders: ReminderStore
}

/** What somebody chooses who wants mails, or wants none. */
export interface MailWish {
  readonly pace: Pace
  readonly language: InterfaceLanguage
}

/** Whether a membership brings work of which one can be reminded; whoever looks after the platform reads no content. */
export function hasWork({ role }: Membership): boolean {
  return role !== 'platform-administrator'
}

/**
 * Takes note of the address with which somebody has signed in, if they act for an organization: the first time they are
 * reminded weekly from then on. Of whoever has stopped the mails, and of everybody else, no address is kept.
 */
export async function noteAddress(
  { accounts, reminders }: MailboxTools,
  user: string,
  { address, language }: { readonly address: string | undefined; readonly language: InterfaceLanguage },
): Promise<void> {
  if (address === undefined || !(await accounts.membershipsOf(user)).some(hasWork)) return
  const known = await reminders.findMailbox(user)
  if (!known) await reminders.putMailbox({ kind: 'mailbox', user, pace: 'weekly', language, address, rev: 1 })
  else if (wantsMail(known) && known.address !== address) {
    await reminders.putMailbox({ ...known, address, rev: known.rev + 1 })
  }
}

/** What somebody has chosen; whoever has not is reminded weekly. */
export async function readWish(
  { reminders }: MailboxTools,
  viewer: Viewer,
  language: InterfaceLanguage,
): Promise<Pick<Mailbox, 'pace' | 'language' | 'stopped' | 'address'>> {
  const known = await reminders.findMailbox(viewer.user?.id ?? '')
  return known ?? { pace: 'weekly', language }
}

/** Keeps what somebody chooses for themselves, with the address of their sign-in as long as mails are to be sent. */
export async function chooseMails(
  { reminders }: MailboxTools,
  viewer: Viewer,
  { pace, language }: MailWish,
  signedInAs: string | undefined,
): Promise<void> {
  const user = viewer.user?.id ?? ''
  if (!viewer.memberships.some(hasWork))
    throw new Problem('forbidden', 'Cannot choose reminders: you do not act for an organization')
  await changeMailbox(reminders, user, (known) => {
    const address = pace === 'never' ? undefined : (signedInAs ?? known?.address)
    return { kind: 'mailbox', user, pace, language, ...(address && { address }), rev: 1 }
  })
}

/** Stops the mails to somebody for good: because they asked, or because their mailbox did. The address is deleted. */
export async function stopMails(
  reminders: ReminderStore,
  user: string,
  stopped?: NonNullable<Mailbox['stopped']>,
): Promise<void> {
  await changeMailbox(reminders, user, (known) => {
    if (!known || (stopped ? known.stopped : known.pace === 'never')) return undefined
    const { address: _, ...rest } = known
    return stopped ? { ...rest, stopped } : { ...rest, pace: 'never' }
  })
}

/** Whether mails are to be sent to a mailbox as soon as its address is known. */
function wantsMail({ pace, stopped }: Mailbox): boolean {
  return pace !== 'never' && stopped === undefined
}

/** Somebody may change a mailbox in two places at once; each change is made on what the other one has left. */
async function changeMailbox(
  reminders: ReminderStore,
  user: string,
  change: (known: Mailbox | undefined) => Mailbox | undefined,
): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const known = await reminders.findMailbox(user)
    const changed = change(known)
    if (!changed || (await reminders.putMailbox({ ...changed, rev: (known?.rev ?? 0) + 1 }))) return
  }
  throw new Problem('conflict', 'Cannot keep this: it is being changed somewhere else, try again')
}

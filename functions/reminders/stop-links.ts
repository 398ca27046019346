import { createHmac, timingSafeEqual } from 'node:crypto'
import { newSecret } from '../secrets.ts'
import type { ReminderStore } from '../store/reminder-store.ts'

/** The key with which links are signed; it is made once and lies in the table, where the addresses lie too. */
export async function openKey(reminders: Pick<ReminderStore, 'keepKey'>): Promise<string> {
  return (await reminders.keepKey({ kind: 'reminder-key', key: newSecret() })).key
}

/** What a link holds that stops the mails to somebody: who it is, signed. It can do nothing else, and never lapses. */
export function stopToken(key: string, user: string): string {
  return `${user}.${signatureOf(key, user)}`
}

/** Whose mails a link stops, or undefined when nobody here has made it. */
export function userOfToken(key: string, token: string): string | undefined {
  const [, user, signature] = /^([a-z0-9-]{1,200})\.([\w-]{43})$/.exec(token) ?? []
  if (user === undefined || signature === undefined) return undefined
  return timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(key, user))) ? user : undefined
}

function signatureOf(key: string, user: string): string {
  return createHmac('sha256', key).update(`stop reminders ${user}`).digest('base64url')
}

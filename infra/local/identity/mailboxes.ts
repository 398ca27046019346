import { type MailboxTools, noteAddress } from '../../../functions/mailboxes.ts'
import { accountId } from '../../../functions/secrets.ts'
import { cast } from './cast.ts'

/** Has everybody of the cast who holds an office reminded, as if they had signed in; whoever has chosen keeps that. */
export async function seedMailboxes(tools: MailboxTools, issuer: string): Promise<void> {
  for (const { slug, address } of cast) {
    const user = accountId(issuer, slug)
    if (!(await tools.reminders.findMailbox(user))) await noteAddress(tools, user, { address, language: 'en' })
  }
}

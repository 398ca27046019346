import { domainToASCII } from 'node:url'
import { MailAddress } from '../content/model/reminder.ts'

/** A mail address as any server takes it, the name of its host in ASCII; undefined when it has no such form. */
export function mailAddressOf(given: string): MailAddress | undefined {
  const at = given.lastIndexOf('@')
  return MailAddress.safeParse(`${given.slice(0, at)}@${domainToASCII(given.slice(at + 1))}`).data
}

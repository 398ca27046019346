import type { Digest } from '../../content/model/digest.ts'
import { wordsIn } from '../../content/model/language.ts'
import type { RegistryRef } from '../../content/model/party.ts'
import { translationsOf } from '../../content/model/registry.ts'
import type { Mailbox, Reminder } from '../../content/model/reminder.ts'
import { links } from '../../web/links.ts'
import { digestMail } from '../../web/mail/digest-mail.tsx'
import type { EntryKey, Store } from '../store/store.ts'
import { mimeOf } from './mime.ts'
import { stopToken } from './stop-links.ts'

/** What writing a letter needs: the names of parties, the address of the site, from whom it is, the key of its link. */
export interface LetterTools {
  readonly store: Store
  readonly site: string
  readonly from: string
  readonly key: string
}

/** What a letter is about, and to whom it goes. */
export interface LetterFacts {
  readonly reminder: Reminder
  readonly mailbox: Mailbox
  readonly digest: Digest
  readonly now: Date
}

/** The mail that tells a digest to somebody, in their language, as it is handed over. */
export async function mimeFor(
  { store, site, from, key }: LetterTools,
  { reminder, mailbox, digest, now }: LetterFacts,
): Promise<string> {
  const { language, user, address = '' } = mailbox
  const stop = links.stopReminders(stopToken(key, user))
  const parties = digest.sections.map(({ party }) => party)
  const names = await namesIn(store, parties, language)
  const mail = digestMail({ digest, language, origin: site, names, stop })
  const id = `${reminder.period}.${user}`
  return mimeOf({ ...mail, from, to: address, language, date: now, id, stop: `${site}/${language}${stop}` })
}

async function namesIn(
  store: Store,
  parties: readonly RegistryRef[],
  language: Mailbox['language'],
): Promise<ReadonlyMap<string, string>> {
  const keys = parties.flatMap((ref): EntryKey[] => (ref.register === 'campaign' ? [] : [ref]))
  const entries = await store.findEntries(keys)
  return new Map(
    entries.map((entry) => [`${entry.kind}/${entry.slug}`, wordsIn(translationsOf(entry), language)] as const),
  )
}

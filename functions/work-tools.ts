import type { ParsedDocument } from './candidate.ts'
import type { Provider } from './provider.ts'
import type { ReadReport } from './reading/bounded-reader.ts'
import type { AccountStore } from './store/account-store.ts'
import type { DraftStore } from './store/draft-store.ts'
import type { ReminderStore } from './store/reminder-store.ts'
import type { VerifyToken } from './tokens.ts'
import type { Tools } from './tools.ts'

/** What the workspace uses of the world, beyond what every page uses. */
export interface WorkTools extends Tools {
  readonly accounts: AccountStore
  readonly drafts: DraftStore
  /** Reads a foreign document in a bounded way, apart from the site. */
  readonly readReport: ReadReport
  readonly provider: Provider
  readonly verifyToken: VerifyToken
  /** Who is reminded how by mail; without it the site reminds nobody. */
  readonly reminders?: ReminderStore | undefined
  /** Reads a document; the grammar is large, so it is loaded with the first one. */
  readonly parse: () => Promise<(document: string) => ParsedDocument>
}

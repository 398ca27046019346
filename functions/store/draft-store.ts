import type { AuditRecord } from '../../content/model/audit.ts'
import type { RegistryRef } from '../../content/model/party.ts'
import type { Reading } from '../../content/reading/reading.ts'
import type { SavedDraft, TakenDecision } from '../../content/reading/saved-draft.ts'

/** A draft with what was read and everything that was decided about it since, in order. */
export interface OpenDraft {
  readonly draft: SavedDraft
  readonly reading: Reading
  readonly decisions: readonly TakenDecision[]
}

/** Where drafts are kept: under the organization they belong to, so that no other can come across them. */
export interface DraftStore {
  /** The drafts of an organization, the one changed last first. */
  listDrafts(organization: RegistryRef): Promise<SavedDraft[]>
  findDraft(organization: RegistryRef, id: string): Promise<SavedDraft | undefined>
  openDraft(organization: RegistryRef, id: string): Promise<OpenDraft | undefined>
  /** Keeps a new draft and the record of who brought it; how many items its reading takes is found here. */
  createDraft(draft: Omit<SavedDraft, 'parts'>, reading: Reading, audit: AuditRecord): Promise<SavedDraft>
  /**
   * Replaces a draft of the revision before, together with a decision that it adds or takes back and the record of who
   * did it; false when somebody else was first, and then nothing is changed.
   */
  changeDraft(
    draft: SavedDraft,
    audit: AuditRecord,
    change?: { readonly add: TakenDecision } | { readonly remove: number },
  ): Promise<boolean>
  /** Deletes a draft of a revision with everything that hangs on it; false when somebody has changed it since. */
  removeDraft(draft: SavedDraft, audit: AuditRecord): Promise<boolean>
  /** The drafts of all organizations, for those who have to find words that must go; no request does. */
  listEveryDraft(): Promise<SavedDraft[]>
  /** Deletes a draft with everything that hangs on it, whatever revision it has reached. */
  eraseDraft(draft: Pick<SavedDraft, 'organization' | 'id'>): Promise<void>
}

import type { AuditRecord } from '../../content/model/audit.ts'
import type { VocabularyChange } from '../../content/model/vocabulary.ts'

/** Where changes of the vocabulary are kept, beside the terms that they change. */
export interface VocabularyStore {
  /**
   * Changes terms all at once, with the record of who did it; false when one of them is no longer what it was before, or
   * when the change it undoes was undone already.
   */
  changeVocabulary(change: VocabularyChange, audit: AuditRecord, undone?: VocabularyChange): Promise<boolean>
  findVocabularyChange(id: string): Promise<VocabularyChange | undefined>
  /** Every change of the vocabulary, the latest first. */
  listVocabularyChanges(): Promise<VocabularyChange[]>
}

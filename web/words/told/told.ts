import type { Refusal } from '../../../content/reading/decision.ts'
import type { MessageCode, Told } from '../../../content/reading/messages.ts'
import type { ReadingErrorCode } from '../../../content/reading/reading-error.ts'
import type { Why } from '../../../content/reading/whys.ts'

/** What a reader of foreign reports tells an editor, in one language. */
export interface ToldWords {
  /** Why a report was not taken, and what to do. */
  readonly refused: Record<ReadingErrorCode | 'too-many-requests' | 'conflict', string>
  /** Why a decision cannot be taken, and what would be right. */
  readonly refusal: Record<Refusal, string>
  /** What was noticed in the report, and what to do about it. */
  readonly message: Readonly<Record<MessageCode, Told>>
  /** Why a record was read as it was. */
  readonly why: Record<Why, string>
}

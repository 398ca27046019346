import type { Decision } from '../../../content/reading/decision.ts'
import type { Obstacle } from '../../../content/reading/obstacles.ts'
import type { FieldName, qualifiers } from '../../../content/reading/record-fields.ts'

/** The words of one language for reading a foreign report and reviewing what was read. */
export interface ReviewWords {
  /** What was decided, in the list of what happened. */
  readonly decided: Record<Decision['kind'], string>
  /** What stands before publishing. */
  readonly obstacle: Record<Obstacle['code'] | 'not-organizer', string>
  readonly field: Record<FieldName, string>
  readonly role: Record<'organizer' | 'author', string>
  readonly qualifier: Record<(typeof qualifiers)[number], string>
  readonly word: Record<ReviewWord, string>
  readonly say: {
    readonly drafts: (count: number) => string
    readonly unsure: (count: number) => string
    readonly unclaimed: (count: number) => string
    readonly acceptAll: (count: number) => string
    readonly acceptSure: (count: number) => string
    readonly settled: (count: string, all: string) => string
    readonly changed: (name: string, date: string) => string
    readonly part: (number: string, of: string) => string
    readonly proposed: (label: string) => string
    readonly below: (label: string) => string
    readonly claimedBy: (record: string) => string
    readonly select: (record: string) => string
  }
}

/** The single words and sentences of the review. */
export type ReviewWord =
  | 'readReport'
  | 'readNote'
  | 'file'
  | 'fileNote'
  | 'paste'
  | 'pasteNote'
  | 'readFor'
  | 'read'
  | 'drafts'
  | 'noDrafts'
  | 'review'
  | 'reviewNote'
  | 'source'
  | 'records'
  | 'noRecords'
  | 'unsure'
  | 'seen'
  | 'why'
  | 'passages'
  | 'accept'
  | 'drop'
  | 'change'
  | 'save'
  | 'join'
  | 'joinWith'
  | 'split'
  | 'splitAt'
  | 'move'
  | 'moveBelow'
  | 'acceptSelected'
  | 'dropSelected'
  | 'unclaimed'
  | 'unclaimedNote'
  | 'makeOf'
  | 'messages'
  | 'settle'
  | 'settled'
  | 'leave'
  | 'blocks'
  | 'asPrinted'
  | 'before'
  | 'nothingBefore'
  | 'document'
  | 'documentNote'
  | 'preview'
  | 'previewNote'
  | 'toPreview'
  | 'onlyAdministrators'
  | 'undo'
  | 'decisions'
  | 'remove'
  | 'removeNote'
  | 'removeNow'
  | 'conflict'
  | 'published'
  | 'person'
  | 'namesake'
  | 'resolved'
  | 'samePerson'
  | 'anotherPerson'
  | 'close'
  | 'toTop'
  | 'yes'
  | 'no'
  | 'linesNote'
  | 'dateNote'
  | 'notStated'

import type { PendingKind, TrackKind } from '../../../content/model/digest.ts'
import type { Pace } from '../../../content/model/reminder.ts'

/** The words of one language for mails that remind, and for the pages on which they are chosen and stopped. */
export interface MailWords {
  readonly subject: (count: number) => string
  readonly intro: string
  readonly pending: Record<PendingKind, (count: number) => string>
  readonly tracks: Record<TrackKind, (count: number) => string>
  readonly late: string
  readonly lateOn: (count: number) => string
  readonly due: (date: string) => string
  readonly more: (count: number) => string
  readonly openDesk: string
  readonly why: string
  readonly settings: string
  readonly stop: string
  readonly pace: Record<Pace, string>
  readonly page: Record<PageWord, string>
}

/** The sentences of the two pages. */
export type PageWord =
  | 'title'
  | 'note'
  | 'howOften'
  | 'language'
  | 'save'
  | 'saved'
  | 'bounced'
  | 'complained'
  | 'noAddress'
  | 'noOffice'
  | 'notHere'
  | 'invited'
  | 'stopTitle'
  | 'stopNote'
  | 'stopNow'
  | 'stopped'

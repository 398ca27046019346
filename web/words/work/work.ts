import type { SpeakerClass, Verification, Visibility } from '../../../content/model/entry.ts'
import type { EntryFault } from '../../../content/model/entry-rules.ts'
import type { ClosingReason } from '../../../content/model/track.ts'
import type { MemberRole } from '../../../content/model/viewer.ts'

/** The words of one language for following up: what became of an ask, and the forms with which people say so. */
export interface WorkWords {
  readonly speaker: Record<SpeakerClass, string>
  readonly verification: Record<Verification, string>
  readonly visibility: Record<Visibility, string>
  readonly closing: Record<ClosingReason, string>
  readonly role: Record<MemberRole, string>
  /** What would be right, for each thing that can be wrong with a form. */
  readonly fault: Record<EntryFault['code'] | 'bad-value' | 'bad-date' | 'bad-address', string>
  readonly state: Record<'draft' | 'released' | 'published' | 'retracted', string>
  readonly late: Record<'overdue' | 'silent' | 'contested' | 'backwards', string>
  readonly word: Record<WorkWord, string>
  readonly say: {
    readonly since: (date: string) => string
    readonly saidBy: (name: string, speaker: string) => string
    readonly peak: (level: string, date: string) => string
    readonly younger: (level: string, date: string, name: string) => string
    readonly confirmed: (date: string) => string
    readonly recorded: (date: string) => string
    readonly due: (date: string, slips: number) => string
    readonly knownOn: (date: string) => string
    readonly corrects: (date: string) => string
    readonly tracks: (count: number) => string
    readonly waiting: (count: number) => string
    readonly errors: (count: number) => string
    readonly found: (quoted: string) => string
    readonly unchanged: (count: number) => string
    readonly changes: (count: number) => string
    readonly signedInAs: (name: string) => string
    readonly until: (date: string) => string
    readonly entryOf: (name: string, date: string) => string
    readonly bulkLines: (count: number) => string
    readonly conflict: string
  }
}

/** The single words and sentences of the workspace. */
export type WorkWord =
  | 'followUp'
  | 'noFollowUp'
  | 'noTracks'
  | 'entries'
  | 'noEntries'
  | 'picture'
  | 'level'
  | 'closed'
  | 'contested'
  | 'selfReported'
  | 'peak'
  | 'track'
  | 'whole'
  | 'dueChanges'
  | 'asKnownOn'
  | 'today'
  | 'evidence'
  | 'restricted'
  | 'corrected'
  | 'retractedEntry'
  | 'disputes'
  | 'repliesTo'
  | 'response'
  | 'progress'
  | 'direction'
  | 'listing'
  | 'notStated'
  | 'desk'
  | 'desks'
  | 'asked'
  | 'state'
  | 'lateness'
  | 'search'
  | 'filter'
  | 'any'
  | 'table'
  | 'tableNote'
  | 'import'
  | 'importNote'
  | 'preview'
  | 'takeIn'
  | 'before'
  | 'after'
  | 'faults'
  | 'signIn'
  | 'signOut'
  | 'signInNote'
  | 'record'
  | 'recordNote'
  | 'speakFor'
  | 'asOfFrom'
  | 'asOfTo'
  | 'dateNote'
  | 'verification'
  | 'visibility'
  | 'note'
  | 'evidenceTitle'
  | 'evidenceAddress'
  | 'correctionOf'
  | 'none'
  | 'saveDraft'
  | 'release'
  | 'publish'
  | 'sendBack'
  | 'comment'
  | 'retract'
  | 'edit'
  | 'sentBack'
  | 'pending'
  | 'myNotes'
  | 'myNotesNote'
  | 'assignees'
  | 'save'
  | 'manage'
  | 'setDue'
  | 'reason'
  | 'review'
  | 'months'
  | 'close'
  | 'successor'
  | 'reopen'
  | 'rest'
  | 'assessor'
  | 'open'
  | 'openFor'
  | 'party'
  | 'volunteer'
  | 'tags'
  | 'suggested'
  | 'accept'
  | 'reject'
  | 'remove'
  | 'term'
  | 'addTag'
  | 'privately'
  | 'select'
  | 'assign'
  | 'undo'
  | 'members'
  | 'invite'
  | 'inviteNote'
  | 'invitation'
  | 'acceptInvitation'
  | 'audit'
  | 'noAudit'
  | 'who'
  | 'when'
  | 'what'
  | 'publishDocument'
  | 'publishNote'
  | 'documentText'
  | 'checkFirst'
  | 'publishNow'
  | 'theirs'
  | 'yours'
  | 'sendAnyway'
  | 'role'
  | 'noDesk'
  | 'lastConfirmed'
  | 'perParty'
  | 'matrix'
  | 'lineByLine'
  | 'nothingSaid'
  | 'reply'
  | 'dispute'
  | 'correct'
  | 'respond'
  | 'organized'
  | 'noneOrganized'
  | 'followSelected'
  | 'followedFor'
  | 'bulkPreview'
  | 'bulkDone'
  | 'bulkUndone'
  | 'confirmBulk'
  | 'goOn'
  | 'interrupted'
  | 'overtaken'
  | 'dueUndoNote'
  | 'nothingChanges'
  | 'lookAgain'
  | 'rejected'
  | 'ownTerms'
  | 'ownTermsNote'
  | 'noOwnTerms'
  | 'selectAll'
  | 'termForSelected'
  | 'termOffSelected'
  | 'dueForSelected'

import type { Role } from '../../model/appearance.ts'
import type { CommitmentType } from '../../model/commitment.ts'
import type { EventType, Mode } from '../../model/event.ts'
import type { Comparator } from '../../model/figure.ts'
import type { Cause, Direction, Listing, Progress, Response } from '../../model/follow-up.ts'
import type { OutcomeType } from '../../model/outcome.ts'
import type { TextStanding } from '../../model/recommendation.ts'
import type { SessionType } from '../../model/session.ts'

/** The parts of a document that have one heading each, whatever it is called. */
export type SectionWord =
  | 'about'
  | 'session'
  | 'programme'
  | 'figures'
  | 'recommendations'
  | 'references'
  | 'concerned'
  | 'commitments'
  | 'follow-up'

/** What a field line may be about: the words before the colon in `Addressed to: …`. */
export type FieldKey =
  | 'id'
  | 'label'
  | 'printed'
  | 'addressed-to'
  | 'made-by'
  | 'themes'
  | 'due'
  | 'standing'
  | 'see'
  | 'repeats'
  | 'refines'
  | 'supersedes'
  | 'answers'
  | 'type'
  | 'session'
  | 'speaker'
  | 'concerns'
  | 'role'
  | 'honorific'
  | 'affiliation'
  | 'office'
  | 'on-behalf-of'
  | 'precedes'
  | 'date'
  | 'period'
  | 'as-of'
  | 'place'
  | 'counted-by'
  | 'comparator'
  | 'value'
  | 'maximum'
  | 'out-of'
  | 'outcome'
  | 'quantity'
  | 'unit'
  | 'title'
  | 'issuer'
  | 'symbol'
  | 'address'
  | 'party'
  | 'counterpart'
  | 'signed'
  | 'recommitted'
  | 'made-at'
  | 'members'
  | 'joined'
  | 'left'
  | 'recommendation'
  | 'commitment'
  | 'provision'
  | 'response'
  | 'progress'
  | 'direction'
  | 'listing'
  | 'cause'
  | 'note'

/** Ways of saying one thing, parted by `|`; the first one is what we print. */
export type Ways = string

/** What a language calls the parts, fields and values of a document. */
export interface Lexicon {
  readonly sections: Readonly<Record<SectionWord, Ways>>
  readonly roles: Readonly<Record<Role, Ways>>
  readonly sessions: Readonly<Record<SessionType, Ways>>
  readonly outcomes: Readonly<Record<OutcomeType, Ways>>
  readonly fields: Readonly<Record<FieldKey, Ways>>
  readonly values: Values
  /** Quantities with `#` where a number stands. */
  readonly comparators: Readonly<Record<Exclude<Comparator, 'exactly'>, Ways>>
  /** The words for 0, 1, 2 …, each with its forms parted by `/`. */
  readonly numbers: Ways
  /** Words that multiply the number before them, as `1000000/million`. */
  readonly scales: Ways
  readonly months: Ways
  readonly phrases: Phrases
  /** What parts the thousands, and what starts the decimals. */
  readonly digits: { readonly group: string; readonly decimal: string }
}

/** The words for the values of fields. */
export interface Values {
  readonly event: Readonly<Record<EventType, Ways>>
  readonly mode: Readonly<Record<Mode, Ways>>
  readonly standing: Readonly<Record<TextStanding, Ways>>
  readonly commitment: Readonly<Record<CommitmentType, Ways>>
  readonly response: Readonly<Record<Response, Ways>>
  readonly progress: Readonly<Record<Progress, Ways>>
  readonly direction: Readonly<Record<Direction, Ways>>
  readonly listing: Readonly<Record<Listing, Ways>>
  readonly cause: Readonly<Record<Cause, Ways>>
}

/** Small words that the grammar looks for. */
export interface Phrases {
  readonly inferred: Ways
  readonly inherited: Ways
  readonly explicit: Ways
  readonly yes: Ways
  readonly no: Ways
  readonly and: Ways
  readonly onBehalfOf: Ways
  readonly recommendationsTo: Ways
  readonly honorifics: Ways
}

import type { Role } from '../../../content/model/appearance.ts'
import type { CommitmentType } from '../../../content/model/commitment.ts'
import type { CorrectionType } from '../../../content/model/edition.ts'
import type { Attribution, EventType, Mode } from '../../../content/model/event.ts'
import type { Cause, Direction, Listing, Progress, Response } from '../../../content/model/follow-up.ts'
import type { Mention, MentionRelation } from '../../../content/model/mention.ts'
import type { OutcomeType } from '../../../content/model/outcome.ts'
import type { Basis } from '../../../content/model/party.ts'
import type { Relation, TextStanding } from '../../../content/model/recommendation.ts'
import type { OrganizationType, Scheme } from '../../../content/model/registry.ts'
import type { SessionType } from '../../../content/model/session.ts'

/** The words of one language for every value that a record can hold; a new value does not compile without its word. */
export interface Terms {
  readonly role: Record<Role, string>
  /** Roles as the heading of several people. */
  readonly roles: Record<Role, string>
  readonly event: Record<EventType, string>
  readonly mode: Record<Mode, string>
  readonly attribution: Record<Attribution, string>
  readonly session: Record<SessionType, string>
  readonly outcome: Record<OutcomeType, string>
  readonly standing: Record<TextStanding, string>
  readonly basis: Record<Basis, string>
  readonly relation: Record<Relation['relation'], string>
  readonly commitment: Record<CommitmentType, string>
  readonly response: Record<Response, string>
  readonly progress: Record<Progress, string>
  readonly direction: Record<Direction, string>
  readonly listing: Record<Listing, string>
  readonly cause: Record<Cause, string>
  readonly organization: Record<OrganizationType, string>
  readonly scheme: Record<Scheme, string>
  readonly correction: Record<CorrectionType, string>
  readonly mention: Record<MentionRelation, string>
  readonly record: Record<Mention['kind'], string>
}

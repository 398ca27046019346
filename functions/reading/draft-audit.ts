import type { AuditRecord } from '../../content/model/audit.ts'
import type { Viewer } from '../../content/model/viewer.ts'
import type { Decision } from '../../content/reading/decision.ts'
import type { SavedDraft } from '../../content/reading/saved-draft.ts'

/** What somebody does about a draft as a whole, or by one decision. */
export type DraftAction = 'taken' | 'undone' | 'published' | 'deleted' | Decision['kind']

/** The record of what somebody did about a draft; no word of the report is in it, so that a deleted draft is gone. */
export function auditOfDraft(
  { id, organization }: Pick<SavedDraft, 'id' | 'organization'>,
  { user }: Viewer,
  action: DraftAction,
  now: Date,
  detail?: string,
): AuditRecord {
  return {
    kind: 'audit',
    at: now.toISOString(),
    by: { user: user?.id ?? '', name: user?.name ?? '' },
    organization,
    action: `draft-${action}`,
    subject: `drafts/${id}`,
    ...(detail !== undefined && { detail: detail.slice(0, 500) }),
  }
}

/** What a decision is about, by the ids of records and passages alone. */
export function aboutDecision(decision: Decision): string {
  switch (decision.kind) {
    case 'accept':
    case 'drop':
      return decision.records.join(' ')
    case 'accept-sure':
      return ''
    case 'edit':
      return `${decision.record}: ${Object.keys(decision.fields).join(' ')}`
    case 'merge':
      return `${decision.record} ${decision.into}`
    case 'move':
      return `${decision.record} ${decision.under ?? ''}`.trim()
    case 'split':
    case 'resolve':
      return decision.record
    case 'take':
    case 'take-person':
      return decision.passage
    case 'settle':
      return `message/${decision.message}`
  }
}

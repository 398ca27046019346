import type { Viewer } from '../../content/model/viewer.ts'
import { decide, reviewOf } from '../../content/reading/decide.ts'
import type { Decision, Refusal } from '../../content/reading/decision.ts'
import { isOf, isOpen, type Review } from '../../content/reading/review.ts'
import type { SavedDraft } from '../../content/reading/saved-draft.ts'
import { Problem } from '../problem.ts'
import { aboutDecision, auditOfDraft } from './draft-audit.ts'
import { type DraftTools, type OpenReview, openReview } from './open-review.ts'

/** How many decisions one draft takes: more than one for each record of the largest. */
const MOST_DECISIONS = 5_000

/** What became of a change: it is kept, somebody else was first, or it cannot be. */
export type Change =
  | { readonly outcome: 'kept'; readonly before: Review; readonly review: Review }
  | { readonly outcome: 'conflict'; readonly open: OpenReview }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly open: OpenReview }

/** Takes a decision about a draft as its editor saw it; who was overtaken is shown what came in between. */
export async function takeDecision(
  tools: DraftTools,
  viewer: Viewer,
  id: string,
  seen: { readonly rev: number; readonly decision: Decision },
  now: Date,
): Promise<Change> {
  const open = await openReview(tools, viewer, id)
  if (open.draft.rev !== seen.rev) return { outcome: 'conflict', open }
  if (open.decisions.length >= MOST_DECISIONS)
    throw new Problem('too-large', `Cannot take more than ${MOST_DECISIONS} decisions about one draft`)
  const { review, refused } = decide(open.review, seen.decision)
  if (refused) return { outcome: 'refused', refusal: refused, open }
  const draft = {
    ...changedBy(open.draft, viewer, now),
    decisions: open.decisions.length + 1,
    ...{ title: titleOf(review), left: leftIn(review) },
  }
  const { rev, changed: at, by } = draft
  const add = { kind: 'taken-decision', number: draft.decisions, rev, at, by, decision: seen.decision } as const
  const audit = auditOfDraft(draft, viewer, seen.decision.kind, now, aboutDecision(seen.decision))
  if (await tools.drafts.changeDraft(draft, audit, { add })) return { outcome: 'kept', before: open.review, review }
  return { outcome: 'conflict', open: await openReview(tools, viewer, id) }
}

/** What became of taking a decision back. */
export type TakenBack =
  | { readonly outcome: 'kept'; readonly review: Review; readonly decision: Decision }
  | Extract<Change, { readonly outcome: 'conflict' }>

/** Takes the last decision back; the draft is then as it was before it. */
export async function takeBack(
  tools: DraftTools,
  viewer: Viewer,
  id: string,
  seen: { readonly rev: number },
  now: Date,
): Promise<TakenBack> {
  const open = await openReview(tools, viewer, id)
  const last = open.decisions.at(-1)
  if (open.draft.rev !== seen.rev) return { outcome: 'conflict', open }
  if (!last) throw new Problem('bad-request', 'Cannot take a decision back: none was taken')
  const kept = open.decisions.slice(0, -1).map(({ decision }) => decision)
  const review = reviewOf(open.review.reading, kept)
  const draft = {
    ...changedBy(open.draft, viewer, now),
    ...{ decisions: kept.length, title: titleOf(review), left: leftIn(review) },
  }
  const audit = auditOfDraft(draft, viewer, 'undone', now, last.decision.kind)
  if (await tools.drafts.changeDraft(draft, audit, { remove: last.number }))
    return { outcome: 'kept', review, decision: last.decision }
  return { outcome: 'conflict', open: await openReview(tools, viewer, id) }
}

/** Deletes a draft with everything that hangs on it, unless somebody has changed it since. */
export async function removeDraft(
  tools: DraftTools,
  viewer: Viewer,
  id: string,
  seen: { readonly rev: number },
  now: Date,
): Promise<'removed' | OpenReview> {
  const open = await openReview(tools, viewer, id)
  const audit = auditOfDraft(open.draft, viewer, 'deleted', now)
  if (open.draft.rev === seen.rev && (await tools.drafts.removeDraft(open.draft, audit))) return 'removed'
  return openReview(tools, viewer, id)
}

/** The next revision of a draft, by whoever makes it. */
export function changedBy(draft: SavedDraft, { user }: Viewer, now: Date): SavedDraft {
  const by = { user: user?.id ?? '', name: user?.name ?? '' }
  return { ...draft, by, changed: now.toISOString(), rev: draft.rev + 1 }
}

/** How many records of a review wait for a decision. */
export function leftIn({ records }: Review): number {
  return records.filter(isOpen).length
}

function titleOf({ records }: Review): string {
  return records
    .flatMap((one) => (isOf('event', one) ? [one.value.title ?? ''] : []))
    .join('')
    .slice(0, 300)
}

import type { RegistryRef } from '../../content/model/party.ts'
import { refKey } from '../../content/model/party.ts'
import type { Viewer } from '../../content/model/viewer.ts'
import { reviewOf } from '../../content/reading/decide.ts'
import type { Review } from '../../content/reading/review.ts'
import type { SavedDraft, TakenDecision } from '../../content/reading/saved-draft.ts'
import { may } from '../access.ts'
import { Problem } from '../problem.ts'
import type { DraftStore } from '../store/draft-store.ts'

/** What the verbs about drafts need. */
export interface DraftTools {
  readonly drafts: DraftStore
}

/** A draft as its editors have left it. */
export interface OpenReview {
  readonly draft: SavedDraft
  readonly decisions: readonly TakenDecision[]
  readonly review: Review
}

/** The organizations whose drafts somebody works on. */
export function organizationsOf(viewer: Viewer): RegistryRef[] {
  const own = viewer.memberships
    .map(({ organization }) => organization)
    .filter((organization) => may(viewer, 'review-draft', { organizers: [organization] }))
  return [...new Map(own.map((organization) => [refKey(organization), organization])).values()]
}

/** Opens a draft for an editor of its organization; for anybody else there is none. */
export async function openReview({ drafts }: DraftTools, viewer: Viewer, id: string): Promise<OpenReview> {
  if (!viewer.user) throw new Problem('unauthorized', 'Cannot show this without signing in: sign in first')
  for (const organization of organizationsOf(viewer)) {
    const open = await drafts.openDraft(organization, id)
    if (!open) continue
    const { draft, decisions, reading } = open
    return {
      draft,
      decisions,
      review: reviewOf(
        reading,
        decisions.map(({ decision }) => decision),
      ),
    }
  }
  throw new Problem('not-found', `Cannot find the draft "${id}"`)
}

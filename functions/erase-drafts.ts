import type { Edition } from '../content/model/edition.ts'
import type { Listing } from '../content/model/listing.ts'
import { reviewOf } from '../content/reading/decide.ts'
import { addressOfReview } from '../content/reading/draft-address.ts'
import type { Review } from '../content/reading/review.ts'
import { holdsWordsOf } from '../content/reading/same-words.ts'
import type { SavedDraft } from '../content/reading/saved-draft.ts'
import { links } from '../web/links.ts'
import { isServiceFault } from './service-fault.ts'
import type { DraftStore } from './store/draft-store.ts'
import type { Store } from './store/store.ts'

/** Whose words have to go: a dossier, its editions that lose them, and when that was decided. */
export interface Erased {
  readonly listing: Pick<Listing, 'slug' | 'dossierKind'>
  readonly gone: readonly Edition[]
  readonly at: string
}

/**
 * Deletes every draft that holds the words of a dossier, whoever keeps it: it was published as it, leads to its address,
 * or says in the greater part what it says. It needs the records of the dossier, so these go after it. A draft that was
 * begun later has words of its own.
 */
export async function eraseDrafts(
  { store, drafts }: { readonly store: Store; readonly drafts: DraftStore },
  { listing, gone, at }: Erased,
): Promise<void> {
  const before = (await drafts.listEveryDraft()).filter(({ began }) => began <= at)
  if (before.length === 0) return
  const kept = gone.filter(({ removed }) => !removed)
  const editions = await Promise.all(kept.map(({ hash }) => store.readRecords(listing.slug, hash)))
  const isOfIt = (review: Review) =>
    addressOfReview(review) === listing.slug || editions.some((records) => holdsWordsOf(review, records))
  for (const draft of before) {
    if (isPublishedAs(draft, listing)) await drafts.eraseDraft(draft)
    else if (await holds(drafts, draft, isOfIt)) await drafts.eraseDraft(draft)
  }
}

/** Whether a draft was published as a dossier. */
export function isPublishedAs({ published }: SavedDraft, { slug, dossierKind }: Erased['listing']): boolean {
  return published === links.dossier(dossierKind, slug)
}

async function holds(
  drafts: DraftStore,
  { organization, id }: SavedDraft,
  isOfIt: (review: Review) => boolean,
): Promise<boolean> {
  const open = await drafts.openDraft(organization, id).catch(orUnreadable)
  return (
    open !== undefined &&
    isOfIt(
      reviewOf(
        open.reading,
        open.decisions.map(({ decision }) => decision),
      ),
    )
  )
}

/** What cannot be read is shown to nobody, and must not hold back what protects somebody; `check-data` names it. */
function orUnreadable(error: unknown): undefined {
  if (isServiceFault(error)) throw error
}

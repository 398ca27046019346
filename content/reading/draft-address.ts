import { type Slug, slugOf } from '../model/slug.ts'
import { dated } from './dated.ts'
import type { Neutral } from './reading.ts'
import { neutralOf, type Review } from './review.ts'

/** What a document is called that has no title yet. */
export const NO_TITLE = 'untitled'

/** What decides the address of an event: the title and the day, as far as somebody has settled them. */
type Stated = { readonly slug?: string | null; readonly title?: string; readonly date?: string }

/** The address under which the event of a reading would be published: the one that was chosen, else day and title. */
export function addressFor(event: Pick<Neutral['event'], 'title' | 'startDate'>, stated: Stated = {}): Slug {
  const title = stated.title ?? event.title?.slice(0, 300) ?? NO_TITLE
  return stated.slug ?? slugOf(`${stated.date ?? dated(event.startDate) ?? ''} ${title}`.slice(0, 90))
}

/** The address of the event that a review leads to. */
export function addressOfReview(review: Review): Slug {
  return addressFor(neutralOf(review).event, { slug: review.address })
}

import type { RegistryRef } from '../model/party.ts'
import { type DraftDocument, draftDocument } from './draft.ts'
import { neutralOf, type Review } from './review.ts'

/** The document in our grammar that a review leads to, always written anew from what its editors decided. */
export function draftOf(review: Review, organizers: ReadonlyMap<string, RegistryRef> = new Map()): DraftDocument {
  return draftDocument({ ...review.reading, neutral: neutralOf(review) }, { slug: review.address, organizers })
}

import { dated } from './dated.ts'
import { holdsPlaceholder } from './placeholders.ts'
import { isOf, isOpen, type Review } from './review.ts'

/** What stands between a review and its publication: a record nobody has looked at, a leftover, an open question. */
export type Obstacle =
  | { readonly code: 'unsure'; readonly record: string }
  | { readonly code: 'placeholder'; readonly record: string }
  | { readonly code: 'message'; readonly message: number }
  | { readonly code: 'no-event' }
  | { readonly code: 'no-title' }
  | { readonly code: 'no-date' }

/** Everything that has to be settled before publishing; nothing of low confidence is published unseen. */
export function obstaclesOf(review: Review): readonly Obstacle[] {
  const { records, reading, settled } = review
  const event = records.find((one) => isOf('event', one))
  return [
    ...(event && isOf('event', event) ? missing(event.value) : []),
    ...reading.messages.flatMap(({ blocks }, message): Obstacle[] =>
      blocks && !settled.includes(message) ? [{ code: 'message', message }] : [],
    ),
    ...records.flatMap((one): Obstacle[] => (isOpen(one) ? [{ code: 'unsure', record: one.id }] : [])),
    ...records.flatMap((one): Obstacle[] =>
      Object.entries(one.value).some(([field, said]) => field !== 'why' && isLeftOver(said))
        ? [{ code: 'placeholder', record: one.id }]
        : [],
    ),
  ]
}

function missing(event: Review['reading']['neutral']['event']): readonly Obstacle[] {
  return [
    ...(event.isEvent ? [] : [{ code: 'no-event' } as const]),
    ...(event.title === null ? [{ code: 'no-title' } as const] : []),
    ...(dated(event.startDate) === undefined ? [{ code: 'no-date' } as const] : []),
  ]
}

function isLeftOver(said: unknown): boolean {
  if (Array.isArray(said)) return said.some(isLeftOver)
  return typeof said === 'string' && holdsPlaceholder(said)
}

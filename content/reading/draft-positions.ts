import type { Response } from '../model/follow-up.ts'
import type { Name } from '../model/party.ts'
import type { Recommendation } from '../model/recommendation.ts'
import { slugOf } from '../model/slug.ts'
import type { Statement } from '../model/statement.ts'
import type { ReadRecommendation } from './reading.ts'

/** What a table says of the position of the one party that it speaks of, and of how far that party has come. */
export function positionOf(
  { label }: Pick<Recommendation, 'label'>,
  { status, assessment }: ReadRecommendation,
  party: Name,
  asOf: string,
): Statement | undefined {
  const response = responses.get(status ?? '')
  const unknown = status !== null && response === undefined ? status : undefined
  const note = [unknown, assessment].filter(Boolean).join('. ').slice(0, 2000)
  if (!response && note === '') return undefined
  return {
    kind: 'statement',
    id: `position-${slugOf(label)}`,
    order: 0,
    subject: { recommendation: label },
    party,
    asOf,
    ...(response && { response }),
    ...(note !== '' && { note }),
  }
}

const responses: ReadonlyMap<string, Response> = new Map([
  ['supported', 'accepted'],
  ['partly', 'accepted_in_part'],
  ['noted', 'noted'],
  ['declined', 'declined'],
])

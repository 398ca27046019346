import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type BulkTools, confirmBulk, planBulk } from '../functions/bulk.ts'
import type { BulkInput } from '../functions/bulk-input.ts'
import { dynamoTags } from '../functions/store/tags.ts'
import { aRequest, aSummit, aTrackRow, trackOfChad } from './tracks.ts'
import { type ViewerName, viewers } from './viewers.ts'

/** When a bulk change is made in these tests. */
export const now = '2026-02-01T10:00:00.000Z'
/** When it is undone. */
export const later = '2026-02-02T10:00:00.000Z'
/** A second track of Chad on the summit, with a due date. */
export const other = 'event/summit/recommendation/2/country/chad'
/** Both tracks. */
export const both = [trackOfChad, other]

/** The summit with both tracks and one term. */
export async function kit(): Promise<BulkTools> {
  const summit = await aSummit()
  const subject = { dossierKind: 'event', dossier: 'summit', recommendation: '2' } as const
  const row = aTrackRow({ id: other, subject, due: '2026-06' })
  await summit.tracks.change({ request: aRequest(), row, expectedRev: undefined, entries: [], audit: [] })
  await summit.store.putEntry({
    ...{ kind: 'concept', slug: 'education', scheme: 'theme', labels: { en: 'Education' } },
    ...{ synonyms: [], broader: [], related: [] },
  })
  return { ...summit, tags: dynamoTags(new DynamoDBClient({}), summit.name) }
}

/** Looks at a bulk change and confirms it. */
export async function confirm(tools: BulkTools, viewer: ViewerName, input: BulkInput, request = aRequest()) {
  const { seen } = await planBulk(tools, viewers[viewer], input, now)
  return confirmBulk(tools, viewers[viewer], input, { request, seen }, now)
}

import { tmpdir } from 'node:os'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { confirmBulk, planBulk } from '../../../functions/bulk.ts'
import type { BulkInput } from '../../../functions/bulk-input.ts'
import { fileEngine } from '../../../functions/indexing/file-engine.ts'
import { s3IndexShelf } from '../../../functions/indexing/s3-index-shelf.ts'
import { auditOfDraft } from '../../../functions/reading/draft-audit.ts'
import { reindex } from '../../../functions/reindex.ts'
import { toItem } from '../../../functions/store/items.ts'
import { changeVocabulary } from '../../../functions/vocabulary.ts'
import { aReading } from '../../content/reading/reviews.ts'
import type { NamedShelves } from '../../shelves.ts'
import { aRequest, trackOfChad } from '../../tracks.ts'
import { cast, viewers } from '../../viewers.ts'
import { people } from './people.ts'

const before = '2026-01-05T12:00:00.000Z'
const now = '2026-01-08T12:00:00.000Z'

/** What people do beside follow-up: many lines at once, the vocabulary, drafts of reports, and searching. */
export async function restOfTheWork(tools: NamedShelves): Promise<void> {
  await manyLines(tools)
  const merge = { action: 'merge', from: 'vocational-training', into: 'education', request: aRequest() } as const
  const { id: change } = await changeVocabulary(tools, viewers.administrator, merge, now)
  const undo = { action: 'undo', change, request: aRequest() } as const
  await changeVocabulary(tools, viewers.administrator, undo, now)
  await drafts(tools)
  await reindex(indexToolsOf(tools))
  await countPurges(tools)
}

/** What a writer of the index of a test needs. */
export function indexToolsOf(tools: NamedShelves) {
  const [records, objects] = [new DynamoDBClient({}), new S3Client({})]
  const index = s3IndexShelf({ records, objects, table: tools.table, bucket: tools.bucket })
  const quiet = { log: () => undefined, setAside: async () => undefined }
  return { ...tools, ...quiet, index, engine: fileEngine(index, tmpdir()), now: () => new Date(now) }
}

/** How much the CDN was asked to forget this month, as whoever asks it notes. */
async function countPurges({ table }: NamedShelves): Promise<void> {
  const Item = toItem.purgeCount({ kind: 'purge-count', month: '2026-01', paths: 14, rev: 2 })
  await DynamoDBDocumentClient.from(new DynamoDBClient({})).send(new PutCommand({ TableName: table, Item }))
}

async function manyLines(tools: NamedShelves): Promise<void> {
  const target = { dossierKind: 'event', dossier: 'summit', kind: 'recommendation', id: '1' } as const
  const many: readonly [viewer: keyof typeof people, input: BulkInput][] = [
    ['editor', { what: 'due', tracks: [trackOfChad], due: '2028', reason: 'Agreed in Geneva' }],
    ['head', { what: 'assign', party: cast.party, tracks: [trackOfChad], assignees: 'Amina' }],
    ['editor', { what: 'term', targets: [target], concept: 'incentives', change: 'accept' }],
    ['head', { what: 'term', targets: [target], concept: 'incentives', change: 'accept', party: cast.party }],
  ]
  for (const [viewer, input] of many) {
    const { seen } = await planBulk(tools, people[viewer], input, now)
    await confirmBulk(tools, people[viewer], input, { request: aRequest(), seen }, now)
  }
}

/** One that nobody has published, with a decision, and one of what was removed that was begun later. */
async function drafts({ drafts: kept }: NamedShelves): Promise<void> {
  const by = { user: 'ada', name: 'Ada' }
  const organization = cast.organizer
  const audit = (id: string) => auditOfDraft({ id, organization }, people.editor, 'taken', new Date(now))
  const begun = {
    ...({ kind: 'saved-draft', organization, file: 'report.md', title: 'Dams' } as const),
    ...{ began: now, changed: now, by, rev: 1, decisions: 0 },
  }
  const draft = await kept.createDraft(
    { ...begun, id: 'draftofdams0', began: before },
    aReading(),
    audit('draftofdams0'),
  )
  const decision = { kind: 'edit', record: 'event', fields: { address: 'dams' } } as const
  const add = { kind: 'taken-decision', number: 1, rev: 2, at: now, by, decision } as const
  await kept.changeDraft({ ...draft, rev: 2, decisions: 1 }, audit(draft.id), { add })
  await kept.createDraft(
    { ...begun, id: 'draftafter00', published: '/events/removed' },
    aReading(),
    audit('draftafter00'),
  )
}

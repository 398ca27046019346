import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { expect, it } from 'vitest'
import { confirmBulk, planBulk } from '../../functions/bulk.ts'
import type { BulkInput } from '../../functions/bulk-input.ts'
import { checkData } from '../../functions/check-data.ts'
import { recordEntry } from '../../functions/follow-up.ts'
import { writeNote } from '../../functions/notes.ts'
import { openHoldings } from '../../functions/store/everything.ts'
import { changeTags } from '../../functions/tagging.ts'
import { changeTrack } from '../../functions/track-changes.ts'
import type { NamedShelves } from '../shelves.ts'
import { anInput, aRequest, reopened } from '../tracks.ts'
import { cast } from '../viewers.ts'
import { aKeptInstance, parseEither, people, publish, summit } from './checking/instance.ts'

const now = '2026-01-20T09:00:00.000Z'
const track = 'event/canary/recommendation/1/country/chad'
const removal = { type: 'removal', note: 'To protect a person' } as const

it('leaves no word anywhere: records, follow-up, tags, notes, what waits, the record of changes, documents', async () => {
  const { tools } = await aKeptInstance()
  await fillWithWords(tools)
  expect((await everythingIn(tools)).match(/words of somebody/gi)?.length).toBeGreaterThan(15)
  await publish(tools, withWords(), 25, removal)
  expect(await everythingIn(tools)).not.toMatch(/words of somebody/i)
  expect(await checkData({ holdings: holdingsOf(tools), parse: parseEither })).toEqual([])
})

it('writes down what was erased, apart from the records and without a word of it', async () => {
  const { tools } = await aKeptInstance()
  await publish(tools, withWords(), 10)
  const before = await tools.store.findListing('canary')
  await publish(tools, withWords(), 25, removal)
  const after = await tools.store.findListing('canary')
  const ledger = await Array.fromAsync(tools.summaries.listErasures())
  expect(ledger.find(({ dossier }) => dossier === 'canary')).toEqual({
    kind: 'erasure',
    dossier: 'canary',
    number: 2,
    removal: after?.hash,
    publishedAt: after?.publishedAt,
    hashes: [before?.hash],
  })
  expect(ledger.map(({ dossier }) => dossier).toSorted()).toEqual(['canary', 'removed'])
})

function withWords() {
  const dossier = summit('canary')
  const texts = dossier.recommendations.map((one) => ({ ...one, text: [{ p: ['The words of somebody'] }] }))
  return { ...dossier, head: { ...dossier.head, title: 'Words of somebody' }, recommendations: texts }
}

async function fillWithWords(tools: NamedShelves): Promise<void> {
  await publish(tools, withWords(), 10)
  const rev = async () => (await reopened(tools, track)).row.track.rev
  for (const state of ['draft', 'released', 'published'] as const) {
    const input = anInput({ state, states: { note: 'The words of somebody' }, rev: await rev() })
    await recordEntry(tools, people.head, track, input, now)
  }
  const due = { change: 'due', due: '2027', reason: 'The words of somebody', request: aRequest() } as const
  await changeTrack(tools, people.editor, track, { ...due, rev: await rev() }, now)
  const note = { track, note: 'The words of somebody', assignees: 'Words of somebody', rev: 0 }
  await writeNote(tools, people.head, cast.party, note)
  const bulk: BulkInput = { what: 'due', tracks: [track], due: '2028', reason: 'The words of somebody' }
  const { seen } = await planBulk(tools, people.editor, bulk, now)
  await confirmBulk(tools, people.editor, bulk, { request: aRequest(), seen }, now)
  const targets = [{ dossierKind: 'event' as const, dossier: 'canary', kind: 'recommendation' as const, id: '1' }]
  const tag = { targets, concept: 'education', change: 'accept' as const }
  await changeTags(tools, people.editor, tag, now)
  await changeTags(tools, people.head, { ...tag, privateTo: cast.mission }, now)
}

function holdingsOf({ table, bucket }: NamedShelves) {
  return openHoldings(new DynamoDBClient({}), table, new S3Client({}), bucket)
}

/** Every item and every object, keys and all, in one text. */
async function everythingIn(tools: NamedShelves): Promise<string> {
  const holdings = holdingsOf(tools)
  const items = await Array.fromAsync(holdings.partitions(), (partition) => holdings.itemsOf(partition))
  const objects = await Array.fromAsync(holdings.objects(''), async ({ key }) => [key, await holdings.textOf(key)])
  return JSON.stringify([items, objects])
}

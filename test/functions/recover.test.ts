import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, it, onTestFinished } from 'vitest'
import { checkData } from '../../functions/check-data.ts'
import { openDossier } from '../../functions/read.ts'
import { reapplyErasures } from '../../functions/reapply-erasures.ts'
import { type RecoveryTools, recover } from '../../functions/recover.ts'
import { copyTable } from '../../functions/store/copy-table.ts'
import { table } from '../../functions/store/table.ts'
import { recoveryTools } from '../../infra/local/recovering.ts'
import { freshTable } from '../engines.ts'
import type { NamedShelves } from '../shelves.ts'
import { aKeptInstance, parseEither, publish, summit } from './checking/instance.ts'

const removal = { type: 'removal', note: 'To protect a person' } as const
const later = { type: 'revision', note: 'Without the words' } as const
const now = () => new Date('2026-01-30T09:00:00.000Z')

it('brings back a state with a torn tail, erases again what came back with it, and leaves the same traces', async () => {
  const { tools } = await aKeptInstance()
  for (const slug of ['at-risk', 'returned']) await publish(tools, summit(slug), 10)
  await publish(tools, summit('unknown'), 11)
  const torn = /^(track#event\/summit\S* on-dossier|dossier#summit mention#\S*2#|dossier#unknown )/
  const back = await restored(tools, torn)
  for (const slug of ['at-risk', 'returned', 'unknown']) await publish(tools, summit(slug), 20, removal)
  await publish(tools, summit('returned', 'boris'), 21, later)
  expect((await back.store.findListing('at-risk'))?.state).toBe('published')
  const codes = (await checkData(back)).map(({ code }) => code)
  expect([codes.includes('undone-erasure'), codes.includes('wrong-track-row')]).toEqual([true, true])

  const said: string[] = []
  const { erasures, mended, damage, index } = await recover(back, (line) => said.push(line))
  expect([damage, mended > 0, index.entries > 100, said.length]).toEqual([[], true, true, 4])
  expect(erasures.map(({ slug, outcome }) => `${slug} ${outcome}`)).toEqual([
    ...['removed known', 'at-risk erased', 'returned erased', 'unknown erased'],
  ])
  for (const slug of ['at-risk', 'unknown']) {
    expect(await back.store.findListing(slug)).toEqual(await tools.store.findListing(slug))
    expect(await back.store.listEditions(slug)).toEqual(await tools.store.listEditions(slug))
    await expect(openDossier(back.store, 'event', slug)).rejects.toMatchObject({ code: 'gone' })
  }
  const { dossier } = await openDossier(back.store, 'event', 'summit')
  expect(dossier.recommendations.map(({ label }) => label)).toEqual(['1', '3'])
}, 240_000)

it('goes on when it was stopped anywhere, and finds nothing to do once it is done', async () => {
  const { tools } = await aKeptInstance()
  await publish(tools, summit('at-risk'), 10)
  const back = await restored(tools)
  await publish(tools, summit('at-risk'), 20, removal)
  let left = 0
  const dying = <A extends unknown[], R>(work: (...given: A) => Promise<R>) => {
    return (...given: A) => (left-- === 0 ? Promise.reject(new Error('killed')) : work(...given))
  }
  const store = {
    ...back.store,
    flip: dying(back.store.flip),
    putEdition: dying(back.store.putEdition),
    eraseRecords: dying(back.store.eraseRecords),
  }
  const tags = { ...back.tags, eraseTags: dying(back.tags.eraseTags) }
  const isKilledAfter = (steps: number) => {
    left = steps
    return recover({ ...back, store, tags }, () => undefined).then(
      () => false,
      () => true,
    )
  }
  let killed = 0
  while (killed < 30 && (await isKilledAfter(killed))) killed++
  expect([killed > 2, killed < 30]).toEqual([true, true])
  const { erasures, mended, damage } = await recover(back, () => undefined)
  expect([erasures.map(({ outcome }) => outcome), mended, damage]).toEqual([['known', 'known'], 0, []])
}, 240_000)

it('leaves what was published anew without the words, and takes the words from the editions before', async () => {
  const { tools } = await aKeptInstance()
  await publish(tools, summit('returned'), 10)
  const before = await tools.store.findEdition('returned', 1)
  await publish(tools, summit('returned'), 20, removal)
  await publish(tools, summit('returned', 'boris'), 21, later)
  if (!before) throw new Error('No edition')
  await tools.store.putEdition(before)
  const outcomes = async () => (await reapplyErasures(tools)).map(({ outcome }) => outcome)
  expect(await outcomes()).toEqual(['known', 'erased'])
  expect((await tools.store.findEdition('returned', 1))?.removed).toBe(true)
  const { dossier } = await openDossier(tools.store, 'event', 'returned')
  expect(dossier.appearances.map(({ id }) => id)).toEqual(['boris'])
  expect(await outcomes()).toEqual(['known', 'known'])
})

/** The records as they are now, in another table but for some that are lost, with the same bucket. */
async function restored(tools: NamedShelves, lost = /^$/): Promise<RecoveryTools> {
  const at = await freshTable(table)
  const client = new DynamoDBClient({})
  onTestFinished(() => client.destroy())
  const copied = await copyTable(client, { from: tools.table, into: at }, ({ pk, sk }) => !lost.test(`${pk} ${sk}`))
  expect(copied).toBeGreaterThan(200)
  return { ...(await recoveryTools({ table: at, bucket: tools.bucket }, now)), parse: parseEither }
}

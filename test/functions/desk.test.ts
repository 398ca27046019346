import { expect, it } from 'vitest'
import { deskTable } from '../../content/model/desk-table.ts'
import { desksOf, readDesk } from '../../functions/desk.ts'
import { importTable, previewImport } from '../../functions/desk-import.ts'
import { recordEntry } from '../../functions/follow-up.ts'
import { anInput, aRequest, aSummit, reopened, trackOfChad } from '../tracks.ts'
import { cast, type ViewerName, viewers } from '../viewers.ts'

const now = '2021-04-01T10:00:00.000Z'
const line = (rest: string) => `track,as of,progress,direction,cause,note\n${trackOfChad},${rest}\n`

it('shows everybody the tracks of a party, and its members what waits there', async () => {
  const tools = await aSummit()
  await recordEntry(tools, viewers.focalPoint, trackOfChad, anInput({ states: { note: 'note-canary' } }), now)
  const desk = (viewer: ViewerName) => readDesk(tools, viewers[viewer], cast.party, {}, '2021-04-01')
  const [own, open] = [await desk('head'), await desk('anonymous')]
  expect([own.rows.length, own.distribution, own.work?.pending.length]).toEqual([1, [['not_assessed', 1]], 1])
  expect(open).toEqual({ ...own, work: undefined })
  for (const viewer of ['anonymous', 'otherHead', 'administrator', 'assessor', 'platformAdministrator'] as const) {
    expect(JSON.stringify(await desk(viewer))).not.toMatch(/canary|pending/)
  }
})

it('leads each member to the desks of their own', () => {
  expect([desksOf(viewers.head), desksOf(viewers.editor), desksOf(viewers.anonymous)]).toEqual([[cast.party], [], []])
})

it('takes a table in as drafts after showing what would change, and the second time nothing', async () => {
  const tools = await aSummit()
  const table = line('2021-03,planned,,,"Law drafted, not adopted"')
  const preview = await previewImport(tools, viewers.focalPoint, cast.party, table)
  expect([preview.changes.length, preview.unchanged, preview.faults, (await reopened(tools)).entries]).toEqual([
    1,
    0,
    [],
    [],
  ])
  const entries = await importTable(tools, viewers.focalPoint, cast.party, table, aRequest(), now)
  expect(entries.map(({ state, states }) => [state, states])).toEqual([
    ['draft', { progress: 'planned', note: 'Law drafted, not adopted' }],
  ])
  const again = await previewImport(tools, viewers.focalPoint, cast.party, table)
  expect([again.changes, again.unchanged]).toEqual([[], 1])
  expect(await importTable(tools, viewers.focalPoint, cast.party, table, aRequest(), now)).toEqual([])
})

it('finds nothing new in a table that was just exported', async () => {
  const tools = await aSummit()
  await recordEntry(
    tools,
    viewers.head,
    trackOfChad,
    anInput({ state: 'published', states: { progress: 'planned', note: '+5' } }),
    now,
  )
  const { rows } = await readDesk(tools, viewers.head, cast.party, {}, '2021-04-01')
  expect(await previewImport(tools, viewers.head, cast.party, deskTable(rows))).toEqual({
    changes: [],
    unchanged: 1,
    faults: [],
  })
})

it('takes nothing in while one line is wrong', async () => {
  const tools = await aSummit()
  await recordEntry(
    tools,
    viewers.head,
    trackOfChad,
    anInput({ state: 'published', states: { progress: 'implemented' } }),
    now,
  )
  const lower = line('2021-04,planned,,,')
  const elsewhere = lower.replace('recommendation/1', 'recommendation/7')
  const faults = async (table: string) =>
    (await previewImport(tools, viewers.head, cast.party, table)).faults.map(({ line: at, code }) => [at, code])
  expect([await faults(lower), await faults(elsewhere)]).toEqual([
    [[2, 'unexplained-lowering']],
    [[2, 'unknown-track']],
  ])
  await expect(importTable(tools, viewers.head, cast.party, lower, aRequest(), now)).rejects.toMatchObject({
    code: 'bad-request',
    details: [{ line: 2, code: 'unexplained-lowering' }],
  })
  expect((await reopened(tools)).entries).toHaveLength(1)
})

it('lets nobody take a table in at another’s desk', async () => {
  const tools = await aSummit()
  for (const viewer of ['otherHead', 'administrator', 'assessor', 'platformAdministrator'] as const) {
    await expect(previewImport(tools, viewers[viewer], cast.party, line('2021,planned,,,'))).rejects.toMatchObject({
      code: 'forbidden',
    })
  }
  await expect(previewImport(tools, viewers.anonymous, cast.party, '')).rejects.toMatchObject({ code: 'unauthorized' })
})

import { describe, expect, it } from 'vitest'
import type { Bulk } from '../../content/model/bulk.ts'
import { type BulkTools, confirmBulk, goOnBulk, openBulk, planBulk, undoBulk } from '../../functions/bulk.ts'
import type { BulkInput } from '../../functions/bulk-input.ts'
import { recordEntry } from '../../functions/follow-up.ts'
import { changeTrack } from '../../functions/track-changes.ts'
import { both, confirm, kit, later, now, other } from '../bulk.ts'
import { anInput, aRequest, reopened, trackOfChad } from '../tracks.ts'
import { cast, viewers } from '../viewers.ts'

const dueOf = async (tools: BulkTools) => Promise.all(both.map(async (id) => (await reopened(tools, id)).row.track.due))
const due: BulkInput = { what: 'due', tracks: both, due: '2027', reason: 'Agreed' }

describe('one due date for many tracks', () => {
  it('is shown before and after, and changes nothing until it is confirmed', async () => {
    const tools = await kit()
    const { change, organization } = await planBulk(tools, viewers.editor, due, now)
    expect([organization, change]).toEqual([
      cast.organizer,
      {
        what: 'due',
        dossierKind: 'event',
        dossier: 'summit',
        reason: 'Agreed',
        lines: [
          { key: trackOfChad, words: '1 Release all children · Chad', before: undefined, after: '2027' },
          { key: other, words: '2 Release all children · Chad', before: '2026-06', after: '2027' },
        ],
      },
    ])
    expect(await dueOf(tools)).toEqual([undefined, '2026-06'])
  })

  it('is set once however often it is sent, and undone to what was before, both kept and counted', async () => {
    const tools = await kit()
    const request = aRequest()
    const done = await confirm(tools, 'editor', due, request)
    expect([done.state, done.overtaken, await dueOf(tools)]).toEqual(['done', [], ['2027', '2027']])
    await confirmBulk(tools, viewers.editor, due, { request, seen: 'whatever' }, later)
    const undo = aRequest()
    await undoBulk(tools, viewers.editor, request, undo, later)
    await undoBulk(tools, viewers.editor, request, undo, later)
    expect(await dueOf(tools)).toEqual([undefined, '2026-06'])
    const { dueChanges } = (await reopened(tools, other)).row.track
    expect(dueChanges.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['2026-06', '2027', 'Agreed'],
      ['2027', '2026-06', undefined],
    ])
    expect((await openBulk(tools, viewers.editor, request)).undoneBy).toBe(undo)
    const audit = (await tools.tracks.listAudit(cast.organizer)).items.map(({ action, subject }) => [action, subject])
    expect(audit).toEqual([
      ['bulk-due-undone', undo],
      ['bulk-due', request],
    ])
  })

  it('goes on where it was interrupted', async () => {
    const tools = await kit()
    const request = aRequest()
    const { change, organization } = await planBulk(tools, viewers.editor, due, now)
    const by = { user: 'editor', name: 'Editor' }
    const audit = { kind: 'audit', at: now, by, organization, action: 'bulk-due', subject: request } as const
    const begun: Bulk = {
      kind: 'bulk',
      id: request,
      organization,
      by,
      at: now,
      change,
      state: 'begun',
      overtaken: [],
    }
    expect(await tools.tracks.beginBulk(begun, audit)).toBe(true)
    expect(await tools.tracks.beginBulk(begun, audit)).toBe(false)
    await changeTrack(
      tools,
      viewers.editor,
      trackOfChad,
      { change: 'due', due: '2027', reason: 'Agreed', rev: 1, request },
      now,
    )
    expect((await goOnBulk(tools, viewers.editor, request, later)).state).toBe('done')
    expect(await dueOf(tools)).toEqual(['2027', '2027'])
    expect((await reopened(tools)).row.track.dueChanges).toHaveLength(1)
  })

  it('leaves and names a line that somebody else moved, and minds no entry that came in between', async () => {
    const tools = await kit()
    const { seen } = await planBulk(tools, viewers.editor, due, now)
    const { change, organization } = await planBulk(tools, viewers.editor, due, now)
    await recordEntry(tools, viewers.head, trackOfChad, anInput(), now)
    const moved = { change: 'due', due: '2026-09', rev: 1, request: aRequest() } as const
    await changeTrack(tools, viewers.administrator, other, moved, now)
    const attempt = { request: aRequest(), seen }
    await expect(confirmBulk(tools, viewers.editor, due, attempt, now)).rejects.toMatchObject({ code: 'conflict' })
    const by = { user: 'editor', name: 'Editor' }
    const audit = { kind: 'audit', at: now, by, organization, action: 'bulk-due', subject: 'x' } as const
    const begun: Bulk = {
      kind: 'bulk',
      id: aRequest(),
      organization,
      by,
      at: now,
      change,
      state: 'begun',
      overtaken: [],
    }
    await tools.tracks.beginBulk(begun, audit)
    expect((await goOnBulk(tools, viewers.editor, begun.id, now)).overtaken).toEqual([other])
    expect(await dueOf(tools)).toEqual(['2027', '2026-09'])
    await undoBulk(tools, viewers.editor, begun.id, aRequest(), later)
    expect(await dueOf(tools)).toEqual([undefined, '2026-09'])
  })

  it('is for those who organize; to others the change does not exist', async () => {
    const tools = await kit()
    const { id } = await confirm(tools, 'editor', due)
    for (const viewer of ['head', 'assessor', 'otherAdministrator', 'platformAdministrator'] as const) {
      await expect(planBulk(tools, viewers[viewer], due, now)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(openBulk(tools, viewers[viewer], id)).rejects.toMatchObject({ code: 'not-found' })
      await expect(undoBulk(tools, viewers[viewer], id, aRequest(), now)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(confirm(tools, 'editor', due)).rejects.toMatchObject({ code: 'bad-request' })
  })
})

import { describe, expect, it } from 'vitest'
import { type BulkTools, openBulk, planBulk, undoBulk } from '../../functions/bulk.ts'
import type { BulkInput } from '../../functions/bulk-input.ts'
import { noteOn, writeNote } from '../../functions/notes.ts'
import { changeTags } from '../../functions/tagging.ts'
import { both, confirm, kit, later, now, other } from '../bulk.ts'
import { aRequest, aTrackRow } from '../tracks.ts'
import { cast, viewers } from '../viewers.ts'

describe('people who look after many tracks', () => {
  const assign: BulkInput = { what: 'assign', party: cast.party, tracks: both, assignees: 'Amina, Idriss, Amina' }
  const notesOf = async (tools: BulkTools) => {
    const { notes } = await tools.tracks.workOf(cast.mission)
    return both.map((id) => noteOn(notes, id)).map(({ note, assignees }) => [note, assignees])
  }

  it('are named at once and taken back to those who were there before, whatever was noted meanwhile', async () => {
    const tools = await kit()
    const note = { track: other, note: 'Ask again', assignees: 'Zara', rev: 0 }
    await writeNote(tools, viewers.head, cast.party, note)
    const { id } = await confirm(tools, 'focalPoint', assign)
    expect(await notesOf(tools)).toEqual([
      ['', ['Amina', 'Idriss']],
      ['Ask again', ['Amina', 'Idriss']],
    ])
    await writeNote(tools, viewers.head, cast.party, { ...note, note: 'Asked', assignees: 'Amina, Idriss', rev: 2 })
    await undoBulk(tools, viewers.head, id, aRequest(), later)
    expect(await notesOf(tools)).toEqual([
      ['', []],
      ['Asked', ['Zara']],
    ])
  })

  it('are the mission’s own affair', async () => {
    const tools = await kit()
    const { id } = await confirm(tools, 'head', assign)
    for (const viewer of ['editor', 'otherHead', 'platformAdministrator'] as const) {
      await expect(planBulk(tools, viewers[viewer], assign, now)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(openBulk(tools, viewers[viewer], id)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it('are named on more lines than one transaction holds', async () => {
    const tools = await kit()
    const ids = Array.from({ length: 130 }, (_, at) => `event/summit/recommendation/${at + 3}/country/chad`)
    for (const [at, id] of ids.entries()) {
      const subject = { dossierKind: 'event', dossier: 'summit', recommendation: `${at + 3}` } as const
      const row = aTrackRow({ id, subject })
      await tools.tracks.change({ request: aRequest(), row, expectedRev: undefined, entries: [], audit: [] })
    }
    const { id } = await confirm(tools, 'head', { ...assign, tracks: ids })
    const named = async () =>
      (await tools.tracks.workOf(cast.mission)).notes.filter(({ assignees }) => assignees.length === 2).length
    expect(await named()).toBe(130)
    await undoBulk(tools, viewers.head, id, aRequest(), later)
    expect(await named()).toBe(0)
  })
})

describe('a term for many records', () => {
  const target = (id: string) => ({ dossierKind: 'event', dossier: 'summit', kind: 'recommendation', id }) as const
  const targets = [target('1'), target('2')]
  const term: BulkInput = { what: 'term', targets, concept: 'education', change: 'accept' }

  it('is given in public by those who organize, and taken back to exactly what was there', async () => {
    const tools = await kit()
    const rejected = { targets: [target('2')], concept: 'education' }
    await changeTags(tools, viewers.administrator, { ...rejected, change: 'reject' }, now)
    const before = await tools.tags.tagsOnDossier('summit')
    const { id } = await confirm(tools, 'editor', term)
    expect((await tools.tags.taggedWith('education')).items.map((tag) => [tag.target.id, tag.by])).toEqual([
      ['1', 'editor-of-fight-for-humanity'],
      ['2', 'editor-of-fight-for-humanity'],
    ])
    await undoBulk(tools, viewers.editor, id, aRequest(), later)
    expect(await tools.tags.tagsOnDossier('summit')).toEqual(before)
    await expect(planBulk(tools, viewers.head, term, now)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is taken away again, but not where somebody gave it anew', async () => {
    const tools = await kit()
    await confirm(tools, 'editor', term)
    const off = await confirm(tools, 'editor', { ...term, change: 'remove' })
    expect(await tools.tags.tagsOnDossier('summit')).toEqual([])
    await changeTags(
      tools,
      viewers.administrator,
      { targets: [target('1')], concept: 'education', change: 'accept' },
      later,
    )
    expect((await undoBulk(tools, viewers.editor, off.id, aRequest(), later)).overtaken).toEqual([
      'event/summit/recommendation/1',
    ])
    const tags = await tools.tags.tagsOnDossier('summit')
    expect(tags.map((tag) => [tag.target.id, tag.by])).toEqual([
      ['1', 'administrator-of-fight-for-humanity'],
      ['2', 'editor-of-fight-for-humanity'],
    ])
  })

  it('is a mission’s own when it gives it for itself', async () => {
    const tools = await kit()
    const own: BulkInput = { ...term, party: cast.party }
    const { id } = await confirm(tools, 'focalPoint', own)
    expect(await tools.tags.tagsOnDossier('summit')).toEqual([])
    expect(await tools.tags.tagsOnDossier('summit', cast.mission)).toEqual(await tools.tags.privateTags(cast.mission))
    expect((await tools.tags.privateTags(cast.mission)).map((tag) => tag.target.id)).toEqual(['1', '2'])
    expect(await tools.tags.privateTags(cast.otherMission)).toEqual([])
    for (const viewer of ['editor', 'otherHead'] as const) {
      await expect(planBulk(tools, viewers[viewer], own, now)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(openBulk(tools, viewers[viewer], id)).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})

import { describe, expect, it } from 'vitest'
import { recordEntry } from '../../functions/follow-up.ts'
import { HISTORIES, readHistories } from '../../functions/read-histories.ts'
import { anInput, aSummit, aTrackRow, reopened, trackOfChad } from '../tracks.ts'
import { viewers } from '../viewers.ts'

describe('the histories of tracks', () => {
  it('hold what anybody may know, the earliest first', async () => {
    const tools = await aSummit()
    const say = async (note: string, start: string, visibility: 'public' | 'party') => {
      const { rev } = (await reopened(tools)).row.track
      const states = { progress: 'in_progress', note } as const
      const input = anInput({ asOf: { start }, states, visibility, rev, state: 'published' })
      await recordEntry(tools, viewers.head, trackOfChad, input, '2021-04-01T10:00:00.000Z')
    }
    await say('later', '2021-03', 'public')
    await say('between us', '2021-02', 'party')
    await say('earlier', '2021-01', 'public')
    const { row } = await reopened(tools)
    const [history] = await readHistories(tools, [row])
    expect(history?.entries.map(({ states }) => states.note)).toEqual(['earlier', 'later'])
    expect(JSON.stringify(history)).not.toContain('between us')
  })

  it('are not read when there are too many for one picture', async () => {
    const tools = await aSummit()
    const rows = Array.from({ length: HISTORIES + 1 }, () => aTrackRow())
    expect((await readHistories(tools, rows.slice(1))).length).toBe(HISTORIES)
    expect(await readHistories(tools, rows)).toEqual([])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { recordEntry } from '../../../functions/follow-up.ts'
import { anInput, reopened, trackOfChad } from '../../tracks.ts'
import { viewers } from '../../viewers.ts'
import { wordsOf } from '../../web/markup.ts'
import { aWorkspace, ORIGIN, type Workspace } from '../../workspace.ts'

let work: Workspace
beforeAll(async () => {
  work = await aWorkspace()
})

const pages = ['/events/summit', '/events/summit/recommendations/1', '/countries/chad'] as const
const read = async (path: string) => {
  const response = await work.site.request(`${ORIGIN}${path}`, { headers: { accept: 'text/html' } })
  return { tag: response.headers.get('etag') ?? '', words: wordsOf(await response.text()) }
}

describe('where things stand', () => {
  it('is on every page that names the ask, and a page that was kept is drawn anew when it changes', async () => {
    const before = await Promise.all(pages.map(read))
    expect(before.map(({ words }) => words.includes('Not assessed'))).toEqual([true, true, true])
    const { rev } = (await reopened(work.tools)).row.track
    const input = anInput({ states: { progress: 'implemented' }, rev, state: 'published' })
    await recordEntry(work.tools, viewers.head, trackOfChad, input, '2021-04-01T10:00:00.000Z')
    const after = await Promise.all(pages.map(read))
    expect(after.map(({ words }) => words.includes('Implemented'))).toEqual([true, true, true])
    expect(after.map(({ tag }, at) => tag === before[at]?.tag)).toEqual([false, false, false])
  })

  it('is not told of a draft', async () => {
    const before = await Promise.all(pages.map(read))
    const { rev } = (await reopened(work.tools)).row.track
    const input = anInput({ states: { note: 'Only for us.' }, rev, state: 'draft' })
    await recordEntry(work.tools, viewers.focalPoint, trackOfChad, input, '2021-05-01T10:00:00.000Z')
    const after = await Promise.all(pages.map(read))
    expect(after.map(({ words }) => words)).toEqual(before.map(({ words }) => words))
    expect(JSON.stringify(after)).not.toContain('Only for us.')
  })

  it('leads to sign in from every page', async () => {
    const page = await work.site.request(`${ORIGIN}/fr/events/summit`)
    expect(await page.text()).toContain('<a class="enter" href="/fr/desk">Se connecter</a>')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { recordEntry } from '../../../functions/follow-up.ts'
import { anInput, aRequest, reopened, trackOfChad } from '../../tracks.ts'
import { type ViewerName, viewers } from '../../viewers.ts'
import { aWorkspace, type Workspace } from '../../workspace.ts'

let work: Workspace
const said = 'said0000001'
const hidden = 'hidden000001'

beforeAll(async () => {
  work = await aWorkspace()
  const record = (viewer: ViewerName, given: object) =>
    recordEntry(work.tools, viewers[viewer], trackOfChad, anInput(given), '2026-01-15T00:00:00.000Z')
  await record('head', { request: said, state: 'published' })
  await record('head', { request: hidden, state: 'published', visibility: 'party', rev: 2 })
})

const track = `/desk/tracks/${trackOfChad}`
const read = async (viewer: ViewerName, query = '') => (await work.get(viewer, `${track}${query}`)).text()
const answer = async (viewer: ViewerName, organization: string, given: Record<string, string>) =>
  work.post(viewer, '/desk/entries', {
    track: trackOfChad,
    organization,
    from: '2026-01',
    note: 'We saw none of this',
    verification: 'third_party',
    visibility: 'public',
    state: 'draft',
    rev: String((await reopened(work.tools)).row.track.rev),
    request: aRequest(),
    ...given,
  })

describe('an entry that others published', () => {
  it('leads whoever may speak to an answer, and its own speaker to a correction', async () => {
    const [own, theirs, nobody] = [await read('head'), await read('assessor'), await read('participant')]
    const has = (page: string) =>
      ['reply', 'dispute', 'correct'].map((name) => page.includes(`?${name}=${said}#record`))
    expect([has(own), has(theirs), has(nobody)]).toEqual([
      [false, false, true],
      [true, true, false],
      [false, false, false],
    ])
  })

  it('is named in the form that answers it, and in the entry that comes of it', async () => {
    const page = await read('assessor', `?dispute=${said}`)
    expect(page).toContain(`<input type="hidden" name="disputes" value="${said}"/>`)
    expect(page).toContain('the entry of Chad, March 2021')
    const request = aRequest()
    expect(
      (await answer('assessor', 'organization/watchlist', { disputes: said, state: 'published', request })).status,
    ).toBe(303)
    const { entries, row } = await reopened(work.tools)
    expect(entries.find(({ id }) => id === request)?.disputes).toBe(said)
    expect(row.standing.contested).toBe(true)
    const reply = await read('head', `?reply=${request}`)
    expect(reply).toContain(`<input type="hidden" name="repliesTo" value="${request}"/>`)
  })

  it('stays named when a form comes back, and when a draft is changed', async () => {
    const returned = await answer('assessor', 'organization/watchlist', { repliesTo: said, from: '2026-13' })
    expect([returned.status, (await returned.text()).includes(`name="repliesTo" value="${said}"`)]).toEqual([400, true])
    const request = aRequest()
    await answer('assessor', 'organization/watchlist', { repliesTo: said, request })
    expect(await read('assessor', `?edit=${request}`)).toContain(`name="repliesTo" value="${said}"`)
  })
})

it('an own entry is corrected from what it said', async () => {
  const page = await read('head', `?correct=${said}`)
  expect(page).toMatch(new RegExp(`<option value="${said}" selected=""`))
  expect(page).toMatch(/<option value="in_progress" selected=""/)
  expect(page).not.toContain('name="edits"')
})

it('what somebody may not read can neither be answered nor found out', async () => {
  const refused = await answer('assessor', 'organization/watchlist', { disputes: hidden })
  const unknown = await answer('assessor', 'organization/watchlist', { disputes: 'nosuchentry1' })
  const told = async (response: Response) => (await response.text()).includes('Choose an entry of this track')
  expect([refused.status, unknown.status]).toEqual([400, 400])
  expect([await told(refused), await told(unknown)]).toEqual([true, true])
  expect(await read('assessor', `?dispute=${hidden}`)).not.toContain(`name="disputes"`)
})

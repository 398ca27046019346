import { beforeAll, describe, expect, it } from 'vitest'
import { recordEntry } from '../../../functions/follow-up.ts'
import { anInput, aRequest, trackOfChad } from '../../tracks.ts'
import { type ViewerName, viewers } from '../../viewers.ts'
import { aWorkspace, type Workspace } from '../../workspace.ts'

let work: Workspace
beforeAll(async () => {
  work = await aWorkspace()
  const { store } = work.tools
  await store.putEntry({ kind: 'country', slug: 'mali', code: 'MLI', names: { en: 'Mali' }, otherNames: ['Mali'] })
  const named = (slug: string) =>
    store.putEntry({ kind: 'organization', slug, type: 'ngo', names: { en: 'The Twins' }, otherNames: [] })
  await Promise.all([named('first-twin'), named('second-twin')])
  const input = anInput({ request: 'released001', state: 'released', states: { note: 'Look at this first' } })
  await recordEntry(work.tools, viewers.head, trackOfChad, input, '2026-01-15T00:00:00.000Z')
  const draft = anInput({ request: 'notyet00001', state: 'draft', states: { note: 'Not for you yet' }, rev: 2 })
  await recordEntry(work.tools, viewers.focalPoint, trackOfChad, draft, '2026-01-15T00:00:00.000Z')
})

const read = async (viewer: ViewerName, path: string) => (await work.get(viewer, path)).text()

describe('the desk of those who organize', () => {
  it('is where they land, and nobody else', async () => {
    expect(await read('editor', '/desk')).toContain('<a href="/desk/events/summit">')
    expect(await read('otherEditor', '/desk')).toContain('names this organization as its organizer')
    expect(await read('assessor', '/desk')).not.toContain('/desk/events/')
    const statuses = ['editor', 'administrator', 'otherEditor', 'assessor', 'head', 'participant'] as const
    const shown = await Promise.all(
      statuses.map(async (viewer) => (await work.get(viewer, '/desk/events/summit')).status),
    )
    expect(shown).toEqual([200, 200, 403, 403, 403, 403])
    expect((await work.get('editor', '/desk/campaigns/summit')).status).toBe(404)
  })

  it('names what was released to them, and no draft of others', async () => {
    const page = await read('editor', '/desk/events/summit')
    expect(page).toContain(`/desk/tracks/${trackOfChad}#entry-released001`)
    expect(page).not.toContain('notyet00001')
  })

  it('shows every track, as far as a filter lets it through', async () => {
    const address = `<a href="/desk/tracks/${trackOfChad}">`
    expect(await read('editor', '/desk/events/summit')).toContain(address)
    expect(await read('editor', '/desk/events/summit?late=contested')).not.toContain(address)
  })
})

describe('recommendations to be followed', () => {
  const follow = (viewer: ViewerName, subject: string | string[], party: string) =>
    work.post(viewer, '/desk/tracks', { subject, party, request: aRequest() })
  const ask = (label: string) => `event/summit/recommendation/${label}`

  it('are opened for a party, a whole selection at once, and once only', async () => {
    const response = await follow('editor', [ask('1'), ask('2')], 'Mali')
    expect([response.status, response.headers.get('location')]).toEqual([303, '/desk/events/summit'])
    expect((await follow('editor', [ask('1'), ask('2')], 'country/mali')).status).toBe(303)
    const open = await Promise.all(['1', '2'].map((label) => work.tools.tracks.openTrack(`${ask(label)}/country/mali`)))
    expect(open.map((one) => [one?.row.track.rev, one?.row.track.opened.by])).toEqual([
      [1, 'organizer'],
      [1, 'organizer'],
    ])
  })

  it('are not opened for nothing, for nobody, or for a name that two parties have', async () => {
    const statuses = [
      await follow('editor', [], 'Mali'),
      await follow('editor', ask('1'), 'Atlantis'),
      await follow('editor', ask('1'), 'The Twins'),
      await follow('otherEditor', ask('1'), 'Mali'),
    ].map(({ status }) => status)
    expect(statuses).toEqual([400, 400, 400, 403])
  })
})

describe('a recommendation in the workspace', () => {
  const page = '/desk/events/summit/recommendations/2'
  const offer = 'Follow this for our part: '

  it('is taken up by a party for its own part, once', async () => {
    expect(await read('otherHead', page)).toContain(`${offer}Belgium`)
    const fields = { subject: 'event/summit/recommendation/2', party: 'country/belgium', request: aRequest() }
    const response = await work.post('otherHead', '/desk/tracks', fields)
    const address = '/desk/tracks/event/summit/recommendation/2/country/belgium'
    expect([response.status, response.headers.get('location')]).toEqual([303, address])
    const after = await read('otherHead', page)
    expect([after.includes(offer), after.includes(address)]).toEqual([false, true])
  })

  it('offers nothing to those who act for no party', async () => {
    for (const viewer of ['participant', 'assessor', 'editor'] as const) {
      expect(await read(viewer, page)).not.toContain(offer)
    }
    expect((await work.get('anonymous', page)).status).toBe(401)
  })

  it('is reached from the public page', async () => {
    const response = await work.site.request('/events/summit/recommendations/2')
    expect(await response.text()).toContain(`href="${page}"`)
  })
})

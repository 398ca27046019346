import { beforeAll, describe, expect, it } from 'vitest'
import { aRequest, aTrackRow, reopened, trackOfChad } from '../../tracks.ts'
import { aWorkspace, confirmed, type Workspace } from '../../workspace.ts'

let work: Workspace
const other = 'event/summit/recommendation/2/country/chad'
const shown = `${trackOfChad} ${other}`

beforeAll(async () => {
  work = await aWorkspace()
  const subject = { dossierKind: 'event', dossier: 'summit', recommendation: '2' } as const
  const row = aTrackRow({ id: other, subject, due: '2026-06' })
  await work.tools.tracks.change({ request: aRequest(), row, expectedRev: undefined, entries: [], audit: [] })
  await work.tools.store.putEntry({
    ...{ kind: 'concept', slug: 'education', scheme: 'theme', labels: { en: 'Schooling' } },
    ...{ synonyms: [], broader: [], related: [] },
  })
})

const due = { what: 'due', tracks: [trackOfChad, other], due: '2027-01', reason: 'Agreed' }
const dueOf = async (id: string) => (await reopened(work.tools, id)).row.track.due

describe('a bulk change', () => {
  it('is seen before it is made, and offers to be undone', async () => {
    const { preview, response, location } = await confirmed(work, 'editor', due)
    expect(preview).toMatch(/June 2026<\/td><td data-label="After">January 2027/)
    expect([response.status, await dueOf(other)]).toEqual([303, '2027-01'])
    const page = await (await work.get('administrator', location)).text()
    expect(page).toContain('Undoing sets the dates back')
    const undone = await work.post('editor', `${location}/undo`, { request: aRequest() })
    expect([undone.status, await dueOf(other), await dueOf(trackOfChad)]).toEqual([303, '2026-06', undefined])
    const after = await (await work.get('editor', location)).text()
    expect([after.includes(`${location}/undo`), after.includes(undone.headers.get('location') ?? '?')]).toEqual([
      false,
      true,
    ])
  })

  it('takes every line shown when asked to, and is shown again when something changed meanwhile', async () => {
    const fields = { what: 'due', all: 'yes', shown, due: '2028', reason: '' }
    const stale = await confirmed(work, 'editor', fields, { seen: 'something else' })
    const again = await stale.response.text()
    expect([stale.response.status, again.includes('Something changed while you were looking')]).toEqual([409, true])
    expect(await dueOf(other)).toBe('2026-06')
    const { response } = await confirmed(work, 'editor', fields)
    expect([response.status, await dueOf(other), await dueOf(trackOfChad)]).toEqual([303, '2028', '2028'])
  })

  it('of nothing, or of something unheard of, is refused', async () => {
    const status = async (fields: Record<string, string>) => (await work.post('editor', '/desk/bulk', fields)).status
    expect([
      await status({ what: 'due', due: '2027' }),
      await status({ ...due, tracks: trackOfChad, due: 'soon' }),
      await status({ ...due, tracks: 'event/summit/recommendation/9/country/chad' }),
      await status({ what: 'term', concept: 'unheard-of', tracks: trackOfChad }),
      await status({ what: 'everything' }),
    ]).toEqual([400, 400, 404, 404, 400])
    const same = await work.post('editor', '/desk/bulk', { what: 'due', tracks: other, due: '2028' })
    expect(await same.text()).toContain('Nothing would change.')
  })
})

describe('a mission’s own terms', () => {
  const fields = { what: 'term', mission: 'country/chad', tracks: [other], concept: 'schooling' }
  const read = async (path: string) => (await work.get('focalPoint', path)).text()
  const line = (id: string) => `href="/desk/tracks/${id}"`

  it('narrow its desk and its table, have a page, and are nobody else’s', async () => {
    expect((await confirmed(work, 'head', fields)).response.status).toBe(303)
    const desk = await read('/desk/countries/chad?term=education')
    expect([desk.includes(line(other)), desk.includes(line(trackOfChad))]).toEqual([true, false])
    const table = await read('/desk/countries/chad.csv?term=education')
    expect([table.includes(other), table.includes(trackOfChad)]).toEqual([true, false])
    expect(await read('/desk/countries/chad/terms')).toMatch(/Schooling[\s\S]*event\/summit\/recommendation\/2/)
    expect((await work.get('editor', '/desk/countries/chad/terms')).status).toBe(403)
    const sheet = await (await work.get('editor', '/desk/events/summit/tags')).text()
    expect(sheet).not.toContain('aria-label="Remove: education"')
  })

  it('are taken off from their page', async () => {
    const { response } = await confirmed(work, 'focalPoint', {
      ...{ what: 'term-remove', mission: 'country/chad', concept: 'education' },
      subject: 'event/summit/recommendation/2',
    })
    expect(response.status).toBe(303)
    expect(await read('/desk/countries/chad/terms')).toContain('has given no terms yet')
  })
})

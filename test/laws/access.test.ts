import { beforeAll, describe, expect, it } from 'vitest'
import type { BulkChange } from '../../content/model/bulk.ts'
import type { Entry } from '../../content/model/entry.ts'
import type { RegistryRef } from '../../content/model/party.ts'
import type { Tag } from '../../content/model/tag.ts'
import { summaryOf } from '../../content/model/track-row.ts'
import { anEntry } from '../entries.ts'
import { aRequest, aTrackRow, reopened, trackOfChad } from '../tracks.ts'
import { cast, type ViewerName, viewers } from '../viewers.ts'
import { aWorkspace, type Workspace } from '../workspace.ts'
import { begunBulks } from './access-bulk.ts'
import { draftCanaries, seedDrafts } from './access-drafts.ts'
import type { Row } from './access-row.ts'
import { accessTable, elsewhere } from './access-table.ts'

const names = Object.keys(viewers).filter((name): name is ViewerName => name in viewers)
let work: Workspace

beforeAll(async () => {
  work = await aWorkspace()
  const { store } = work.tools
  const organization = (slug: string, name: string) =>
    store.putEntry({ kind: 'organization', slug, type: 'ngo', names: { en: name }, otherNames: [] })
  await organization('fight-for-humanity', 'Fight for Humanity')
  await store.putEntry({
    kind: 'concept',
    slug: 'education',
    scheme: 'theme',
    labels: { en: 'Education' },
    synonyms: [],
    broader: [],
    related: [],
  })
  await seedCanaries()
  await seedBulks()
  await seedDrafts(work.tools)
})

describe('what is restricted', () => {
  it('is in no answer to somebody who may not see it', { timeout: 120_000 }, async () => {
    const leaks: string[] = []
    let seen = 0
    for (const viewer of names) {
      for (const text of await everythingReadBy(viewer)) {
        for (const [canary, may] of Object.entries(canaries)) {
          if (!text.body.includes(canary)) continue
          seen++
          if (!may.includes(viewer)) leaks.push(`${canary} to ${viewer} at ${text.path}`)
        }
      }
    }
    expect(leaks).toEqual([])
    expect(seen).toBeGreaterThan(10)
  })
})

describe('every route of the workspace', () => {
  it('has rows in the table of who may use it', () => {
    const known = new Set([...accessTable.map(({ route }) => route), ...elsewhere])
    const routes = work.workspace.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(routes)].filter((route) => !known.has(route))).toEqual([])
    expect([...known].filter((route) => !routes.includes(route))).toEqual([])
  })

  it.each(accessTable.map((row) => [`${row.route} at ${row.path}`, row] as const))(
    '%s answers those who may and nobody else',
    async (_, row) => {
      const allowed: ViewerName[] = []
      for (const viewer of names) {
        const { status } = await use(viewer, row)
        expect(status).toBeLessThan(500)
        if (![401, 403, 404].includes(status)) allowed.push(viewer)
      }
      expect(allowed).toEqual(names.filter((viewer) => row.may.includes(viewer)))
    },
  )
})

const mission: readonly ViewerName[] = ['focalPoint', 'head']
const organizers: readonly ViewerName[] = ['editor', 'administrator']

/** Words that stand in restricted places, and everybody who may read them. */
const canaries: Readonly<Record<string, readonly ViewerName[]>> = {
  'canary-draft': mission,
  'canary-released': [...mission, ...organizers],
  'canary-for-party': [...mission, ...organizers],
  'canary-for-organizers': [...mission, ...organizers],
  'canary-evidence': [...mission, ...organizers],
  'canary-comment': mission,
  'canary-retracted': mission,
  'canary-author': [],
  'canary-mission-note': mission,
  'canary-own-term': mission,
  ...draftCanaries,
  'canary-other-mission-note': ['otherFocalPoint', 'otherHead'],
}

async function seedCanaries(): Promise<void> {
  const author = { user: 'canary-author', organization: cast.mission }
  const written = (id: string, note: string, given: Partial<Entry>) =>
    anEntry({ id, author, states: { note }, asOf: { start: '2020' }, ...given })
  const entries = [
    written('canary0001', 'canary-draft', {
      state: 'draft',
      returned: { at: '2021-01-01T00:00:00.000Z', comment: 'canary-comment' },
    }),
    written('canary0002', 'canary-released', { state: 'released' }),
    written('canary0003', 'canary-for-party', { visibility: 'party' }),
    written('canary0004', 'canary-for-organizers', { visibility: 'organizers' }),
    written('canary0005', 'Open', { evidence: [{ title: 'canary-evidence', visibility: 'organizers' }] }),
    written('canary0006', 'canary-retracted', { state: 'retracted' }),
  ]
  const row = { ...aTrackRow({ rev: 2 }), standing: summaryOf(entries, {}) }
  await work.tools.tracks.change({
    request: aRequest(),
    row,
    expectedRev: 1,
    entries,
    audit: [],
    reviewers: [cast.organizer],
  })
  const note = (words: string) => [
    { kind: 'track-note', track: trackOfChad, note: words, assignees: [], rev: 1 } as const,
  ]
  await work.tools.tracks.putNotes(
    cast.mission,
    note('canary-mission-note').map((one) => ({ ...one, assignees: [] })),
  )
  await work.tools.tracks.putNotes(
    cast.otherMission,
    note('canary-other-mission-note').map((one) => ({ ...one, assignees: [] })),
  )
}

async function seedBulks(): Promise<void> {
  const target = { dossierKind: 'event', dossier: 'summit', kind: 'recommendation', id: '1' } as const
  const tag = (concept: string): Tag => ({
    ...{ kind: 'tag', target, concept, state: 'accepted', words: 'Release all children', dossierTitle: 'A summit' },
    ...{ date: '2019-12-10', organization: cast.mission, by: 'head', at: '2021-01-01T00:00:00.000Z' },
    privateTo: cast.mission,
  })
  await work.tools.tags.putTags([tag('canary-own-term')])
  const by = { user: 'somebody', name: 'Somebody' }
  const begin = async (id: string, organization: RegistryRef, change: BulkChange) => {
    const at = '2021-01-01T00:00:00.000Z'
    const audit = { kind: 'audit', at, by, organization, action: 'bulk-begun', subject: id } as const
    await work.tools.tracks.beginBulk(
      { kind: 'bulk', id, organization, by, at, change, state: 'done', overtaken: [] },
      audit,
    )
  }
  const key = 'event/summit/recommendation/1'
  await begin(begunBulks.public, cast.organizer, {
    ...{ what: 'due', dossierKind: 'event', dossier: 'summit' },
    lines: [{ key: trackOfChad, words: 'Release', before: '2020', after: '2021' }],
  })
  await begin(begunBulks.own, cast.mission, {
    ...{ what: 'term', concept: 'canary-own-term', privateTo: cast.mission },
    lines: [{ key, words: 'Release', after: tag('canary-own-term') }],
  })
}

async function use(viewer: ViewerName, { path, fields }: Row): Promise<Response> {
  if (!fields) return work.get(viewer, path)
  const { row } = await reopened(work.tools)
  return work.post(viewer, path, fields(String(row.track.rev), 'canary0001'))
}

/** Every page, data and table that a viewer reaches, in the workspace and on the public side, and every refusal. */
async function everythingReadBy(viewer: ViewerName): Promise<{ path: string; body: string }[]> {
  const open = [
    '/events/summit/follow-up',
    '/countries/chad/follow-up',
    '/events/summit/recommendations/1/countries/chad',
  ]
  const forms = open.flatMap((path) => [path, `${path}.json`, `/ar${path}`])
  const tables = ['/events/summit/follow-up.csv', '/countries/chad/follow-up.csv', `${open[2]}?on=2026-01-01`]
  const inside = accessTable.filter(({ fields }) => !fields).map(({ path }) => path)
  const pages = [...forms, ...tables].map(async (path) => ({
    path,
    body: await (await work.site.request(path)).text(),
  }))
  const desks = inside.map(async (path) => ({ path, body: await (await work.get(viewer, path)).text() }))
  return Promise.all([...pages, ...desks])
}

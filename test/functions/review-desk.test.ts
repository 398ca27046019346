import { beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '../../content/csv.ts'
import { parse } from '../../content/markdown/parse.ts'
import { deskTable } from '../../content/model/desk-table.ts'
import { draftDocument } from '../../content/reading/draft.ts'
import { readDocument } from '../../content/reading/read.ts'
import { confirmBulk, planBulk } from '../../functions/bulk.ts'
import { readDesk } from '../../functions/desk.ts'
import { importTable, previewImport } from '../../functions/desk-import.ts'
import { publishAndFollow } from '../../functions/publish-and-follow.ts'
import { settledBy } from '../../infra/local/settled.ts'
import { reviewCsv, reviewRows } from '../samples/review-table.ts'
import { aSite, type Site } from '../site.ts'
import { aRequest } from '../tracks.ts'
import { aMember } from '../viewers.ts'

const slovenia = { register: 'country', slug: 'slovenia' } as const
const mission = { register: 'organization', slug: 'mission-of-slovenia' } as const
const head = aMember('head', mission, slovenia)
const now = '2026-01-05T09:00:00.000Z'
let site: Site

beforeAll(async () => {
  const settled = await settledBy({
    event: '2019-11-12-review',
    title: 'A review',
    date: '2019-11-12',
    party: 'country/slovenia',
  })
  const { text } = draftDocument(readDocument(new TextEncoder().encode(reviewCsv()), 'review.csv'), settled)
  site = await aSite()
  const published = await publishAndFollow(site.shelves, text, parse(text), { now })
  expect([published.outcome, published.messages]).toEqual(['published', []])
}, 60_000)

const desk = (filter: Parameters<typeof readDesk>[3] = {}) =>
  readDesk(site.shelves, head, slovenia, filter, '2026-01-05')

describe('the desk of a state under review', () => {
  it('has each of the 215 recommendations with the position that the state took', async () => {
    const { rows } = await desk()
    const positions = new Map(rows.map(({ track, standing }) => [track.subject, standing.response]))
    expect(rows).toHaveLength(215)
    expect([...positions.values()].filter((response) => response === 'noted')).toHaveLength(
      reviewRows.filter(({ position }) => position === 'Noted').length,
    )
    expect(rows.every(({ standing }) => standing.headline === 'not_assessed')).toBe(true)
  })

  it('narrows to a theme, to a label and to words', async () => {
    const count = async (filter: Parameters<typeof readDesk>[3]) => (await desk(filter)).shown.length
    expect([
      await count({ theme: 'reintegration' }),
      await count({ q: '122.157' }),
      await count({ q: 'tide tables' }),
      await count({ q: 'tide', theme: 'reintegration' }),
    ]).toEqual([71, 1, 54, 18])
  })

  it('is assigned as a whole in one go', async () => {
    const { rows } = await desk()
    const ids = rows.map(({ track }) => track.id)
    const input = { what: 'assign', party: slovenia, tracks: ids, assignees: 'Ana, Bo' } as const
    const { seen } = await planBulk(site.shelves, head, input, now)
    const bulk = await confirmBulk(site.shelves, head, input, { request: aRequest(), seen }, now)
    expect([bulk.state, bulk.change.lines.length, bulk.overtaken]).toEqual(['done', 215, []])
    const { work } = await desk()
    expect(work?.notes.filter(({ assignees }) => assignees.join() === 'Ana,Bo')).toHaveLength(215)
  })

  it('goes out as one table and comes back with an answer in every line', async () => {
    const { rows } = await desk()
    const table = deskTable(rows)
    expect(readCsv(table)).toHaveLength(216)
    const answers = ['track,as of,progress', ...rows.map(({ track }) => `${track.id},2025-12,in_progress`)].join('\n')
    const preview = await previewImport(site.shelves, head, slovenia, answers)
    expect([preview.changes.length, preview.unchanged, preview.faults]).toEqual([215, 0, []])
    const entries = await importTable(site.shelves, head, slovenia, answers, aRequest(), now)
    expect(entries).toHaveLength(215)
    expect((await desk()).work?.pending).toHaveLength(215)
  }, 60_000)
})

it('is read by anybody, page by page, and quickly', async () => {
  const get = async (query: string) => {
    const answer = await site.app.request(`http://127.0.0.1/countries/slovenia/follow-up${query}`)
    return (await answer.text()).match(/<tr>/g)?.length
  }
  await get('')
  const start = performance.now()
  expect([await get(''), await get('?page=2'), await get('?page=3')]).toEqual([101, 101, 16])
  expect(performance.now() - start).toBeLessThan(6000)
})

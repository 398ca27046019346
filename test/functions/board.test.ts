import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { parse } from '../../content/markdown/parse.ts'
import { publishAndFollow } from '../../functions/publish-and-follow.ts'
import { aSite, type Site } from '../site.ts'

const page = '/campaigns/children-not-soldiers/board'
let site: Site

beforeAll(async () => {
  site = await aSite()
  const document = await readFile('content/campaigns/children-not-soldiers.md', 'utf8')
  await publishAndFollow(site.shelves, document, parse(document), { now: '2026-01-05T09:00:00.000Z' })
})

const get = (path: string) => site.app.request(`http://127.0.0.1${path}`, { headers: { accept: 'text/html' } })

it('answers the first questions on one page, for anybody', async () => {
  const answer = await get(page)
  const html = await answer.text()
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=60'])
  const part = (id: string) => new RegExp(`<section[^>]*id="${id}".*?</section>`, 's').exec(html)?.[0] ?? ''
  expect(part('backwards')).toMatch(/Ansar Allah.*Yemen.*Political change.*South Sudan.*Conflict/s)
  expect(part('delisted')).toContain('Every reform and measure of the plan was carried out')
  expect(part('not-assessed')).toMatch(/Somalia.*Sudan/s)
  expect(part('board')).toContain('2 of the 2 that are known')
  expect(part('board')).toContain('is no recognition')
  expect(part('together')).toMatch(/six of the seven.*Who they are is not said/s)
  expect(part('priorities')).toContain('second year of the campaign')
  expect(part('figures')).toContain('six of the seven')
})

it('is data with a line for every country, and says what is not assessed', async () => {
  const Data = z.looseObject({
    lines: z.array(z.looseObject({ party: z.object({ printed: z.string() }).loose(), standing: z.string() })),
    notAssessed: z.array(z.looseObject({ printed: z.string() })),
    backwards: z.array(z.string()),
  })
  const data = Data.parse(await (await get(`${page}.json`)).json())
  expect(data.lines.map(({ party, standing }) => [party.printed, standing])).toEqual([
    ['Afghanistan', 'advancing'],
    ['Chad', 'implemented'],
    ['Democratic Republic of the Congo', 'not_assessed'],
    ['Myanmar', 'advancing'],
    ['Somalia', 'not_assessed'],
    ['South Sudan', 'set_back'],
    ['Sudan', 'not_assessed'],
    ['Yemen', 'reversed'],
    ['Al-Houthi Ansar Allah', 'repudiated'],
  ])
  expect(data.notAssessed.map(({ printed }) => printed)).toEqual(['Somalia', 'Sudan'])
  const track = await get(new URL(data.backwards[0] ?? '').pathname)
  expect(track.status).toBe(200)
})

it('is a table to keep', async () => {
  const answer = await get(`${page}.csv`)
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="board.csv"'])
  expect((await answer.text()).split('\r\n')).toHaveLength(11)
})

it('gives many as one no track, because nobody could answer for them', async () => {
  const { items } = await site.shelves.tracks.listTracksOfDossier('children-not-soldiers')
  expect(items.filter(({ track }) => track.party.ref.slug === 'governments-in-children-not-soldiers')).toEqual([])
})

it('is there for campaigns only', async () => {
  expect((await get('/campaigns/unheard-of/board')).status).toBe(404)
  expect((await get('/events/children-not-soldiers/board')).status).toBe(404)
})

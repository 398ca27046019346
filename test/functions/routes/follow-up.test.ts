import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { publishAndFollow } from '../../../functions/publish-and-follow.ts'
import { theCampaign } from '../../samples/campaign.ts'
import { documentOf } from '../../shelves.ts'
import { aSite, type Site } from '../../site.ts'

const campaign = '/campaigns/children-not-soldiers'
const Track = z.looseObject({ address: z.string(), standing: z.looseObject({ headline: z.string() }) })
let site: Site

beforeAll(async () => {
  site = await aSite()
  const dossier = theCampaign()
  const parsed = { dossier, passages: [], messages: [] }
  await publishAndFollow(site.shelves, documentOf(dossier), parsed, { now: '2026-01-05T09:00:00.000Z' })
})

const get = (path: string, accept = 'text/html') => site.app.request(`http://127.0.0.1${path}`, { headers: { accept } })
const tracks = async (path: string) =>
  z.object({ tracks: z.array(Track) }).parse(await (await get(`${path}.json`)).json()).tracks

describe('follow-up for anybody', () => {
  it('shows every track of a dossier and of a party, as a page, as data and as a table', async () => {
    const all = await tracks(`${campaign}/follow-up`)
    const ofOne = await tracks('/countries/chad/follow-up')
    expect(all.length).toBeGreaterThan(ofOne.length)
    expect(ofOne.every(({ address }) => address.endsWith('/countries/chad'))).toBe(true)
    const page = await get('/countries/chad/follow-up')
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'public, max-age=60'])
    const table = await get(`${campaign}/follow-up.csv`)
    expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect((await table.text()).split('\r\n').length).toBe(all.length + 2)
  })

  it('parts what a party was asked from what it promised, and narrows the table and the feed as the page', async () => {
    const page = await (await get('/countries/chad/follow-up')).text()
    expect(page).toMatch(/id="asked".*Nothing was asked of this party alone.*id="promised".*Action Plan of Chad/s)
    expect(page).toContain('href="/countries/chad/follow-up.atom"')
    const narrowed = await (await get('/countries/chad/follow-up?q=age')).text()
    expect(narrowed).toContain('href="/countries/chad/follow-up.atom?q=age"')
    const lines = async (query: string) =>
      (await (await get(`/countries/chad/follow-up.csv${query}`)).text()).split('\r\n').length - 2
    expect([await lines(''), await lines('?q=age'), await lines('?theme=none-such')]).toEqual([3, 1, 0])
  })

  it('is a feed in which each track stands as it was last told', async () => {
    const answer = await get('/countries/chad/follow-up.atom?q=Action Plan of Chad')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    const xml = await answer.text()
    const address = `https://rapporteur.example${campaign}/commitments/chad/countries/chad`
    expect(xml).toContain(`<entry><id>${address}?on=2026-01-05</id><title>chad: Implemented</title>`)
    expect(xml).toContain('All steps of the plan were completed.')
    expect(xml).toContain(
      '<id>https://rapporteur.example/countries/chad/follow-up.atom?q=Action%20Plan%20of%20Chad</id>',
    )
    expect(xml.match(/<entry>/g)).toHaveLength(1)
    expect((await get('/countries/atlantis/follow-up.atom')).status).toBe(404)
    expect((await get('/countries/chad/follow-up.atom?late=sometimes')).status).toBe(400)
  })

  it('narrows by the address, and says what is wrong with it', async () => {
    const all = await tracks(`${campaign}/follow-up`)
    const backwards = await site.app.request(`http://127.0.0.1${campaign}/follow-up.json?late=backwards`)
    const shown = z.object({ tracks: z.array(Track) }).parse(await backwards.json()).tracks
    const expected = all.filter(({ standing }) => ['reversed', 'set_back', 'repudiated'].includes(standing.headline))
    expect(shown).toEqual(expected)
    expect((await get(`${campaign}/follow-up?late=sometimes`)).status).toBe(400)
  })

  it('reads each track on a page of its own, today and as it was known on a day', async () => {
    const [first] = await tracks('/countries/chad/follow-up')
    const path = new URL(first?.address ?? '').pathname
    const page = await (await get(path)).text()
    expect(page).toContain('<h1>')
    const before = await (await get(`${path}?on=2025-12-31`)).text()
    expect(before).toContain('31 December 2025')
    expect(before).toContain('not the same as not started')
    expect((await get(`${path}?on=yesterday`)).status).toBe(400)
  })

  it('knows no track that was never opened', async () => {
    expect((await get(`${campaign}/commitments/none/countries/chad`)).status).toBe(404)
    expect((await get('/countries/atlantis/follow-up')).status).toBe(404)
    expect((await get('/events/unheard-of/follow-up')).status).toBe(404)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { theCampaign } from '../../samples/campaign.ts'
import { somePassages } from '../../samples/pages.tsx'
import { theWebinar } from '../../samples/webinar.ts'
import { documentOf, publishDossier } from '../../shelves.ts'
import { aSite, type Site } from '../../site.ts'
import { wordsOf } from '../../web/markup.ts'

const webinar = '/events/2021-04-29-recruitment-of-children'
const correction = { type: 'erratum' as const, note: 'The narrative belonged to another event.' }
let site: Site

beforeAll(async () => {
  site = await aSite()
  await publishDossier(site.shelves, theWebinar(), { passages: somePassages })
  await publishDossier(site.shelves, theWebinar({ narratives: [] }), { correction, passages: somePassages })
  await publishDossier(site.shelves, theCampaign())
  await site.shelves.store.putRedirect({ path: '/events/old-name', to: webinar })
})

async function read(path: string): Promise<[status: number, body: string]> {
  const response = await site.app.request(`http://127.0.0.1${path}`)
  return [response.status, await response.text()]
}

describe('every address of the site', () => {
  it.each([
    ['/', 'Latest events'],
    ['/events', 'Preventing the recruitment'],
    ['/events?year=2021&type=webinar', 'Preventing the recruitment'],
    ['/events?year=2020', 'No event is published under these conditions.'],
    ['/events?year=&type=', 'Preventing the recruitment'],
    [webinar, 'Edition 2 is a correction (Erratum). The narrative belonged to another event.'],
    [`${webinar}/editions`, 'Erratum'],
    [`${webinar}/editions/1`, 'This is edition 1. The current edition is 2.'],
    [`${webinar}/editions/2`, 'Edition 2 is a correction'],
    [`${webinar}/coverage`, 'Of 3 passages, 2 became records and 1 stayed narrative.'],
    [`${webinar}/recommendations/2.b`, 'participation in exchanges'],
    ['/campaigns', 'Children, Not Soldiers'],
    ['/campaigns/children-not-soldiers', 'Went back on what had been promised.'],
    ['/people', 'Virginia Gamba'],
    ['/people/virginia-gamba', 'UN Special Representative of the Secretary-General'],
    ['/organizations', 'Fight for Humanity'],
    ['/organizations/international-community', 'participation in exchanges'],
    ['/offices', 'Special Representative'],
    ['/offices/srsg-children-and-armed-conflict', 'Holders'],
    ['/countries', 'Chad'],
    ['/countries/chad', 'Action Plan of Chad'],
    ['/series', 'Fight for Humanity webinar series'],
    ['/series/fight-for-humanity-webinar-series', 'Preventing the recruitment'],
    ['/themes', 'Incentives'],
    ['/themes/child-recruitment', 'Narrower terms'],
    ['/references/practical-guidance-for-mediators', 'Practical guidance for mediators'],
    ['/data', 'Add .json to the address'],
  ])('%s is there, as a page and as data', async (path, words) => {
    const [status, html] = await read(path)
    expect(status).toBe(200)
    expect(wordsOf(html)).toContain(words)
    const [pathname, query] = path.split('?')
    const [answered, json] = await read(`${pathname === '/' ? '/home' : pathname}.json${query ? `?${query}` : ''}`)
    expect([answered, JSON.parse(json).address]).toEqual([
      200,
      expect.stringMatching(/^https:\/\/rapporteur\.example\//),
    ])
  })

  it.each([
    '/nowhere',
    '/events/none',
    '/campaigns/2021-04-29-recruitment-of-children',
    `${webinar}/editions/3`,
    `${webinar}/editions/0`,
    `${webinar}/recommendations/9`,
    '/people/nobody',
    '/references/none',
    '/assets/none.css',
    `/people/${'a'.repeat(3000)}`,
    '/events/%00',
    '/events/../../etc',
  ])('%s is not, and says so', async (path) => {
    expect((await read(path))[0]).toBe(404)
  })

  it.each(['/events?year=21', '/events?type=party', '/events?after=nonsense', '/people/virginia-gamba?after=x'])(
    '%s asks for what cannot be',
    async (path) => {
      expect((await read(path))[0]).toBe(400)
    },
  )

  it('answers from an old name with the new one, below it too, in the language and form of the request', async () => {
    const response = await site.app.request('http://127.0.0.1/ar/events/old-name/recommendations/2.b.json?a=1')
    expect([response.status, response.headers.get('location')]).toEqual([
      301,
      `/ar${webinar}/recommendations/2.b.json?a=1`,
    ])
  })
})

describe('files', () => {
  it('the original document of an edition comes as it was published', async () => {
    const response = await site.app.request(`http://127.0.0.1${webinar}/editions/1.md`)
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(await response.text()).toBe(documentOf(theWebinar()))
  })

  it('an asset is kept for ever', async () => {
    const response = await site.app.request('http://127.0.0.1/assets/style.css')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect([response.headers.get('content-type'), await response.text()]).toEqual(['text/css; charset=utf-8', 'a{}'])
  })

  it('crawlers find every dossier and entry, in every language', async () => {
    const [, index] = await read('/sitemap.xml')
    expect(index).toContain('<loc>https://rapporteur.example/sitemap-records.xml</loc>')
    const [, records] = await read('/sitemap-records.xml')
    expect(records).toContain(
      `<url><loc>https://rapporteur.example${webinar}</loc><lastmod>2026-01-05</lastmod>` +
        `<xhtml:link rel="alternate" hreflang="en" href="https://rapporteur.example/en${webinar}"/>`,
    )
    const [, registers] = await read('/sitemap-registers.xml')
    expect(registers).toContain('<loc>https://rapporteur.example/countries/chad</loc>')
    expect((await read('/robots.txt'))[1]).toContain('Sitemap: https://rapporteur.example/sitemap.xml')
  })
})

describe('a removed event', () => {
  it('is gone as page, recommendation, edition and document, and nothing shows its words', async () => {
    const own = await aSite()
    await publishDossier(own.shelves, theWebinar())
    const removal = { type: 'removal' as const, note: 'To protect a person.' }
    await publishDossier(own.shelves, theWebinar(), { correction: removal })
    for (const path of ['', '/recommendations/2.b', '/editions/1', '/editions/1.md', '/coverage', '.json']) {
      const response = await own.app.request(`http://127.0.0.1${webinar}${path}`)
      expect([path, response.status]).toEqual([path, 410])
      expect(await response.text()).not.toContain('Preventing the recruitment')
    }
    expect(await (await own.app.request('http://127.0.0.1/events')).text()).not.toContain('Preventing the recruitment')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { reindex } from '../../../functions/reindex.ts'
import { publishEverything } from '../../library.ts'
import { aSite, type Site } from '../../site.ts'
import { wordsOf } from '../../web/markup.ts'

const Found = z.looseObject({
  total: z.number(),
  items: z.array(z.looseObject({ address: z.string() })),
  next: z.string().optional(),
})
const Refused = z.looseObject({ code: z.string(), detail: z.string() })

let site: Site

beforeAll(async () => {
  site = await aSite()
  await publishEverything(site.shelves)
  await reindex(site.indexTools)
}, 60_000)

const get = async (path: string, headers: Record<string, string> = {}) => site.app.request(path, { headers })
const page = async (path: string) => (await get(path)).text()
const data = async (path: string) => Found.parse(await (await get(path)).json())
const path = (q: string, more = '', suffix = '') => `/search${suffix}?q=${encodeURIComponent(q)}${more}`
const webinar = 'https://rapporteur.example/events/2021-04-29-recruitment-of-children'

describe('what a participant half remembers', () => {
  it.each([
    ['children released 2019', `${webinar}#figure-close-to-40-000-children-released-by-parties-to-conflicts`],
    ['delisting', `${webinar}/recommendations/2.c`],
    ['عمل وقائي', `${webinar}#outcome-prevention`],
    ['recrutement', `${webinar}#outcome-re-recruitment`],
    ['what was Belgium asked about schools', `${webinar}#outcome-schools-protect`],
    ['2.c', `${webinar}/recommendations/2.c`],
    ['Virgina Gambba', 'https://rapporteur.example/people/virginia-gamba'],
    ['Гамба', 'https://rapporteur.example/people/virginia-gamba'],
    ['panelist Yasin', 'https://rapporteur.example/people/mohamed-salih-mohamed-yassin'],
    ['教育', `${webinar}/recommendations/5`],
  ])('finds for "%s" what was meant, among the first five', async (q, address) => {
    const { items } = await data(path(q, '', '.json'))
    expect(items.slice(0, 5).map((item) => item.address)).toContain(address)
  })

  it('mends nothing that the vocabulary knows', async () => {
    expect(await data(path('recrutement', '', '.json'))).toMatchObject({ corrections: [] })
  })
})

describe('the page of results', () => {
  it('shows what was found with its marks, what it is, where it comes from, and whom it asks', async () => {
    const html = await page(path('delisting', '&kind=recommendation'))
    expect(html).toContain('<title>Search: “delisting” · Recommendation – Rapporteur</title>')
    expect(html).toMatch(/what it takes to be <mark>delisted<\/mark>/)
    expect(wordsOf(html)).toContain(
      '2.c Tell every party clearly and openly what it takes to be delisted . Recommendation 29 April 2021 ' +
        'Keeping children out of armed groups, and what it does for peace the international community',
    )
  })

  it('offers every facet with counts as links that lead to as many', async () => {
    const html = await page(path('children'))
    const links = [...html.matchAll(/<a href="(\/search\?[^"]*)">[^<]*<\/a><span class="minor"> (\d+)<\/span>/g)]
    expect(links.length).toBeGreaterThan(20)
    for (const [, href = '', count] of links.filter((_, at) => at % 7 === 0)) {
      const { total } = await data(href.replaceAll('&amp;', '&').replace('/search?', '/search.json?'))
      expect([href, String(total)]).toEqual([href, count])
    }
  })

  it('has a page for every filter without a query, under the names of the filters', async () => {
    const html = await page('/search?country=chad&kind=commitment')
    expect(html).toMatch(/<h1>Commitment · Chad<\/h1>/)
    expect(wordsOf(html)).toContain('Chad')
    expect(html).toContain('aria-label="Without the filter Country: Chad"')
    expect(html).not.toContain('noindex')
  })

  it('counts a theme with its narrower terms, and offers those', async () => {
    const { total } = await data('/search.json?theme=children-and-armed-conflict')
    const narrower = await data('/search.json?theme=child-recruitment')
    expect(total).toBeGreaterThan(narrower.total)
    const html = await page('/search?theme=children-and-armed-conflict')
    expect(html).toContain('<a href="/search?theme=child-recruitment">Recruitment and use of children</a>')
  })

  it('says what was mended, and leads to it', async () => {
    const html = await page(path('recruitmnt'))
    expect(wordsOf(html)).toContain('No document has “recruitmnt”; these have “recruitment”. Did you mean recruitment')
    expect(html).toContain('<a href="/search?q=recruitment"><bdi>recruitment</bdi></a>')
  })

  it('groups by event, sorts by date, and pages without repeating or skipping', async () => {
    expect(await page(path('children', '&group=event'))).toContain(
      '<h3><bdi>Keeping children out of armed groups, and what it does for peace</bdi></h3>',
    )
    const seen: string[] = []
    let next: string | undefined = path('children', '&sort=date', '.json')
    let total = 0
    while (next) {
      const answer = await data(next)
      seen.push(...answer.items.map(({ address }) => address))
      ;({ total, next } = answer)
    }
    expect([new Set(seen).size, seen.length]).toEqual([total, total])
    expect(total).toBeGreaterThan(40)
  })

  it('tells that nothing was found', async () => {
    expect(wordsOf(await page('/search?country=nowhere'))).toContain('Nothing published fits this search.')
  })

  it.each([
    ['/fr/search?q=recrutement', 'Rechercher'],
    ['/ar/search?q=%D8%AA%D8%AC%D9%86%D9%8A%D8%AF', 'بحث'],
    ['/zh/search', '搜索'],
  ])('speaks the language of %s', async (address, heading) => {
    expect(await page(address)).toContain(`<h1>${heading}</h1>`)
  })
})

describe('the address of a search', () => {
  it.each([
    ['/search?kind=poem', 'Cannot search with kind="poem": expected event, session, outcome'],
    ['/search?sort=random', 'Cannot search with sort="random": expected relevance or date'],
    ['/search?group=year', 'Cannot search with group="year": expected event'],
    [path('x'.repeat(401)), 'Cannot search for 401 characters: at most 400'],
    ['/search?q=a*', 'Cannot search for "a*": at least two letters before the star'],
    ['/search?q=children&after=nonsense', 'Cannot go on from'],
    [
      `/search?${Array.from({ length: 51 }, (_, at) => `year=${at}`).join('&')}`,
      'Cannot filter by more than 50 values',
    ],
  ])('%s is refused with what would be right', async (address, detail) => {
    const response = await get(address, { accept: 'application/json' })
    const problem = Refused.parse(await response.json())
    expect([response.status, problem.code, problem.detail.slice(0, detail.length)]).toEqual([
      400,
      'bad-request',
      detail,
    ])
  })

  it.each([
    '"',
    "'; DROP TABLE entries; --",
    '((((',
    '\0',
    'NEAR(a b)',
    '- - -',
    '%',
    'a AND OR NOT',
    '🙂'.repeat(100),
  ])('never breaks on %j', async (q) => {
    expect([200, 400]).toContain((await get(path(q))).status)
    expect((await get(path(q, '', '/suggest'))).status).toBe(200)
    expect(site.logged).toEqual([])
  })

  it('has a validator that changes with the question and with the index', async () => {
    const [one, other] = [await get('/en/search?q=children'), await get('/en/search?q=schools')]
    const tag = one.headers.get('etag') ?? ''
    expect(tag).not.toBe(other.headers.get('etag'))
    expect(one.headers.get('cache-control')).toBe('public, max-age=15')
    expect((await get('/en/search?q=children', { 'if-none-match': tag })).status).toBe(304)
    const json = await get('/search.json?q=children')
    expect(json.headers.get('etag')).not.toBe((await get('/search.json?q=schools')).headers.get('etag'))
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { readCsv } from '../../../content/csv.ts'
import { reindex } from '../../../functions/reindex.ts'
import { publishEverything } from '../../library.ts'
import { aSite, type Site } from '../../site.ts'
import { atomFaults } from '../../web/find/atom.ts'

const Counted = z.looseObject({ total: z.number() })

let site: Site

beforeAll(async () => {
  site = await aSite()
  await publishEverything(site.shelves)
  await reindex(site.indexTools)
}, 60_000)

const get = async (path: string) => site.app.request(path)

describe('the files of a search', () => {
  it('are a table of all results that spreadsheets open', async () => {
    const response = await get('/search.csv?q=children')
    const [head, ...rows] = readCsv(await response.text())
    const { total } = Counted.parse(await (await get('/search.json?q=children')).json())
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(head).toEqual(['kind', 'label', 'title', 'passage', 'event', 'date', 'context', 'language', 'address'])
    expect(rows.length).toBe(total)
    expect((await get('/en/search.csv?q=children')).headers.get('link')).toBeNull()
  })

  it('are a feed of what was published last, which says what it follows', async () => {
    const response = await get('/fr/search.atom?q=children&theme=education')
    const feed = await response.text()
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(atomFaults(feed)).toEqual([])
    expect(feed).toContain('<title>Rapporteur · « children » · Éducation</title>')
    expect(feed).toContain(
      '<id>https://rapporteur.example/events/2021-04-29-recruitment-of-children/recommendations/5</id>',
    )
    expect(await (await get('/en/search')).text()).toContain(
      '<link rel="alternate" type="application/atom+xml" href="/en/search.atom" title="Search"/>',
    )
  })

  it('are suggestions in the form that browsers know', async () => {
    const response = await get('/fr/search/suggest?q=virg')
    expect(await response.json()).toEqual([
      'virg',
      expect.arrayContaining(['Virginia Gamba']),
      expect.arrayContaining(['Personne']),
      expect.arrayContaining(['https://rapporteur.example/fr/people/virginia-gamba']),
    ])
    expect(response.headers.get('content-type')).toBe('application/x-suggestions+json; charset=utf-8')
  })

  it('are described for the search bar of a browser, on every page', async () => {
    expect(await (await get('/en/events')).text()).toContain(
      '<link rel="search" type="application/opensearchdescription+xml" href="/en/opensearch.xml" title="Rapporteur"/>',
    )
    const response = await get('/ar/opensearch.xml')
    expect(response.headers.get('content-type')).toBe('application/opensearchdescription+xml; charset=utf-8')
    expect(await response.text()).toContain('template="https://rapporteur.example/ar/search?q={searchTerms}"')
  })
})

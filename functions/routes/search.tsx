import { type Context, Hono } from 'hono'
import type { InterfaceLanguage } from '../../content/model/language.ts'
import { readSearch, type SearchAddress } from '../../web/find/address.ts'
import { filterWords } from '../../web/find/facet-list.tsx'
import { searchFeed } from '../../web/find/result-feed.ts'
import { searchData, searchDescription, searchTable, suggestionData } from '../../web/find/result-files.ts'
import { SearchPage } from '../../web/find/search-page.tsx'
import type { View } from '../../web/view.ts'
import { facetNames, find, findMany, publishedHits } from '../find.ts'
import { Problem } from '../problem.ts'
import { tell } from '../request-log.ts'
import type { SiteTools } from '../tools.ts'
import { answer, answerText, known } from './answer.ts'
import { viewOf, wantsData } from './reader.ts'

/** What is removed has to be gone from all answers within a minute, wherever they are kept. */
const KEPT = 15

/** Searching: the page and the same as data, as a table and as a feed; suggestions; and what browsers ask for. */
export function searchRoutes(tools: SiteTools): Hono {
  return new Hono()
    .get('/search', (c) => showResults(c, tools))
    .get('/search.csv', (c) => answerTable(c, tools))
    .get('/search.atom', (c) => answerFeed(c, tools))
    .get('/search/suggest', (c) => suggest(c, tools))
    .get('/opensearch.xml', (c) => {
      const view = viewOf(c, tools)
      varied(c, view)
      const text = searchDescription(view)
      return answerText(c, 'application/opensearchdescription+xml', text, text)
    })
}

async function showResults(c: Context, tools: SiteTools): Promise<Response> {
  const search = searchIn(c)
  const view = viewOf(c, tools)
  const reader = await tools.search()
  const { key, rev } = await reader.current()
  const language = languageOf(c, view)
  const readable = { seed: ['search', key, rev, search, language], maxAge: KEPT }
  const before = known(c, tools, readable)
  if (before) return before
  const found = await find(reader, search, { language })
  tell(c, found.total > 0 ? { SearchesAnswered: 1 } : { SearchesWithoutAnswer: 1 })
  const names = await facetNames(tools.store, search, found)
  return answer(c, tools, {
    ...readable,
    page: (shown) => <SearchPage view={shown} search={search} answer={found} names={names} />,
    data: (origin) => searchData(origin, search, found),
  })
}

async function answerTable(c: Context, tools: SiteTools): Promise<Response> {
  const search = searchIn(c)
  const view = viewOf(c, tools)
  const { hits, next } = await findMany(await tools.search(), search, languageOf(c, view))
  const table = searchTable(view.origin, hits)
  c.header('Content-Disposition', 'attachment; filename="search.csv"')
  if (next !== undefined) {
    const url = new URL(c.req.url)
    url.searchParams.set('after', next)
    c.header('Link', `<${url.pathname}${url.search}>; rel="next"`)
  }
  return answerText(c, 'text/csv', table, table, KEPT)
}

async function answerFeed(c: Context, tools: SiteTools): Promise<Response> {
  const search = { ...searchIn(c), after: undefined, grouped: false, sort: undefined }
  const view = viewOf(c, tools)
  varied(c, view)
  const reader = await tools.search()
  const { changedAt } = await reader.current()
  const { hits } = await findMany(reader, search, languageOf(c, view))
  const names = await facetNames(tools.store, search, { total: 0, hits: [], facets: {}, corrections: [], ignored: [] })
  const words = [search.text && view.words.quote(search.text), filterWords({ view, search, names })]
  const title = ['Rapporteur', ...words].filter(Boolean).join(' · ')
  const feed = searchFeed(view, search, await publishedHits(tools.store, hits), { title, changedAt })
  return answerText(c, 'application/atom+xml', feed, feed, KEPT)
}

async function suggest(c: Context, tools: SiteTools): Promise<Response> {
  const typed = (c.req.query('q') ?? '').slice(0, 100)
  const view = viewOf(c, tools)
  varied(c, view)
  const suggestions = await (await tools.search()).suggest(typed)
  const text = JSON.stringify(suggestionData(view, typed, suggestions))
  return answerText(c, 'application/x-suggestions+json', text, text, KEPT)
}

/** Data is the same for everybody; only who chose a language in the address is answered in the light of it. */
function languageOf(c: Context, { language, prefix }: View): InterfaceLanguage | undefined {
  const isFile = wantsData(c) || c.req.path.endsWith('.csv')
  return isFile && prefix === '' ? undefined : language
}

/** A file in the words of a language differs from reader to reader where the address names none. */
function varied(c: Context, { prefix }: View): void {
  if (prefix === '') c.header('Vary', 'Accept-Language')
}

function searchIn(c: Context): SearchAddress {
  const search = readSearch(new URL(c.req.url).searchParams)
  if (!('expected' in search)) return search
  const { field, value, expected } = search
  const message = `Cannot search with ${field}="${value.slice(0, 40)}": expected ${expected}`
  throw new Problem('bad-request', message, [{ field, code: 'unknown-value', message }])
}

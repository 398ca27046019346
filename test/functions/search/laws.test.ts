import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { facets, kinds, type SearchAnswer } from '../../../content/model/search.ts'
import type { SearchEntry } from '../../../functions/search/entry.ts'
import { buildIndex } from '../../../functions/search/file/build.ts'
import type { SearchPort, SearchQuery } from '../../../functions/search/port.ts'
import { openSearch } from '../../../functions/search/sqlite.ts'
import { anEntry } from './cast.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-laws-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function over<T>(entries: readonly SearchEntry[], ask: (search: SearchPort) => Promise<T>): Promise<T> {
  const path = join(folder, 'index.sqlite')
  buildIndex(path, entries)
  const search = openSearch(path)
  try {
    return await ask(search)
  } finally {
    await search.close()
  }
}

const words =
  'children school peace école enfants niñas дети школы أطفال 儿童 学校 Kinder Schulen 2021 S/2020/406'.split(' ')
const text = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(' '))
const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })
const entry = fc.record({
  kind: fc.constantFrom(...kinds),
  title: text,
  text,
  language: fc.constantFrom('en', 'fr', 'es', 'ru', 'ar', 'zh', 'de', 'xx', ''),
  facets: fc.record({ theme: some(['a', 'b', 'c']), country: some(['chad', 'mali']), year: some(['2020', '2021']) }),
})
const entriesOf = (least: number) =>
  fc
    .array(entry, { minLength: least, maxLength: 40 })
    .map((all) => all.map((each, at) => anEntry({ id: `e/${at}`, ...each })))

describe('whatever is in the index', () => {
  it.each(['zanzibarquill', 'ζυγοστάτης', 'щукарёвщина', 'زنجبيلستان', '罕见字词'])(
    'a word that only one title has (%s) finds it first',
    async (rare) => {
      await fc.assert(
        fc.asyncProperty(entriesOf(1), fc.nat(), fc.constantFrom('before', 'after'), async (entries, chosen, where) => {
          const wanted = chosen % entries.length
          const held = entries.map((each, at) =>
            at === wanted
              ? { ...each, title: where === 'before' ? `${rare} ${each.title}` : `${each.title} ${rare}` }
              : each,
          )
          const { hits } = await over(held, (search) => search.search({ text: rare }))
          expect(hits[0]?.id).toBe(`e/${wanted}`)
        }),
        { numRuns: 12 },
      )
    },
  )

  it('each count of a facet is the number of things that a filter by it leaves', async () => {
    const question = fc.record({ text: fc.constantFrom('', 'children', 'school -peace', '儿童', '"école enfants"') })
    await fc.assert(
      fc.asyncProperty(
        entriesOf(0),
        question,
        fc.constantFrom('theme', 'country'),
        async (entries, { text }, given) => {
          await over(entries, async (search) => {
            const query: SearchQuery = { text, filters: { [given]: ['a', 'chad'] } }
            const answer = await search.search(query)
            expect(await leftBy(search, query, answer)).toEqual(countedBy(answer))
            const ofKinds = (answer.facets.kind ?? []).reduce((sum, { count }) => sum + count, 0)
            expect(ofKinds).toBe(answer.total)
          })
        },
      ),
      { numRuns: 25 },
    )
  })
})

type Counts = readonly (readonly [string, string, number])[]

function countedBy(answer: SearchAnswer): Counts {
  return narrowed(answer).map(({ facet, value, count }) => [facet, value, count])
}

/** How many things are left when each value of an answer is made a filter of its own. */
async function leftBy(search: SearchPort, query: SearchQuery, answer: SearchAnswer): Promise<Counts> {
  return Promise.all(
    narrowed(answer).map(async ({ facet, value }): Promise<readonly [string, string, number]> => {
      const { total } = await search.search({ ...query, filters: { ...query.filters, [facet]: [value] } })
      return [facet, value, total]
    }),
  )
}

/** The values of the facets that the query does not filter by already. */
function narrowed({ facets: counted }: SearchAnswer) {
  return facets
    .filter((facet) => facet === 'kind' || facet === 'year')
    .flatMap((facet) => (counted[facet] ?? []).map((each) => ({ facet, ...each })))
}

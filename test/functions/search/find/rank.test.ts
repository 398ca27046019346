import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { terms } from '../../../../functions/search/analysis/terms.ts'
import type { SearchEntry } from '../../../../functions/search/entry.ts'
import { buildIndex } from '../../../../functions/search/file/build.ts'
import { affordable } from '../../../../functions/search/find/budget.ts'
import { readClauses } from '../../../../functions/search/find/clauses.ts'
import { planOf } from '../../../../functions/search/find/plan.ts'
import { rank } from '../../../../functions/search/find/rank.ts'
import { openReader } from '../../../../functions/search/find/reader.ts'
import { lexiconOf } from '../../../../functions/search/find/reader-lexicon.ts'
import { openSearch } from '../../../../functions/search/sqlite.ts'
import { generatedEntries } from '../../../../infra/bench/generated-entries.ts'
import { anEntry, cast } from '../cast.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-'))
afterAll(() => rmSync(folder, { recursive: true }))

function built(name: string, entries: readonly SearchEntry[]): string {
  const path = join(folder, name)
  buildIndex(path, entries)
  return path
}

/** BM25 as the textbooks have it, over the same terms (each text ends in one separator). */
function bm25(entries: readonly SearchEntry[], query: readonly string[]): Map<string, number> {
  const texts = entries.map(({ id, text, language }) => ({
    id,
    words: [...terms(text, language)].map(({ term }) => term),
  }))
  const mean = texts.reduce((sum, { words }) => sum + words.length + 1, 0) / texts.length
  const scores = new Map<string, number>()
  for (const word of query) {
    const holding = texts.filter(({ words }) => words.includes(word))
    const rarity = Math.log(1 + (texts.length - holding.length + 0.5) / (holding.length + 0.5))
    for (const { id, words } of holding) {
      const count = words.filter((each) => each === word).length
      const norm = 1.2 * (0.25 + (0.75 * (words.length + 1)) / mean)
      scores.set(id, (scores.get(id) ?? 0) + (rarity * count * 2.2) / (count + norm))
    }
  }
  return scores
}

describe('the ranking', () => {
  it('is exact BM25 where only the text speaks', async () => {
    const generated = generatedEntries(400)
    const entries = generated.entries.map(({ id, text }) => anEntry({ id, text }))
    const search = openSearch(built('exact.sqlite', entries))
    for (let each = 0; each < 10; each++) {
      const query = [0.001, 0.01, 0.03, 0.06].map((share) => generated.wordAt(share + each * 0.0007))
      const { hits, total } = await search.search({ text: query.join(' '), limit: 50, facets: [] })
      const expected = bm25(entries, [
        ...new Set(query.flatMap((word) => [...terms(word, 'en')].map(({ term }) => term))),
      ])
      expect(total).toBe(expected.size)
      for (const { id, score } of hits) expect(score).toBeCloseTo(expected.get(id) ?? -1, 5)
      const scores = hits.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    }
    await search.close()
  })

  it('tells equal hits apart by their kind, then by their address', async () => {
    const entries = [
      anEntry({ id: 'a', kind: 'figure', title: 'Schools' }),
      anEntry({ id: 'b', kind: 'outcome', title: 'Schools' }),
      anEntry({ id: 'c', kind: 'event', title: 'Schools' }),
      anEntry({ id: 'd', kind: 'outcome', title: 'Schools' }),
    ]
    const search = openSearch(built('equal.sqlite', entries))
    const { hits, next } = await search.search({ text: 'school', limit: 2 })
    const rest = await search.search({ text: 'school', limit: 2, cursor: next ?? '' })
    expect([...hits, ...rest.hits].map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a'])
    await search.close()
  })

  it('puts a word of the title before the same word of the text', async () => {
    const entries = [
      anEntry({ id: 'in-text', title: 'Another thing', text: 'Delisting comes after many words of a text.' }),
      anEntry({ id: 'in-title', title: 'Delisting comes after', text: 'Another thing of many words of a text.' }),
    ]
    const search = openSearch(built('title.sqlite', entries))
    expect((await search.search({ text: 'delisting' })).hits.map(({ id }) => id)).toEqual(['in-title', 'in-text'])
    await search.close()
  })
})

describe('what counts in the ranking', () => {
  const scores = async (name: string, entries: readonly SearchEntry[], text: string) => {
    const search = openSearch(built(name, entries))
    const { hits } = await search.search({ text })
    await search.close()
    return Object.fromEntries(hits.map(({ id, score }) => [id, score]))
  }

  it('is a word once, however often it is asked for', async () => {
    const once = await scores('once.sqlite', cast, 'children')
    expect(await scores('once.sqlite', cast, 'children child Children')).toEqual(once)
  })

  it.each([
    ['en', 'Peace schools', 'schools', 'The peace of the schools is at the'],
    ['zh', '儿童保护', '儿童', '这是儿童保护的'],
  ])('is not how many small words a text has (%s)', async (language, short, query, long) => {
    const entries = [
      anEntry({ id: 'long', title: '', language, text: long }),
      anEntry({ id: 'short', title: '', language, text: short }),
    ]
    const { long: first, short: second } = await scores(`small-${language}.sqlite`, entries, query)
    expect(first).toBe(second)
  })
})

describe('the budget of a query', () => {
  const reader = openReader(built('budget.sqlite', cast))
  afterAll(() => reader.db.close())
  const plan = planOf(lexiconOf(reader), readClauses('children delisted groups', false))
  const rowsOf = (match: 'any' | 'all', most: number) => {
    const { plan: cheap, ignored } = affordable(lexiconOf(reader), plan, match, most)
    return {
      ignored: ignored.map((clause) => cheap.clauses[clause]?.typed),
      rows: [...rank(reader, cheap, match).rows].toSorted(),
    }
  }

  it('changes nothing while it lasts', () => {
    expect(affordable(lexiconOf(reader), plan, 'any')).toEqual({ plan, ignored: [] })
  })

  it('leaves the most common words out when it is spent, and says so', () => {
    expect(rowsOf('any', 2).ignored).toEqual(['groups', 'children'])
    expect(rowsOf('any', 2).rows.length).toBeLessThan(rowsOf('any', 100).rows.length)
  })

  it('never lets a row pass that lacks a word when all are asked for', () => {
    const common = planOf(lexiconOf(reader), readClauses('support children groups', false))
    const rows = (most: number) => [
      ...rank(reader, affordable(lexiconOf(reader), common, 'all', most).plan, 'all').rows,
    ]
    expect(rows(1)).toEqual(rows(100))
    expect(rows(1).length).toBe(1)
  })
})

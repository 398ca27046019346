import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { SearchEntry } from '../../../functions/search/entry.ts'
import { changeFile } from '../../../functions/search/file/apply.ts'
import { buildIndex } from '../../../functions/search/file/build.ts'
import { IndexFileError } from '../../../functions/search/find/reader.ts'
import { openSearch } from '../../../functions/search/sqlite.ts'
import { anEntry, cast, vocabulary } from './cast.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const newPath = () => join(folder, `${files++}.sqlite`)

function built(entries: readonly SearchEntry[]): string {
  const path = newPath()
  buildIndex(path, entries, vocabulary)
  return path
}

/** SQLite and FTS5 find nothing amiss in the file. */
function checkIntegrity(path: string) {
  const db = new DatabaseSync(path)
  db.exec("INSERT INTO postings (postings) VALUES ('integrity-check')")
  db.exec("INSERT INTO headings (headings) VALUES ('integrity-check')")
  expect(db.prepare('PRAGMA integrity_check').get()?.integrity_check).toBe('ok')
  db.close()
}

/** All that can be told from outside: every answer to these queries, scores included. */
async function answersOf(path: string) {
  const search = openSearch(path)
  const texts = [
    '',
    'children',
    'armed groups',
    'S/2020/406',
    '"action plans"',
    'protec*',
    'Gamba',
    '儿童',
    'recrutment',
    'school -belgium',
  ]
  const asked = texts.flatMap((text) => [
    { text, limit: 100 },
    { text, limit: 3 },
    { text, sort: 'date' as const },
  ])
  const answers = await Promise.all(asked.map((query) => search.search(query)))
  const grouped = await search.search({ text: 'children', groupBy: 'event' })
  const suggested = await Promise.all(['re', 'chil', 'vir', 'b'].map((typed) => search.suggest(typed)))
  await search.close()
  return { answers, grouped, suggested }
}

describe('the index file', () => {
  it('has the same bytes for the same entries, in whatever order they come', () => {
    expect(readFileSync(built(cast.toReversed())).equals(readFileSync(built(cast)))).toBe(true)
  })

  it('answers after any batches as if it had been built anew', async () => {
    const words = [
      'children',
      'school',
      'Belgium',
      'armed groups',
      'S/2020/406',
      '儿童',
      'Action Plans',
      'protection',
      'école',
    ]
    const change = fc.record({
      put: fc.array(
        fc.record({
          at: fc.nat({ max: 30 }),
          title: fc.constantFrom(...words),
          text: fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((each) => each.join(' ')),
          theme: fc.subarray(['delisting', 'protection', 'education']),
        }),
        { maxLength: 5 },
      ),
      remove: fc.array(fc.nat({ max: 30 }), { maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const path = built(cast)
        const state = new Map(cast.map((entry) => [entry.id, entry]))
        for (const { put, remove } of changes) {
          const entries = put.map(({ at, title, text, theme }) =>
            anEntry({ id: `outcomes/${at}`, title, text, facets: { theme } }),
          )
          const ids = [...remove.map((at) => `outcomes/${at}`), cast[remove[0] ?? 99]?.id ?? 'none']
          changeFile(path, { put: entries, remove: ids })
          for (const id of ids) state.delete(id)
          for (const entry of entries) state.set(entry.id, entry)
        }
        checkIntegrity(path)
        expect(await answersOf(path)).toEqual(await answersOf(built([...state.values()])))
      }),
      { numRuns: 25 },
    )
  })

  it('puts many entries between two neighbours without losing their order', async () => {
    const path = built([anEntry({ id: 'a/1' }), anEntry({ id: 'a/9000' })])
    for (let number = 2; number < 30; number++) changeFile(path, { put: [anEntry({ id: `a/${number}` })] })
    const search = openSearch(path)
    const { hits } = await search.search({ limit: 100 })
    await search.close()
    expect(hits.map(({ id }) => id)).toEqual([...Array.from({ length: 29 }, (_, index) => `a/${index + 1}`), 'a/9000'])
  })

  it('keeps no trace of what was taken out', () => {
    const secret = anEntry({
      id: 'people/quetzalina',
      kind: 'person',
      title: 'Quetzalina Vorhersage',
      text: 'Said xenophontic things.',
      facets: { person: ['quetzalina'] },
    })
    const path = built([...cast, secret])
    expect(readFileSync(path).includes('quetzalina')).toBe(true)
    changeFile(path, { remove: [secret.id] })
    const bytes = readFileSync(path).toString('latin1').toLowerCase()
    expect(['quetzalina', 'vorhersage', 'xenophont', 'etzalina'].filter((word) => bytes.includes(word))).toEqual([])
  })

  it('is refused when it is not an index', () => {
    const path = newPath()
    writeFileSync(path, 'not a database at all, only some text that is long enough to be read as a header of one')
    expect(() => openSearch(path)).toThrow(IndexFileError)
  })

  it('changes under an open search only through the search', async () => {
    const search = openSearch(built(cast))
    await search.apply({ put: [anEntry({ id: 'new', title: 'Zanzibar' })], remove: ['people/virginia-gamba'] })
    const ids = async (text: string) => (await search.search({ text })).hits.map(({ id }) => id)
    expect([await ids('zanzibar'), await ids('вирджиния')]).toEqual([['new'], []])
    await search.close()
  })
})

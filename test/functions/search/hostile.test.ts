import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { buildIndex } from '../../../functions/search/file/build.ts'
import { QueryError } from '../../../functions/search/port.ts'
import { openSearch } from '../../../functions/search/sqlite.ts'
import { cast, vocabulary } from './cast.ts'

describe('a hostile query', () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-'))
  buildIndex(join(folder, 'index.sqlite'), cast, vocabulary)
  const search = openSearch(join(folder, 'index.sqlite'))
  afterAll(async () => {
    await search.close()
    rmSync(folder, { recursive: true })
  })
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '"',
      '""',
      '*',
      '-',
      '(',
      ')',
      'NEAR(',
      ' OR ',
      'AND',
      'NOT',
      ':',
      '^',
      '{terms}',
      '=2.c',
      "'",
      '\\',
      '\0',
      '%',
      '2.c',
      'S/2020/',
    ),
    fc.constantFrom('children', 'الأطفال', '儿童', 'é', '\u202e', '\ud800', '٢٠٢١', 'a'.repeat(300)),
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

  it('is answered or refused in good time, never anything else', async () => {
    const query = fc.record(
      {
        text,
        typing: fc.boolean(),
        cursor: fc.oneof(fc.string(), fc.constant(Buffer.from('["",0,""]').toString('base64url'))),
        filters: fc.dictionary(
          fc.constantFrom('kind', 'theme', 'x', '__proto__'),
          fc.array(fc.string(), { maxLength: 3 }),
        ),
        match: fc.constantFrom('any' as const, 'all' as const),
        groupBy: fc.constant('event' as const),
        limit: fc.integer({ min: -1, max: 200 }),
        language: fc.string(),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const start = performance.now()
        const failure = await search.search(asked).then(
          () => undefined,
          (error: unknown) => error,
        )
        expect(failure === undefined || failure instanceof QueryError ? undefined : failure).toBeUndefined()
        expect(performance.now() - start).toBeLessThan(250)
      }),
      { numRuns: 1500 },
    )
  })

  it('gets suggestions or none', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        expect(Array.isArray(await search.suggest(typed))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

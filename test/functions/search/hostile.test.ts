import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { buildIndex } from '../../../functions/search/file/build.ts'
import { QueryError } from '../../../functions/search/port.ts'
import { openSearch } from '../../../functions/search/sqlite.ts'
import { cast, vocabulary } from './cast.ts'
import { hostileQuery, hostileText } from './hostile.ts'

describe('a hostile query', () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-'))
  buildIndex(join(folder, 'index.sqlite'), cast, vocabulary)
  const search = openSearch(join(folder, 'index.sqlite'))
  afterAll(async () => {
    await search.close()
    rmSync(folder, { recursive: true })
  })

  it('is answered or refused in good time, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(hostileQuery, async (asked) => {
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
      fc.asyncProperty(hostileText, async (typed) => {
        expect(Array.isArray(await search.suggest(typed))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

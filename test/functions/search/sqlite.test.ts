import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import type { Concept, SearchEntry } from '../../../functions/search/entry.ts'
import { buildIndex } from '../../../functions/search/file/build.ts'
import { openSearch } from '../../../functions/search/sqlite.ts'
import { answersContract } from './contract-answers.ts'
import { changesContract } from './contract-changes.ts'
import { findingContract } from './contract-finding.ts'

describe('the search over one file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  let files = 0
  const open = async (entries: readonly SearchEntry[], concepts: readonly Concept[]) => {
    const path = join(folder, `${files++}.sqlite`)
    buildIndex(path, entries, concepts)
    return openSearch(path)
  }

  findingContract(open)
  answersContract(open)
  changesContract(open)
})

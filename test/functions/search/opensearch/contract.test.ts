import { describe } from 'vitest'
import type { Concept, SearchEntry } from '../../../../functions/search/entry.ts'
import { buildService, openService } from '../../../../functions/search/opensearch/open.ts'
import { answersContract } from '../contract-answers.ts'
import { changesContract } from '../contract-changes.ts'
import { findingContract } from '../contract-finding.ts'
import { doubledService } from './doubled.ts'

describe.each([{ serverless: false }, { serverless: true }])('the search over OpenSearch, as a double %o', (kind) => {
  const { service } = doubledService(kind)
  let indexes = 0
  const open = async (entries: readonly SearchEntry[], concepts: readonly Concept[]) => {
    const name = `index-${indexes++}`
    await buildService(service, name, entries, concepts)
    return openService(service, name)
  }

  findingContract(open)
  answersContract(open)
  changesContract(open)
})

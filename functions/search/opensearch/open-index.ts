import * as z from 'zod'
import { Concepts } from '../file/concepts.ts'
import { Searched } from './replies.ts'
import { beside } from './schema.ts'
import type { SearchService } from './service.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** An index of the service, with what is read of it once. */
export interface OpenIndex {
  readonly service: SearchService
  readonly name: string
  readonly vocabulary: Vocabulary
  /** The languages in which entries are written. */
  readonly languages: readonly string[]
  /** Ask for a search; those of one series are put to the same copy of the index where the service lets us choose. */
  readonly search: (body: object, series?: string) => Promise<unknown>
}

/** Open an index by its name. */
export async function openIndex(service: SearchService, name: string): Promise<OpenIndex> {
  const search = (body: object, series?: string) => {
    const chosen = series !== undefined && !service.serverless ? `?preference=${series}` : ''
    return service.ask({ method: 'POST', path: `/${name}/_search${chosen}`, body: { timeout: '5s', ...body } })
  }
  const [kept, languages] = await Promise.all([
    service.ask({ method: 'GET', path: `/${name}/_doc/${beside.vocabulary}` }),
    search({ size: 0, track_total_hits: false, aggs: { tongue: { terms: { field: 'tongue', size: 100 } } } }),
  ])
  return {
    service,
    name,
    search,
    vocabulary: vocabularyOf(Kept.parse(kept)._source.about.concepts),
    languages: (Searched.parse(languages).aggregations.tongue?.buckets ?? []).map(({ key }) => key).toSorted(),
  }
}

const Kept = z.object({ _source: z.object({ about: z.object({ concepts: Concepts }) }) })

import { parseArgs } from 'node:util'
import { benchCollection } from './search-collection.ts'
import { benchGenerated } from './search-generated.ts'

const usage = `use
  npm run bench -- search --collection <folder>      relevance on docs.jsonl, queries.jsonl and qrels.tsv
  npm run bench -- search --generated 10000 [--beside-minisearch]    timing on generated records`

/** Measure the search: relevance on a judged collection, or timing on generated records. */
export async function benchSearch(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      collection: { type: 'string' },
      generated: { type: 'string' },
      'beside-minisearch': { type: 'boolean', default: false },
      'without-language': { type: 'boolean', default: false },
    },
  })
  if (values.collection) return benchCollection(values.collection, !values['without-language'])
  const count = Number(values.generated)
  if (Number.isInteger(count) && count > 0) return benchGenerated(count, values['beside-minisearch'])
  throw new Error(`Cannot measure the search: ${usage}`)
}

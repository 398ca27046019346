import type { FoundShelves } from '../../functions/indexing/public-dossier.ts'
import { runCommand } from './command.ts'
import { buildIndexed, indexToolsHere } from './indexing.ts'
import { shelvesHere } from './instance.ts'

const usage = 'Cannot build the index: npm run reindex -- --data-dir <folder> is all there is'

async function build(shelves: FoundShelves): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  await buildIndexed(await indexToolsHere(shelves, () => new Date()), say)
}

/**
 * `npm run reindex [-- --data-dir <folder>]` builds the search index anew from the records of this machine, or with
 * RECORDS_TABLE and SUMMARIES_BUCKET set from those of the account whose credentials are in the environment.
 */
if (process.env.RECORDS_TABLE && process.env.SUMMARIES_BUCKET) await build(shelvesHere())
else await runCommand({ args: process.argv.slice(2), env: process.env, usage, takesPaths: false }, build)

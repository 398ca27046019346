import type { FoundShelves } from '../../functions/indexing/public-dossier.ts'
import type { LetterBox } from '../../functions/letters.ts'
import { runCommand } from './command.ts'
import { buildIndexed, indexToolsHere, lettersIn, lettersInAccount } from './indexing.ts'
import { shelvesHere } from './instance.ts'

const usage = 'Cannot build the index: npm run reindex -- --data-dir <folder> is all there is'
const onlyTold = { put: async () => undefined }

/** What cannot be read is told, and laid aside where there is a place for it. */
async function build(shelves: FoundShelves, box: Pick<LetterBox, 'put'>): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const leftOut = await buildIndexed(await indexToolsHere(shelves, box, () => new Date()), say)
  if (leftOut > 0) process.exitCode = 1
}

/**
 * `npm run reindex [-- --data-dir <folder>]` builds the search index anew from the records of this machine, or with
 * RECORDS_TABLE and SUMMARIES_BUCKET set from those of the account whose credentials are in the environment.
 */
if (process.env.RECORDS_TABLE && process.env.SUMMARIES_BUCKET) {
  await build(shelvesHere(), (await lettersInAccount()) ?? onlyTold)
} else {
  const command = { args: process.argv.slice(2), env: process.env, usage, takesPaths: false }
  await runCommand(command, (shelves, { dataDir }) => build(shelves, lettersIn(dataDir)))
}

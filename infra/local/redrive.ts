import type { FoundShelves } from '../../functions/indexing/public-dossier.ts'
import { indexAgain } from '../../functions/indexing/redo.ts'
import type { LetterBox } from '../../functions/letters.ts'
import { redrive } from '../../functions/redrive.ts'
import { runCommand } from './command.ts'
import { indexToolsHere, lettersIn, lettersInAccount } from './indexing.ts'
import { shelvesHere } from './instance.ts'

const usage = 'Cannot redrive: npm run redrive -- --data-dir <folder> is all there is'

/** Has done again what lies in a box, and tells how much of it. */
async function redriveFrom(box: LetterBox, shelves: FoundShelves): Promise<void> {
  const tools = await indexToolsHere(shelves, box, () => new Date())
  const { letters, done, left, rebuilt } = await redrive(box, indexAgain(tools))
  process.stdout.write(`Changes laid aside: ${letters}; done again: ${done}; still failing: ${left}\n`)
  if (rebuilt) process.stdout.write('The keys of some were not known: the index was built anew\n')
  if (left > 0) process.exitCode = 1
}

/**
 * `npm run redrive [-- --data-dir <folder>]` has the changes done again that the search index could not take in; with
 * RECORDS_TABLE, SUMMARIES_BUCKET and LOST_QUEUE set, those of the account whose credentials are in the environment.
 */
const { RECORDS_TABLE, SUMMARIES_BUCKET, LOST_QUEUE } = process.env
const queue = RECORDS_TABLE && SUMMARIES_BUCKET && LOST_QUEUE ? await lettersInAccount() : undefined
if (queue) await redriveFrom(queue, shelvesHere())
else {
  const command = { args: process.argv.slice(2), env: process.env, usage, takesPaths: false }
  await runCommand(command, (shelves, { dataDir }) => redriveFrom(lettersIn(dataDir), shelves))
}

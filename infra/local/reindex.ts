import { runCommand } from './command.ts'
import { buildIndexed, indexToolsHere } from './indexing.ts'

const usage = 'Cannot build the index: npm run reindex -- --data-dir <folder> is all there is'

/** `npm run reindex [-- --data-dir <folder>]` builds the search index anew from the records. */
await runCommand({ args: process.argv.slice(2), env: process.env, usage, takesPaths: false }, async (shelves) => {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  await buildIndexed(await indexToolsHere(shelves, () => new Date()), say)
})

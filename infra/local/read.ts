import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readDocument } from '../../content/reading/read.ts'
import { ReadingError } from '../../content/reading/reading-error.ts'

const USAGE = 'usage: npm run read -- <file> [--json]'

const args = process.argv.slice(2)
const file = args.find((one) => !one.startsWith('--'))
if (file === undefined) {
  console.error(USAGE)
  process.exitCode = 2
} else await read(file, args.includes('--json'))

/** Prints what a document says: the records as JSON, or in short with everything its author has to know. */
async function read(path: string, json: boolean): Promise<void> {
  try {
    const { neutral, messages, passages, confidence } = readDocument(
      new Uint8Array(await readFile(path)),
      basename(path),
    )
    if (json) {
      console.log(JSON.stringify(neutral, null, 2))
      return
    }
    const unused = passages.filter((passage) => passage.claimedBy.length === 0 && passage.kind !== 'furniture')
    console.log(`${neutral.document} (${neutral.language || 'language unknown'})`)
    console.log(
      `event: ${neutral.event.isEvent ? (neutral.event.title ?? 'without a title') : 'none'} ${neutral.event.startDate ?? ''}`,
    )
    for (const kind of ['sessions', 'people', 'outcomes', 'figures', 'recommendations', 'references'] as const) {
      console.log(`${kind}: ${neutral[kind].length}`)
    }
    console.log(`passages not used: ${unused.length} of ${passages.length}; least confidence: ${confidence}`)
    for (const one of messages)
      console.log(`${one.line}: ${one.code}: ${one.text}. ${one.suggestion}${one.blocks ? ' (blocks publishing)' : ''}`)
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    console.error(`${error.message} (${error.code})`)
    process.exitCode = 1
  }
}

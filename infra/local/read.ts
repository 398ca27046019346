import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { draftDocument } from '../../content/reading/draft.ts'
import { readDocument } from '../../content/reading/read.ts'
import { ReadingError } from '../../content/reading/reading-error.ts'

const USAGE = 'usage: npm run read -- <file> [--json] [--out draft.md]'

const args = process.argv.slice(2)
const at = args.indexOf('--out')
const out = at < 0 ? undefined : args[at + 1]
const file = args.find((one, index) => !one.startsWith('--') && (at < 0 || index !== at + 1))
if (file === undefined || (at >= 0 && out === undefined)) {
  console.error(USAGE)
  process.exitCode = 2
} else await read(file, args.includes('--json'), out)

/** Prints what a document says: the records as JSON, or in short with everything its author has to know. */
async function read(path: string, json: boolean, target: string | undefined): Promise<void> {
  try {
    const reading = readDocument(new Uint8Array(await readFile(path)), basename(path))
    if (target !== undefined) {
      const draft = draftDocument(reading)
      await writeFile(target, draft.text)
      for (const line of draft.review) console.error(line)
    }
    const { neutral, messages, passages, confidence } = reading
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

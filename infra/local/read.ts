import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { draftDocument } from '../../content/reading/draft.ts'
import { messageText, messageTexts } from '../../content/reading/messages.ts'
import { readDocument } from '../../content/reading/read.ts'
import { ReadingError } from '../../content/reading/reading-error.ts'
import { Refusal } from './refusal.ts'
import { settledBy } from './settled.ts'

const USAGE = `usage: npm run read -- <file> [--json] [--out draft.md]
  for a draft, where the file does not say it:
  [--event slug] [--title words] [--date 2019-11-12] [--party country/slovenia]`

const { values: given, positionals } = argumentsOf(process.argv.slice(2))
const [file] = positionals
if (file === undefined || positionals.length > 1) {
  console.error(USAGE)
  process.exitCode = 2
} else await read(file, given.json === true, given.out)

/** Prints what a document says: the records as JSON, or in short with everything its author has to know. */
async function read(path: string, json: boolean, target: string | undefined): Promise<void> {
  try {
    const settled = target === undefined ? {} : await settledBy(given)
    const reading = readDocument(new Uint8Array(await readFile(path)), basename(path))
    if (target !== undefined) {
      const draft = draftDocument(reading, settled)
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
      console.log(
        `${one.line}: ${one.code}: ${messageText(one)}. ${messageTexts[one.code].suggestion}${one.blocks ? ' (blocks publishing)' : ''}`,
      )
  } catch (error) {
    if (error instanceof ReadingError) console.error(`${error.message} (${error.code})`)
    else if (error instanceof Refusal) console.error(error.message)
    else throw error
    process.exitCode = 1
  }
}

function argumentsOf(args: string[]) {
  const text = { type: 'string' } as const
  const options = { json: { type: 'boolean' }, out: text, event: text, title: text, date: text, party: text } as const
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    return { values: {}, positionals: [] }
  }
}

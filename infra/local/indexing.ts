import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { readSettings } from '../../functions/env.ts'
import type { IndexTools } from '../../functions/indexing/make-current.ts'
import type { FoundShelves } from '../../functions/indexing/public-dossier.ts'
import { indexing } from '../../functions/indexing.ts'
import type { LetterBox } from '../../functions/letters.ts'
import { openEngine } from '../../functions/open-engine.ts'
import { openReader } from '../../functions/open-reader.ts'
import { reindex } from '../../functions/reindex.ts'
import type { SearchReader } from '../../functions/search-reader.ts'
import { fileLetters, LOST } from './file-letters.ts'
import { follow, streamOf } from './follower.ts'

/** What the writer of the index needs, as the settings of this process say; a box takes what cannot be read. */
export async function indexToolsHere(
  { store, tracks, tags }: FoundShelves,
  box: Pick<LetterBox, 'put'>,
  now: () => Date,
): Promise<IndexTools> {
  return {
    ...{ store, tracks, tags, now },
    ...(await openEngine(enginePartsHere(now))),
    log: (line) => void process.stderr.write(`${line}\n`),
    setAside: box.put,
  }
}

/** Where the keys lie of changes that the index of a folder could not take in. */
export function lettersIn(dataDir: string): LetterBox {
  return fileLetters(join(dataDir, 'changes', LOST))
}

/** Where they lie in the account whose table is named; a queue is asked only where one is named too. */
export async function lettersInAccount(): Promise<LetterBox | undefined> {
  const { LOST_QUEUE } = readSettings()
  if (LOST_QUEUE === undefined) return undefined
  const { sqsLetters } = await import('../../functions/sqs-letters.ts')
  return sqsLetters(LOST_QUEUE)
}

/** The search of the site, as the settings of this process say. */
export function searchHere(now: () => Date): Promise<SearchReader> {
  return openReader(enginePartsHere(now))
}

function enginePartsHere(now: () => Date) {
  return { settings: readSettings(), records: new DynamoDBClient({}), folder: tmpdir(), now }
}

/** Builds the index where there is none that can be read, and tells how far it has come. */
export async function ensureIndexed(tools: IndexTools, say: (line: string) => void): Promise<void> {
  const current = await tools.index.current()
  if (current?.layout !== tools.engine.layout) await buildIndexed(tools, say)
}

/** Builds the index anew, and tells what has become of it; the answer is how many dossiers could not be read. */
export async function buildIndexed(tools: IndexTools, say: (line: string) => void): Promise<number> {
  say('Building the search index')
  const { entries, bytes, leftOut } = await reindex(tools, (line) => say(`  ${line}`))
  say(`  ${entries} entries${bytes === undefined ? '' : `, ${Math.ceil(bytes / 1024)} KB`}`)
  if (leftOut.length > 0) say(`  Left out, because they cannot be read: ${leftOut.length}: ${leftOut.join(', ')}`)
  return leftOut.length
}

/** Lets the index follow the records; call the answer to stop. */
export async function followRecords(tools: IndexTools, dataDir: string): Promise<() => Promise<void>> {
  const streamArn = await streamOf(new DynamoDBClient({}), readSettings().RECORDS_TABLE)
  return follow({
    client: new DynamoDBStreamsClient({}),
    streamArn,
    handler: indexing(tools),
    folder: join(dataDir, 'changes'),
    now: tools.now,
  })
}

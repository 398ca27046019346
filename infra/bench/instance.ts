import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from '../../content/markdown/parse.ts'
import { publishParsed } from '../../functions/publish.ts'
import { publishRegistry } from '../../functions/publish-registry.ts'
import type { Shelves } from '../../functions/read-lists.ts'
import { furnish, shelvesHere } from '../local/instance.ts'
import { type DocumentFile, readLibrary } from '../local/library.ts'
import { startStack } from '../local/stack.ts'

/** Works with an empty instance over fresh engines, which are ended and removed afterwards. */
export async function withInstance<T>(work: (shelves: Shelves) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'))
  const onCrash = (message: string) => process.stderr.write(`${message}\n`)
  const stack = await startStack({ dataDir, env: process.env, now: () => new Date(), onCrash })
  try {
    await furnish(stack, process.env)
    return await work(shelvesHere())
  } finally {
    await stack.stop()
    await rm(dataDir, { recursive: true })
  }
}

/** Puts the registers of the repository into an instance; the documents that use them are the answer. */
export async function registerLibrary(shelves: Shelves): Promise<readonly DocumentFile[]> {
  const { entries, documents } = await readLibrary('content')
  await publishRegistry(shelves, entries)
  return documents
}

/** Publishes one document as of now. */
export async function publishText(shelves: Shelves, text: string): Promise<void> {
  await publishParsed(shelves, text, parse(text), { now: new Date().toISOString() })
}

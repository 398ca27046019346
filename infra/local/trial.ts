import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from '../../content/markdown/parse.ts'
import { readRegistry } from '../../content/registry/read.ts'
import { publishParsed } from '../../functions/publish.ts'
import { publishRegistry } from '../../functions/publish-registry.ts'
import { furnish, type Shelves, shelvesHere } from './instance.ts'
import { type DocumentFile, filesUnder } from './publishing.ts'
import { startStack } from './stack.ts'

/** Works with an empty instance over fresh engines, which are ended and removed afterwards; functions find the settings. */
export async function withInstance<T>(
  work: (shelves: Shelves) => Promise<T>,
  settings: Readonly<Record<string, string>> = {},
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'))
  const onCrash = (message: string) => process.stderr.write(`${message}\n`)
  const stack = await startStack({ dataDir, env: process.env, now: () => new Date(), onCrash })
  try {
    await furnish(stack, process.env)
    Object.assign(process.env, settings)
    return await work(shelvesHere())
  } finally {
    await stack.stop()
    await rm(dataDir, { recursive: true })
  }
}

/** Puts the registers of the repository into an instance; the documents that use them are the answer. */
export async function registerLibrary(shelves: Shelves): Promise<readonly DocumentFile[]> {
  const files = await filesUnder('content')
  const isDocument = ({ name }: DocumentFile) => name.endsWith('.md')
  await publishRegistry(shelves, readRegistry(files.filter((file) => !isDocument(file))))
  return files.filter(isDocument)
}

/** Publishes one document as of now. */
export async function publishText(shelves: Shelves, text: string): Promise<void> {
  await publishParsed(shelves, text, parse(text), { now: new Date().toISOString() })
}

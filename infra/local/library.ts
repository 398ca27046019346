import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RegistryEntry } from '../../content/model/registry.ts'
import { readRegistry } from '../../content/registry/read.ts'

/** A document that lies in a file. */
export interface DocumentFile {
  readonly name: string
  readonly text: string
}

/** What the repository itself brings to publish: the registers and vocabularies, and the documents that use them. */
export async function readLibrary(
  root: string,
): Promise<{ readonly entries: readonly RegistryEntry[]; readonly documents: readonly DocumentFile[] }> {
  return {
    entries: readRegistry(await filesIn(root, '{registry,vocabularies}/*.yaml')),
    documents: await filesIn(root, '{events,campaigns}/*.md'),
  }
}

async function filesIn(root: string, pattern: string): Promise<DocumentFile[]> {
  const names = await Array.fromAsync(glob(pattern, { cwd: root }))
  return Promise.all(names.toSorted().map(async (name) => ({ name, text: await readFile(join(root, name), 'utf8') })))
}

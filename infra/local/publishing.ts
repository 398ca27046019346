import { glob, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { RegistryEntry } from '../../content/model/registry.ts'
import { RegistryError, readRegistry } from '../../content/registry/read.ts'
import type { ParsedDocument, Published } from '../../functions/candidate.ts'
import { Problem } from '../../functions/problem.ts'
import { type FollowedShelves, publishAndFollow } from '../../functions/publish-and-follow.ts'
import { publishRegistry } from '../../functions/publish-registry.ts'
import type { Store } from '../../functions/store/store.ts'
import { publishedLines } from './change-lines.ts'
import { problemLines } from './problem-lines.ts'
import { Refusal } from './refusal.ts'

/** A file with a document or a register. */
export interface DocumentFile {
  readonly name: string
  readonly text: string
}

/** What publishing files needs: where to, how documents are read, when, and whom to tell what was done and what is wrong. */
export interface Publishing {
  readonly shelves: FollowedShelves
  readonly parse: (document: string) => ParsedDocument
  readonly now: () => Date
  readonly dryRun: boolean
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
  /** Stops before the next document. */
  readonly signal?: AbortSignal
}

/** The documents and register files under a path: the file itself, or all of a folder but its README files. */
export async function filesUnder(path: string): Promise<DocumentFile[]> {
  const there = await stat(path).catch(() => undefined)
  if (!there) throw new Refusal(`Cannot publish ${path}: there is no such file or folder`)
  if (there.isFile()) return [{ name: path, text: await readFile(path, 'utf8') }]
  const names = (await Array.fromAsync(glob('**/*.{md,yaml}', { cwd: path }))).filter(
    (name) => basename(name).toLowerCase() !== 'readme.md',
  )
  if (names.length === 0) throw new Refusal(`Cannot publish ${path}: no .md and no .yaml file is in it`)
  return Promise.all(
    names.toSorted().map(async (name) => ({ name: join(path, name), text: await readFile(join(path, name), 'utf8') })),
  )
}

/**
 * Publishes files: registers first, then campaigns, because events may speak of both, then events. What is wrong with
 * one file does not keep the others away; true when nothing was wrong.
 */
export async function publishFiles(publishing: Publishing, files: readonly DocumentFile[]): Promise<boolean> {
  const entries = await attempt(publishing, '', () => publishRegisters(publishing, files.filter(isRegister)))
  const documents = files
    .filter((file) => !isRegister(file))
    .map((file) => ({ ...file, parsed: publishing.parse(file.text) }))
    .toSorted((a, b) => rank(a.parsed) - rank(b.parsed))
  const into = publishing.dryRun ? withEntries(publishing, entries ?? []) : publishing
  const results: unknown[] = [entries]
  for (const [at, document] of documents.entries()) {
    publishing.signal?.throwIfAborted()
    publishing.say(`Publishing ${at + 1} of ${documents.length}: ${document.name}`)
    results.push(await attempt(publishing, document.name, () => publishDocument(into, document)))
  }
  return results.every((result) => result !== undefined)
}

function isRegister({ name }: DocumentFile): boolean {
  return name.endsWith('.yaml')
}

async function publishRegisters(
  { shelves, dryRun, say }: Publishing,
  files: readonly DocumentFile[],
): Promise<readonly RegistryEntry[]> {
  if (files.length === 0) return []
  say('Publishing the registers')
  const { written, unchanged } = await publishRegistry(shelves, readRegistry(files), { dryRun })
  const entries = written.length === 1 ? '1 entry' : `${written.length} entries`
  say(`  ${entries} ${dryRun ? 'would be ' : ''}written, ${unchanged} unchanged`)
  return written
}

async function publishDocument(
  { shelves, now, dryRun, say }: Publishing,
  { name, text, parsed }: DocumentFile & { readonly parsed: ParsedDocument },
): Promise<Published> {
  const published = await publishAndFollow(shelves, text, parsed, { now: now().toISOString(), dryRun })
  publishedLines(name, published).map(say)
  return published
}

async function attempt<T>({ complain }: Publishing, name: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem || error instanceof RegistryError)) throw error
    const lines = error instanceof Problem ? problemLines(name, error) : [error.message]
    lines.map(complain)
    return undefined
  }
}

/** In a dry run nothing was written, yet documents may speak of the entries that would be there. */
function withEntries(publishing: Publishing, entries: readonly RegistryEntry[]): Publishing {
  const { store } = publishing.shelves
  const findEntries: Store['findEntries'] = async (keys) => {
    const wanted = new Set(keys.map(({ register, slug }) => `${register}/${slug}`))
    return [...(await store.findEntries(keys)), ...entries.filter(({ kind, slug }) => wanted.has(`${kind}/${slug}`))]
  }
  return { ...publishing, shelves: { ...publishing.shelves, store: { ...store, findEntries } } }
}

function rank({ dossier }: ParsedDocument): number {
  return dossier?.head.kind === 'campaign' ? 0 : 1
}

import { createHash } from 'node:crypto'
import * as z from 'zod'
import { Hash } from '../../content/model/edition.ts'
import type { ParsedDocument } from '../candidate.ts'
import { Problem } from '../problem.ts'
import type { FollowedShelves } from '../publish-and-follow.ts'

/** One plain file of an export. */
export interface ArchiveFile {
  readonly path: string
  readonly text: string
}

/** An export that lies somewhere: which files it has, and what stands in each. */
export interface Archive {
  readonly paths: readonly string[]
  readonly read: (path: string) => Promise<string>
}

/** What an import needs: where things are kept, and how documents are read. */
export interface ImportTools extends FollowedShelves {
  readonly parse: (document: string) => ParsedDocument
}

/** One part of an export: how it becomes files, and how the files are put back. */
export interface Section {
  readonly name: string
  readonly files: (shelves: FollowedShelves) => AsyncIterable<ArchiveFile>
  /** What the instance holds already and differs from the archive; putting back would overwrite it. */
  readonly conflicts: (tools: ImportTools, archive: Archive) => Promise<string[]>
  readonly restore: (tools: ImportTools, archive: Archive) => Promise<void>
}

/** The file that lists all others of an export with their hashes. */
export const MANIFEST = 'manifest.json'

const Path = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.(md|json|jsonl)$/, 'Expected a plain path within the export')

/** The list of an export's files; whoever has it can tell whether each of them is whole. */
export const Manifest = z.strictObject({
  format: z.literal('rapporteur-export'),
  version: z.literal(1),
  files: z.array(z.strictObject({ path: Path, bytes: z.int().nonnegative(), sha256: Hash })),
})
export type Manifest = z.infer<typeof Manifest>

/** The line of the manifest about a file. */
export function manifestLine({ path, text }: ArchiveFile): Manifest['files'][number] {
  return { path, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') }
}

/** An archive whose every file is compared with the manifest before anybody uses it. */
export async function openArchive(read: (path: string) => Promise<string>): Promise<Archive> {
  const manifest = Manifest.safeParse(jsonOf(await read(MANIFEST)))
  if (!manifest.success) {
    throw new Problem('bad-request', `Cannot read ${MANIFEST}: ${z.prettifyError(manifest.error)}`)
  }
  const lines = new Map(manifest.data.files.map((line) => [line.path, line]))
  return {
    paths: [...lines.keys()],
    read: async (path) => {
      const text = await read(path)
      if (manifestLine({ path, text }).sha256 === lines.get(path)?.sha256) return text
      throw new Problem('bad-request', `Cannot read ${path}: it is not the file that ${MANIFEST} lists`)
    },
  }
}

/** A file with one JSON value a line. */
export function jsonLines(path: string, values: readonly unknown[]): ArchiveFile {
  return { path, text: values.map((value) => `${JSON.stringify(value)}\n`).join('') }
}

/** The values of a file with one JSON value a line. */
export async function readJsonLines<T>(archive: Archive, path: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await archive.read(path)).split('\n').filter((line) => line !== '')
  return lines.map((line, at) => {
    const value = schema.safeParse(jsonOf(line))
    if (value.success) return value.data
    throw new Problem('bad-request', `Cannot read line ${at + 1} of ${path}: ${z.prettifyError(value.error)}`)
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { ParsedDocument } from '../../functions/candidate.ts'
import { Problem } from '../../functions/problem.ts'
import { type FollowedShelves, publishAndFollow } from '../../functions/publish-and-follow.ts'
import { publishRegistry } from '../../functions/publish-registry.ts'
import { writeFileWhole } from './files.ts'
import { type DocumentFile, readLibrary } from './library.ts'

/** What the first start needs to fill an empty instance. */
export interface FirstStart {
  readonly dataDir: string
  readonly library: string
  readonly shelves: FollowedShelves
  readonly parse: (document: string) => ParsedDocument
  readonly now: () => Date
  readonly say: (line: string) => void
  readonly signal: AbortSignal
}

/** Publishes what the repository brings, once; an instance that starts empty stays so. Stopped, it goes on the next time. */
export async function firstStart(first: FirstStart, empty: boolean): Promise<void> {
  if (await isThere(markIn(first.dataDir))) return
  const complete = empty || (await publishLibrary(first))
  if (complete) await mark(first.dataDir, first.now(), empty)
}

/** Marks an instance that holds something else already, so that the next start leaves it as it is. */
export async function skipFirstStart(dataDir: string, now: Date): Promise<void> {
  if (!(await isThere(markIn(dataDir)))) await mark(dataDir, now, true)
}

function mark(dataDir: string, now: Date, empty: boolean): Promise<void> {
  return writeFileWhole(markIn(dataDir), `${JSON.stringify({ at: now.toISOString(), empty })}\n`)
}

function markIn(dataDir: string): string {
  return join(dataDir, 'first-start.json')
}

/** Tells whether everything could be published; what is wrong with a document does not keep the others away. */
async function publishLibrary({ library, shelves, signal, say, ...first }: FirstStart): Promise<boolean> {
  const { entries, documents } = await readLibrary(library)
  say(`Loading the registers, entries: ${entries.length}`)
  await publishRegistry(shelves, entries)
  let complete = true
  for (const [at, document] of documents.entries()) {
    signal.throwIfAborted()
    say(`Loading document ${at + 1} of ${documents.length}: ${document.name}`)
    const wrong = await publishDocument({ ...first, shelves }, document)
    wrong.map(say)
    if (wrong.length > 0) complete = false
  }
  return complete
}

async function publishDocument(
  { shelves, parse, now }: Pick<FirstStart, 'shelves' | 'parse' | 'now'>,
  { name, text }: DocumentFile,
): Promise<string[]> {
  try {
    await publishAndFollow(shelves, text, parse(text), { now: now().toISOString() })
    return []
  } catch (error) {
    if (error instanceof Problem) return problemLines(name, error)
    throw error
  }
}

/** What is wrong with a file and what would be right, in lines from which editors find the place. */
export function problemLines(name: string, { message, details }: Problem): string[] {
  const places = details.flatMap((detail) => {
    const place = [name, detail.line].filter(Boolean).join(':')
    return [`  ${place} ${detail.message}`, ...(detail.suggestion ? [`    ${detail.suggestion}`] : [])]
  })
  return [message, ...places]
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

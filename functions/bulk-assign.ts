import type { BulkChange } from '../content/model/bulk.ts'
import type { RegistryRef } from '../content/model/party.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { rowsOf } from './desk.ts'
import { chunksOf } from './in-chunks.ts'
import { demandDesk, namesIn, noteOn } from './notes.ts'
import type { FollowUpTools } from './open-track.ts'
import { Problem } from './problem.ts'
import { lineWords } from './row-words.ts'

type AssignChange = Extract<BulkChange, { what: 'assign' }>

/** A transaction of the table holds at most this many items. */
const AT_ONCE = 100
const TRIES = 5

/** What it would change to have several tracks of a desk looked after by the people named; no name leaves them to nobody. */
export async function planAssign(
  tools: FollowUpTools,
  viewer: Viewer,
  input: { readonly party: RegistryRef; readonly tracks: readonly string[]; readonly assignees: string },
): Promise<AssignChange> {
  const { party } = input
  const organization = demandDesk(viewer, party)
  const [all, { notes }] = await Promise.all([rowsOf(tools, party), tools.tracks.workOf(organization)])
  const rows = new Map(all.map((row) => [row.track.id, row]))
  const after = namesIn(input.assignees)
  const lines = [...new Set(input.tracks)].map((key) => {
    const row = rows.get(key)
    if (!row) throw new Problem('not-found', `Cannot find the track "${key}" on this desk`)
    return { key, words: lineWords(row), before: noteOn(notes, key).assignees, after }
  })
  return { what: 'assign', party, lines: lines.filter((line) => !alike(line.before, line.after)) }
}

/** Writes down who looks after the tracks; the keys of those that a colleague gave to somebody else meanwhile. */
export async function applyAssign(
  tools: FollowUpTools,
  organization: RegistryRef,
  { lines }: AssignChange,
): Promise<string[]> {
  const overtaken: string[] = []
  for (const chunk of chunksOf(lines, AT_ONCE)) overtaken.push(...(await assign(tools, organization, chunk)))
  return overtaken
}

/** A colleague who writes a note at the same time wins the first try; the second sees their words and keeps them. */
async function assign(
  tools: FollowUpTools,
  organization: RegistryRef,
  chunk: AssignChange['lines'],
): Promise<string[]> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { notes } = await tools.tracks.workOf(organization)
    const standing = chunk.map((line) => ({ line, note: noteOn(notes, line.key) }))
    const todo = standing.filter(({ line, note }) => alike(note.assignees, line.before))
    const next = todo.map(({ line, note }) => ({ ...note, assignees: line.after, rev: note.rev + 1 }))
    if (next.length === 0 || (await tools.tracks.putNotes(organization, next))) {
      const left = standing.filter((one) => !todo.includes(one) && !alike(one.note.assignees, one.line.after))
      return left.map(({ line }) => line.key)
    }
  }
  throw new Problem('conflict', 'Cannot assign these lines: your colleagues keep changing them, go on in a moment')
}

function alike(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

import type { BulkChange } from '../content/model/bulk.ts'
import type { PartialDate } from '../content/model/date.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { demand } from './access.ts'
import { rowsOnDossier } from './desk.ts'
import { chunksOf } from './in-chunks.ts'
import { type FollowUpTools, openTrack, organizersOf } from './open-track.ts'
import { Problem } from './problem.ts'
import { lineWords } from './row-words.ts'
import { trackChange } from './track-changes.ts'

type DueChange = Extract<BulkChange, { what: 'due' }>
type Line = DueChange['lines'][number]

const AT_ONCE = 8
const TRIES = 5

/** What one due date for several tracks of an event or campaign would change. */
export async function planDue(
  tools: FollowUpTools,
  viewer: Viewer,
  input: { readonly tracks: readonly string[]; readonly due?: PartialDate; readonly reason?: string },
): Promise<DueChange> {
  const { due, reason } = input
  const [kind, dossier = ''] = input.tracks[0]?.split('/') ?? []
  demand(viewer, 'use-organizer-desk', { organizers: await organizersOf(tools.store, dossier) })
  const rows = new Map((await rowsOnDossier(tools, dossier)).map((row) => [row.track.id, row]))
  const lines = [...new Set(input.tracks)].map((id): Line => {
    const row = rows.get(id)
    if (!row) throw new Problem('not-found', `Cannot find the track "${id}" on "${dossier}"`)
    return { key: id, words: lineWords(row), before: row.track.due, after: due }
  })
  const dossierKind = kind === 'campaign' ? 'campaign' : 'event'
  const changing = lines.filter(({ before, after }) => before !== after)
  return { what: 'due', dossierKind, dossier, ...(reason && { reason }), lines: changing }
}

/** Sets the due dates; the keys of those that somebody else moved meanwhile. A retry with the same request goes on. */
export async function applyDue(
  tools: FollowUpTools,
  viewer: Viewer,
  { lines, reason }: DueChange,
  request: string,
  now: string,
): Promise<string[]> {
  const overtaken: string[] = []
  for (const chunk of chunksOf(lines, AT_ONCE)) {
    const done = await Promise.all(chunk.map((line) => setDue(tools, viewer, line, { reason, request, now })))
    overtaken.push(...chunk.flatMap(({ key }, at) => (done[at] ? [] : [key])))
  }
  return overtaken
}

interface Attempt {
  readonly reason: string | undefined
  readonly request: string
  readonly now: string
}

/** An entry that came in between moves the revision but not the date: then the date is set on what is there now. */
async function setDue(tools: FollowUpTools, viewer: Viewer, line: Line, attempt: Attempt): Promise<boolean> {
  const { reason, request, now } = attempt
  for (let tries = 0; tries < TRIES; tries++) {
    const open = await openTrack(tools, line.key)
    demand(viewer, 'set-due', { track: open.sides })
    const { due, rev } = open.row.track
    if (due !== line.before) return due === line.after
    const input = { change: 'due', due: line.after, reason, rev, request } as const
    if ((await tools.tracks.change(trackChange(open, viewer, input, now))) !== 'conflict') return true
  }
  return false
}

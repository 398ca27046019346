import { readDeskTable, saysTheSame, type TableFault, type TableLine } from '../content/model/desk-table.ts'
import type { Entry } from '../content/model/entry.ts'
import { entryFaults } from '../content/model/entry-rules.ts'
import { type RegistryRef, refKey } from '../content/model/party.ts'
import type { TrackRow } from '../content/model/track-row.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { demand } from './access.ts'
import { ownOrganization, rowsOf } from './desk.ts'
import { recordEntry } from './follow-up.ts'
import { type FollowUpTools, hasListing } from './open-track.ts'
import { Problem } from './problem.ts'

/** What a table that comes in would change: each line that says something new, beside what was said before. */
export interface ImportReport {
  readonly changes: readonly {
    readonly line: TableLine
    readonly row: TrackRow
    readonly before?: Pick<Entry, 'asOf' | 'states'>
  }[]
  readonly unchanged: number
  readonly faults: readonly TableFault[]
}

/** How much a table may hold, in characters and in lines. */
export const limits = { characters: 5_000_000, lines: 5000 } as const

/** Compares a table with what the party said before, without changing anything. */
export async function previewImport(
  tools: FollowUpTools,
  viewer: Viewer,
  party: RegistryRef,
  text: string,
): Promise<ImportReport> {
  const organization = demandDesk(viewer, party)
  if (text.length > limits.characters) throw new Problem('too-large', 'Cannot read this table: it is larger than 5 MB')
  const { lines, faults } = readDeskTable(text)
  if (lines.length > limits.lines)
    throw new Problem('too-large', `Cannot read this table: it has more than ${limits.lines} lines`)
  const rows = new Map((await rowsOf(tools, party)).map((row) => [row.track.id, row]))
  const drafts = await draftsOf(tools, organization)
  const changes: ImportReport['changes'][number][] = []
  const found: TableFault[] = [...faults]
  let unchanged = 0
  for (const line of lines) {
    const row = rows.get(line.track)
    const said = [row?.standing.own, ...drafts.filter(({ track }) => track === line.track)]
    if (!row) found.push(unknownTrack(line, party))
    else if (said.some((one) => saysTheSame(line, one))) unchanged++
    else {
      found.push(...(await lineFaults(tools, line, row)))
      changes.push({ line, row, ...(row.standing.own && { before: row.standing.own }) })
    }
  }
  return { changes, unchanged, faults: found }
}

/**
 * Takes a table in as drafts, one for each line that says something new; nothing is taken in while a line is wrong.
 * `request` names the attempt: sending the same form again goes on where it stopped and doubles nothing.
 */
export async function importTable(
  tools: FollowUpTools,
  viewer: Viewer,
  party: RegistryRef,
  text: string,
  request: string,
  now: string,
): Promise<Entry[]> {
  const organization = demandDesk(viewer, party)
  const { changes, faults } = await previewImport(tools, viewer, party, text)
  if (faults.length > 0) throw new Problem('bad-request', 'Cannot take this table in: some lines are wrong', faults)
  const entries: Entry[] = []
  for (const { line } of changes) entries.push(await takeIn(tools, viewer, organization, line, request, now))
  return entries
}

async function takeIn(
  tools: FollowUpTools,
  viewer: Viewer,
  organization: RegistryRef,
  { track, asOf, states, line }: TableLine,
  request: string,
  now: string,
): Promise<Entry> {
  const open = await tools.tracks.openTrack(track)
  const input = {
    organization: refKey(organization),
    asOf,
    states,
    verification: 'self_reported',
    visibility: 'public',
    evidence: [],
    state: 'draft',
    rev: open?.row.track.rev ?? 0,
    request: `${request}l${line}`,
  } as const
  return recordEntry(tools, viewer, track, { ...input, evidence: [] }, now)
}

function demandDesk(viewer: Viewer, party: RegistryRef): RegistryRef {
  const organization = ownOrganization(viewer, party)
  if (organization) return organization
  demand(viewer, 'use-desk', { organization: party })
  return party
}

async function draftsOf({ tracks }: FollowUpTools, organization: RegistryRef): Promise<Entry[]> {
  const { pending } = await tracks.workOf(organization)
  const ids = [...new Set(pending.map(({ track }) => track))]
  const open = await Promise.all(ids.map((id) => tracks.openTrack(id)))
  const own = new Set(pending.map(({ entry }) => entry))
  return open.flatMap((one) => one?.entries.filter(({ id }) => own.has(id)) ?? [])
}

/** Which rules a line would break among what was already said in its track. */
async function lineFaults(tools: FollowUpTools, line: TableLine, row: TrackRow): Promise<TableFault[]> {
  const open = await tools.tracks.openTrack(line.track)
  const entry: Entry = {
    kind: 'entry',
    id: 'preview000',
    track: line.track,
    speaker: { class: 'party', name: row.track.party.printed, ref: row.track.party.ref },
    asOf: line.asOf,
    recordedAt: '9999-12-31T00:00:00.000Z',
    states: line.states,
    verification: 'self_reported',
    visibility: 'public',
    evidence: [],
    state: 'draft',
  }
  const faults = entryFaults(entry, open?.entries ?? [], hasListing(row.track.subject))
  return faults.map(({ code, message }) => ({ line: line.line, code, message }))
}

function unknownTrack({ line, track }: TableLine, party: RegistryRef): TableFault {
  const message = `Cannot find the track "${track}" on the desk of ${refKey(party)}: keep the first column as it was exported`
  return { line, code: 'unknown-track', message }
}

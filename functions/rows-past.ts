import { endOfDay, rowAt, trackAt, wasToldBy } from '../content/model/row-past.ts'
import type { TrackRow } from '../content/model/track-row.ts'
import { chunksOf } from './in-chunks.ts'
import type { FollowUpTools } from './open-track.ts'
import { openEdition } from './read.ts'
import { wordsFor } from './start-track.ts'

/** How many tracks or dossiers are read at the same time for one page of the past. */
const AT_ONCE = 25

/**
 * Lines of follow-up today, or as anybody knew them at the end of a day (`2015-03-07`): those that were followed by
 * then, in the words of the edition of then. What was retracted or removed since stays withheld.
 */
export async function rowsKnownOn(tools: FollowUpTools, rows: readonly TrackRow[], day?: string): Promise<TrackRow[]> {
  if (day === undefined) return [...rows]
  const until = endOfDay(day)
  const known = await inChunks(
    rows.filter(({ track }) => track.opened.at <= until),
    (row) => rowKnownAt(tools, row, until),
  )
  const dossiers = [...Map.groupBy(known, ({ track }) => track.subject.dossier).values()]
  const worded = (await inChunks(dossiers, (those) => inWordsOf(tools, those, until))).flat()
  const byId = new Map(worded.map((row) => [row.track.id, row]))
  return known.flatMap(({ track }) => byId.get(track.id) ?? [])
}

/** Only a track in which something was said since has to be read again. */
async function rowKnownAt({ tracks }: FollowUpTools, row: TrackRow, until: string): Promise<TrackRow[]> {
  if (wasToldBy(row, until)) return [{ ...row, track: trackAt(row.track, until) }]
  const open = await tracks.openTrack(row.track.id)
  return open ? [rowAt(open.row, open.entries, until)] : []
}

/** The lines of one dossier in the words that its edition of then had, unless there was none or they were removed. */
export async function inWordsOf(
  { store }: FollowUpTools,
  rows: readonly TrackRow[],
  until: string,
): Promise<TrackRow[]> {
  const [first] = rows
  if (!first) return []
  const { dossier: slug, dossierKind } = first.track.subject
  const editions = await store.listEditions(slug)
  const known = editions.findLast(({ publishedAt }) => publishedAt <= until)
  if (!known || known.removed || known === editions.at(-1)) return [...rows]
  const { dossier } = await openEdition(store, dossierKind, slug, known.number)
  return rows.map((row) => ({ ...row, ...wordsFor(dossier, row.track.subject) }))
}

async function inChunks<T, R>(all: readonly T[], read: (each: T) => Promise<readonly R[]>): Promise<R[]> {
  const found: R[] = []
  for (const some of chunksOf(all, AT_ONCE)) found.push(...(await Promise.all(some.map(read))).flat())
  return found
}

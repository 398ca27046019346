import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { Entry } from '../../content/model/entry.ts'
import type { Slug } from '../../content/model/slug.ts'
import { TrackRow } from '../../content/model/track-row.ts'
import { rowsOnDossier } from '../desk.ts'
import type { OpenTrack, TrackStore } from '../store/track-store.ts'
import { type Archive, type ImportTools, jsonLines, readJsonLines, type Section } from './archive.ts'
import { everyListing } from './dossiers.ts'

const StoredTrack = z.strictObject({ row: TrackRow, entries: z.array(Entry) })

/** How many entries go with the head of a track in one step; a transaction takes a hundred items in all. */
const AT_ONCE = 80

/**
 * Follow-up: one file for each dossier, one track with all its entries a line. An export is for whoever runs the
 * instance, so drafts are in it; accounts, sessions and what missions note for themselves are not.
 */
export const followUpSection: Section = {
  name: 'follow-up',
  async *files(shelves) {
    for (const list of ['event', 'campaign'] as const) {
      for await (const { slug } of everyListing(shelves.store, list)) {
        const rows = await rowsOnDossier(shelves, slug)
        const tracks = await Promise.all(rows.map(({ track }) => shelves.tracks.openTrack(track.id)))
        if (tracks.length > 0) yield jsonLines(pathOf(slug), tracks)
      }
    }
  },
  async conflicts({ tracks }, archive) {
    const stored = await tracksIn(archive)
    const there = await Promise.all(stored.map(({ row }) => tracks.openTrack(row.track.id)))
    return stored.filter((track, at) => there[at] && !isPartOf(there[at], track)).map(({ row }) => row.track.id)
  },
  async restore({ tracks }: ImportTools, archive) {
    for (const track of await tracksIn(archive)) await restoreTrack(tracks, track)
  },
}

async function tracksIn(archive: Archive): Promise<OpenTrack[]> {
  const paths = archive.paths.filter((path) => path.startsWith('follow-up/'))
  return (await Promise.all(paths.map((path) => readJsonLines(archive, path, StoredTrack)))).flat()
}

/** An import that was stopped has put back the head and some of the entries; it goes on with the others. */
async function restoreTrack(tracks: TrackStore, { row, entries }: OpenTrack): Promise<void> {
  const there = await tracks.openTrack(row.track.id)
  const missing = entries.filter(({ id }) => !there?.entries.some((entry) => entry.id === id))
  let expectedRev = there?.row.track.rev
  for (let at = 0; at === 0 || at < missing.length; at += AT_ONCE) {
    const request = `import${at}r${row.track.rev}`
    await tracks.change({ request, row, expectedRev, entries: missing.slice(at, at + AT_ONCE), audit: [] })
    expectedRev = row.track.rev
  }
}

function isPartOf(there: OpenTrack, stored: OpenTrack): boolean {
  const same = there.entries.every((entry) => stored.entries.some((other) => isDeepStrictEqual(entry, other)))
  return same && isDeepStrictEqual(there.row, stored.row)
}

function pathOf(slug: Slug): string {
  return `follow-up/${slug}.jsonl`
}

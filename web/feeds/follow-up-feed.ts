import { labelOf } from '../../content/model/desk.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { links } from '../links.ts'
import { to, type View } from '../view.ts'
import { headlineIn, workWords } from '../words/work/speak-work.ts'
import { type AtomEntry, atom } from './atom.ts'

/** What a feed of follow-up is about: its title, and the address of the page that it follows, with its conditions. */
export interface FollowUpFeed {
  readonly title: string
  readonly path: string
  readonly query: string
}

/** Tracks as a feed, so that a party can be watched: whenever something is told in a track, it stands there anew. */
export function followUpFeed(view: View, { title, path, query }: FollowUpFeed, rows: readonly TrackRow[]): string {
  return atom({
    id: `${view.origin}${path}.atom${query}`,
    self: view.origin + to(view, `${path}.atom${query}`),
    page: view.origin + to(view, `${path}${query}`),
    title: `${workWords(view).word.followUp}: ${title}`,
    language: view.language,
    updated: nothingYet,
    entries: rows.map((row) => entryOf(view, row)),
  })
}

/** A feed in which nothing ever stood says that it has not changed since the beginning of its clock. */
const nothingYet = '1970-01-01T00:00:00.000Z'

/** The id is the page of the track as it was known on the day of the last telling, so that each telling has its own. */
function entryOf(view: View, row: TrackRow): AtomEntry {
  const { track, standing, themes } = row
  const updated = standing.told ?? track.opened.at
  return {
    id: `${view.origin}${links.track(track)}?on=${updated.slice(0, 10)}`,
    address: view.origin + to(view, links.track(track)),
    title: `${labelOf(row)}: ${headlineIn(view, standing.headline)}`,
    updated,
    author: standing.speaker?.name ?? row.dossierTitle,
    summary: [row.words, row.dossierTitle, standing.note].filter(Boolean).join(' · '),
    categories: themes.map((term) => ({ term })),
  }
}

import type { TrackRow } from '../../content/model/track-row.ts'
import type { PendingEntry } from '../../content/model/work.ts'
import { links } from '../links.ts'
import { Section } from '../parts/section.tsx'
import { to, type View } from '../view.ts'
import { dayIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'

/** What waits at a desk: drafts to be finished or released, and what was released and wants a look. */
export function Pending(props: { view: View; rows: readonly TrackRow[]; pending: readonly PendingEntry[] }) {
  const { view, rows, pending } = props
  const { word, say, state } = workWords(view)
  if (pending.length === 0) return null
  const byId = new Map(rows.map((row) => [row.track.id, row]))
  return (
    <Section view={view} id="pending" title={word.pending} count={pending.length} note={say.waiting(pending.length)}>
      <ul class="items">
        {pending.map(({ track, entry, state: at, returned, at: since }) => (
          <li>
            <a href={to(view, `${links.deskTrack(track)}#entry-${entry}`)}>
              <bdi>{byId.get(track)?.words ?? track}</bdi>
            </a>
            <p class="minor notes">
              <span>
                <bdi>{byId.get(track)?.track.party.printed}</bdi>
              </span>
              <span class="badge">{state[at === 'draft' ? 'draft' : 'released']}</span>
              {returned && <span class="badge back">{word.sentBack}</span>}
              <span>{dayIn(view.words, since)}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

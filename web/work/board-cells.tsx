import type { PropsWithChildren } from 'hono/jsx'
import { type BoardLine, isUnseen } from '../../content/model/board.ts'
import type { StandingSummary } from '../../content/model/track-row.ts'
import { toneOf } from '../charts/tone.ts'
import { links } from '../links.ts'
import type { Parts } from '../parts/dossier-parts.tsx'
import { NameOf } from '../parts/name.tsx'
import { Mark } from '../parts/standing.tsx'
import { inLanguage, to, type View } from '../view.ts'
import { boardSpeech } from '../words/board.ts'
import { dateIn } from '../words/date.ts'
import { headlineIn, workWords } from '../words/work/speak-work.ts'

/** What the parts of a line of a board need. */
export interface LineProps {
  readonly view: View
  readonly line: BoardLine
}

/** A cell with its column's name, which stands before it where there is no room for columns. */
export function Cell({ label, children }: PropsWithChildren<{ label: string }>) {
  return <td data-label={label}>{children}</td>
}

/** The party of a line, when it joined and left, and whether the campaign concerns it at all. */
export function LineParty({ view, line, parts }: LineProps & { parts: Parts }) {
  const { words } = view
  return (
    <th scope="row">
      <NameOf name={line.party} {...parts} />
      {line.joined && <p class="minor">{`${words.label.joined} ${dateIn(words, line.joined)}`}</p>}
      {line.left && <p class="minor">{`${words.label.left} ${dateIn(words, line.left)}`}</p>}
      {!line.concerned && <p class="minor">{boardSpeech[view.language].others}</p>}
    </th>
  )
}

/** What a line follows, as a link to everything that was said of it. */
export function LineWhat({ view, line: { row }, parts }: LineProps & { parts: Parts }) {
  if (!row) return null
  return (
    <a href={to(view, links.track(row.track))} {...inLanguage(view, parts.language)}>
      {row.words}
    </a>
  )
}

/** Where a line stands; when something was said but no level named, the words stand for themselves. */
export function LineStanding({ view, line }: LineProps) {
  const standing = line.row?.standing
  return (
    <>
      <p class="marks">
        <StandingMark view={view} standing={isUnseen(line) ? undefined : standing} />
        {standing?.contested && <span class="badge back">{workWords(view).word.contested}</span>}
        {standing?.selfReported && <span class="badge">{workWords(view).word.selfReported}</span>}
      </p>
      {isUnseen(line) && <p class="minor">{view.words.say.notAssessed}</p>}
      {standing?.note && (
        <p class="note" dir="auto">
          {standing.note}
        </p>
      )}
    </>
  )
}

/** The word that heads a standing: nothing said is not assessed; said without a level is that, and not more. */
export function StandingMark({ view, standing }: { view: View; standing: StandingSummary | undefined }) {
  if (!standing) return <Mark tone="unknown">{view.terms.progress.not_assessed}</Mark>
  const { headline, progress, response, listing } = standing
  if (headline !== 'not_assessed' || progress) {
    return <Mark tone={toneOf(headline)}>{headlineIn(view, headline)}</Mark>
  }
  if (response) return <Mark tone="still">{view.terms.response[response]}</Mark>
  if (listing) return <Mark tone="still">{view.terms.listing[listing]}</Mark>
  return <Mark tone="unknown">{workWords(view).word.notStated}</Mark>
}

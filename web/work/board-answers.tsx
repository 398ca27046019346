import type { Board, BoardLine } from '../../content/model/board.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { links } from '../links.ts'
import type { Parts } from '../parts/dossier-parts.tsx'
import { NameOf } from '../parts/name.tsx'
import { Nothing, Section } from '../parts/section.tsx'
import { inLanguage, to, type View } from '../view.ts'
import { boardSpeech } from '../words/board.ts'
import { dateIn } from '../words/date.ts'
import { labelled } from '../words/labelled.ts'
import { workWords } from '../words/work/speak-work.ts'
import { StandingMark } from './board-cells.tsx'

interface AnswerProps {
  readonly view: View
  readonly board: Board
  readonly parts: Parts
}

/** The three questions that followers of a campaign ask first, each answered in its own words. */
export function BoardAnswers({ view, board, parts }: AnswerProps) {
  const words = boardSpeech[view.language]
  const { backwards, delisted, unseen } = board
  return (
    <>
      <Section view={view} id="backwards" title={workWords(view).late.backwards} count={backwards.length}>
        <Rows view={view} rows={backwards} parts={parts} none={words.none.backwards} />
      </Section>
      <Section view={view} id="delisted" title={words.delisted} count={delisted.length}>
        <Rows view={view} rows={delisted} parts={parts} none={words.none.delisted} />
      </Section>
      <Section view={view} id="not-assessed" title={words.unseen} count={unseen.length}>
        <Unseen unseen={unseen} parts={parts} none={words.none.unseen} />
      </Section>
    </>
  )
}

function Rows({ view, rows, parts, none }: { view: View; rows: readonly TrackRow[]; parts: Parts; none: string }) {
  if (rows.length === 0) return <Nothing>{none}</Nothing>
  return (
    <ul class="rows">
      {rows.map((row) => (
        <Answer view={view} row={row} parts={parts} />
      ))}
    </ul>
  )
}

function Answer({ view, row, parts }: { view: View; row: TrackRow; parts: Parts }) {
  const { words, terms } = view
  const { standing, track } = row
  return (
    <li>
      <p class="marks lead">
        <NameOf name={track.party} {...parts} /> <StandingMark view={view} standing={standing} />
        {standing.listing && <span class="badge">{terms.listing[standing.listing]}</span>}
        {standing.cause && <span class="minor">{labelled(view, words.label.cause, terms.cause[standing.cause])}</span>}
      </p>
      {standing.note && (
        <p class="note" dir="auto">
          {standing.note}
        </p>
      )}
      <p class="minor notes">
        <a href={to(view, links.track(track))} {...inLanguage(view, parts.language)}>
          {row.words}
        </a>
        {standing.since && <span>{words.say.saidOn(dateIn(words, standing.since))}</span>}
        {standing.speaker && <bdi>{standing.speaker.name}</bdi>}
      </p>
    </li>
  )
}

function Unseen({ unseen, parts, none }: { unseen: readonly BoardLine[]; parts: Parts; none: string }) {
  if (unseen.length === 0) return <Nothing>{none}</Nothing>
  return (
    <>
      <ul class="lines">
        {unseen.map(({ party, row }) => (
          <li>
            <NameOf name={party} {...parts} />
            {row && (
              <span class="minor" dir="auto">
                {` ${row.words}`}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p class="minor">{parts.view.words.say.notAssessed}</p>
    </>
  )
}

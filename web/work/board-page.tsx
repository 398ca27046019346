import type { Board, BoardLine } from '../../content/model/board.ts'
import type { Campaign } from '../../content/model/campaign.ts'
import type { OpenDossier } from '../../content/model/listing.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { FiguresPart, type Parts, partsOf } from '../parts/dossier-parts.tsx'
import { type DayRead, KnownOnForm, KnownOnNotice, onQuery } from '../parts/known-on.tsx'
import { Recognition } from '../parts/recognition.tsx'
import { Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { inLanguage, to, type View } from '../view.ts'
import { boardSpeech } from '../words/board.ts'
import { dateIn } from '../words/date.ts'
import { labelled } from '../words/labelled.ts'
import { numberIn } from '../words/number.ts'
import { workWords } from '../words/work/speak-work.ts'
import { BoardAnswers } from './board-answers.tsx'
import { Cell, LineParty, LineStanding, LineWhat } from './board-cells.tsx'

/** What the board of a campaign shows. */
export interface BoardProps {
  readonly view: View
  readonly open: OpenDossier
  readonly campaign: Campaign
  readonly board: Board
  readonly day: DayRead
}

/** A campaign at a glance: who went backwards and why, who was delisted for what, of whom nothing is known; then all. */
export function BoardPage({ view, open, campaign, board, day }: BoardProps) {
  const words = boardSpeech[view.language]
  const parts = partsOf(view, open)
  const home = links.dossier('campaign', campaign.slug)
  const path = links.board(campaign.slug)
  const title = (
    <a href={to(view, home)} {...inLanguage(view, campaign.language)}>
      {campaign.title}
    </a>
  )
  return (
    <Layout
      view={view}
      head={{ title: labelled(view, words.board, campaign.title), canonical: path, hidden: day.knownOn !== undefined }}
    >
      <Title view={view} kind={words.board} title={title} below={words.intro} />
      <KnownOnNotice view={view} day={day} />
      <BoardAnswers view={view} board={board} parts={parts} />
      <Section view={view} id="board" title={view.words.head.countries} count={campaign.concerned.length}>
        <Matrix view={view} board={board} parts={parts} />
        <p class="minor notes">
          <a href={to(view, `${path}.csv${onQuery(day)}`)}>CSV</a>
          <a href={to(view, links.dossierFollowUp('campaign', campaign.slug))}>{words.everyTrack}</a>
        </p>
        <Recognition view={view} names={board.lines.map(({ party }) => party)} entries={open.entries} />
      </Section>
      <Aggregates view={view} board={board} home={home} parts={parts} />
      <Priorities parts={parts} home={home} />
      <FiguresPart {...parts} />
      <KnownOnForm view={view} day={day} />
    </Layout>
  )
}

function Matrix({ view, board, parts }: { view: View; board: Board; parts: Parts }) {
  const words = boardSpeech[view.language]
  const { label } = view.words
  const standingWord = workWords(view).word.state
  const columns = [label.party, label.what, standingWord, words.since, words.cause, words.listing]
  return (
    <table class="stack board">
      <caption class="unseen">{words.board}</caption>
      <thead>
        <tr>
          {[...columns, label.signed, words.provisions].map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.lines.map((line) => (
          <Line view={view} line={line} parts={parts} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ view, line, parts }: { view: View; line: BoardLine; parts: Parts }) {
  const words = boardSpeech[view.language]
  const { label } = view.words
  const standingWord = workWords(view).word.state
  const standing = line.row?.standing
  const { commitment, provisions } = line
  const dates = [commitment?.signed, ...(commitment?.recommitted ?? [])].flatMap((date) => date ?? [])
  return (
    <tr>
      <LineParty view={view} line={line} parts={parts} />
      <Cell label={label.what}>
        <LineWhat view={view} line={line} parts={parts} />
      </Cell>
      <Cell label={standingWord}>
        <LineStanding view={view} line={line} />
      </Cell>
      <Cell label={words.since}>{standing?.since && dateIn(view.words, standing.since)}</Cell>
      <Cell label={words.cause}>{standing?.cause && view.terms.cause[standing.cause]}</Cell>
      <Cell label={words.listing}>{standing?.listing && view.terms.listing[standing.listing]}</Cell>
      <Cell label={label.signed}>{dates.map((date) => dateIn(view.words, date)).join(view.words.comma)}</Cell>
      <Cell label={words.provisions}>
        {provisions && words.met(numberIn(view.words, provisions.met), numberIn(view.words, provisions.known))}
      </Cell>
    </tr>
  )
}

/** Promises of several parties, in the words of the source: who they are is not guessed. */
function Aggregates({ view, board, home, parts }: { view: View; board: Board; home: string; parts: Parts }) {
  const words = boardSpeech[view.language]
  if (board.aggregates.length === 0) return null
  return (
    <Section view={view} id="together" title={words.aggregates} count={board.aggregates.length}>
      <ul class="rows">
        {board.aggregates.map(({ id, title, party, members }) => (
          <li>
            <p class="lead" {...inLanguage(view, parts.language)}>
              {members && <b>{`${members.printed} `}</b>}
              <bdi>{party.printed}</bdi>
            </p>
            <p class="minor notes">
              <a href={to(view, `${home}#commitment-${id}`)} {...inLanguage(view, parts.language)}>
                {title}
              </a>
              {members && <span>{words.unnamed}</span>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Priorities({ parts: { view, dossier, language }, home }: { parts: Parts; home: string }) {
  const priorities = dossier.outcomes.filter(({ type, parent }) => type === 'priority' && !parent)
  if (priorities.length === 0) return null
  return (
    <Section view={view} id="priorities" title={boardSpeech[view.language].priorities} count={priorities.length}>
      <ul class="rows" {...inLanguage(view, language)}>
        {priorities.map(({ id, title, period }) => (
          <li>
            <a href={to(view, `${home}#outcome-${id}`)}>{title ?? id}</a>
            {period && <span class="minor">{` · ${period}`}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

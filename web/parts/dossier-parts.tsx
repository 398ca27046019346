import type { Dossier } from '../../content/model/dossier.ts'
import type { OpenDossier } from '../../content/model/listing.ts'
import type { Statement } from '../../content/model/statement.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { links } from '../links.ts'
import { Prose } from '../prose.tsx'
import { inLanguage, to, type View } from '../view.ts'
import { workWords } from '../words/work/speak-work.ts'
import { Commitments, type Related } from './commitments.tsx'
import { FigureTable } from './figures.tsx'
import { LONG } from './long-list.tsx'
import { LongStatements } from './long-statements.tsx'
import type { Reading } from './name.tsx'
import { Outcomes } from './outcomes.tsx'
import { People } from './people.tsx'
import { type Home, Recommendations } from './recommendations.tsx'
import { References } from './references.tsx'
import { Nothing, Section } from './section.tsx'
import { Sessions } from './sessions.tsx'
import { Statements } from './standing.tsx'

/** What every part of a dossier's page needs to read it. */
export interface Parts extends Reading {
  readonly dossier: Dossier
  readonly home: Home
  /** Where what is followed here stands. */
  readonly rows: readonly TrackRow[]
}

/** The parts of an opened dossier for a reader. */
export function partsOf(
  view: View,
  { dossier, entries }: Pick<OpenDossier, 'dossier' | 'entries'>,
  rows: readonly TrackRow[] = [],
): Parts {
  const { kind, slug, language } = dossier.head
  return { view, dossier, entries, language, home: { kind, slug }, rows }
}

/** The summary of the document in its own language. */
export function SummaryPart({ view, dossier, language }: Parts) {
  const { summary } = dossier.head
  if (summary.length === 0) return null
  return (
    <Section view={view} id="summary" title={view.words.head.summary}>
      <div class="prose" {...inLanguage(view, language)}>
        <Prose text={summary} heading={3} />
      </div>
    </Section>
  )
}

/** The sessions, or nothing where the document has none. */
export function SessionsPart(parts: Parts) {
  const { view, dossier } = parts
  if (dossier.sessions.length === 0) return null
  return (
    <Section view={view} id="sessions" title={view.words.head.sessions} count={dossier.sessions.length}>
      <Sessions {...parts} />
    </Section>
  )
}

/** The people who appeared, or the answer that the document names nobody. */
export function PeoplePart(parts: Parts) {
  const { view, dossier } = parts
  const { words } = view
  if (dossier.appearances.length === 0) {
    return (
      <Section view={view} id="people" title={words.head.people}>
        <Nothing>{words.none.people}</Nothing>
      </Section>
    )
  }
  return (
    <Section view={view} id="people" title={words.head.people} count={dossier.appearances.length}>
      <People {...parts} appearances={dossier.appearances} sessions={dossier.sessions} />
    </Section>
  )
}

/** What came out of the discussion, or the answer that the document records nothing. */
export function OutcomesPart(parts: Parts) {
  const { view, dossier } = parts
  const { words } = view
  if (dossier.outcomes.length === 0) {
    return (
      <Section view={view} id="outcomes" title={words.head.outcomes}>
        <Nothing>{words.none.outcomes}</Nothing>
      </Section>
    )
  }
  return (
    <Section view={view} id="outcomes" title={words.head.outcomes} count={dossier.outcomes.length}>
      <Outcomes {...parts} />
    </Section>
  )
}

/** All figures as a table. */
export function FiguresPart(parts: Parts) {
  const { view, dossier } = parts
  if (dossier.figures.length === 0) return null
  return (
    <Section view={view} id="figures" title={view.words.head.figures} count={dossier.figures.length}>
      <FigureTable {...parts} figures={dossier.figures} />
    </Section>
  )
}

/** The recommendations with their labels, or the answer that there are none. */
export function RecommendationsPart(parts: Parts) {
  const { view, dossier, home } = parts
  const { words, terms } = view
  const { recommendations } = dossier
  const [first] = recommendations
  if (!first) {
    const answer = home.kind === 'event' ? words.none.recommendations : words.none.campaignRecommendations
    return (
      <Section view={view} id="recommendations" title={words.head.recommendations}>
        <Nothing>{answer}</Nothing>
      </Section>
    )
  }
  const alike = recommendations.every(({ textStanding }) => textStanding === first.textStanding)
  return (
    <Section
      view={view}
      id="recommendations"
      title={words.head.recommendations}
      count={recommendations.length}
      {...(alike ? { note: terms.standing[first.textStanding] } : {})}
    >
      <Recommendations {...parts} recommendations={recommendations} />
      {parts.rows.length === 0 && (
        <p class="minor">
          <a href={to(view, links.dossierFollowUp(home.kind, home.slug))}>{workWords(view).word.followUp}</a>
        </p>
      )}
    </Section>
  )
}

/** The commitments with their provisions; the dossiers that they point to are given where they are known. */
export function CommitmentsPart({ related = new Map(), ...parts }: Parts & { related?: Related }) {
  const { view, dossier } = parts
  if (dossier.commitments.length === 0) return null
  return (
    <Section view={view} id="commitments" title={view.words.head.commitments} count={dossier.commitments.length}>
      <Commitments {...parts} related={related} commitments={dossier.commitments} />
    </Section>
  )
}

/** What the document itself reports of parties. */
export function StatementsPart({ statements, ...parts }: Parts & { statements: readonly Statement[] }) {
  if (statements.length === 0) return null
  return (
    <Section view={parts.view} id="statements" title={parts.view.words.head.statements} count={statements.length}>
      {statements.length > LONG ? (
        <LongStatements {...parts} statements={statements} />
      ) : (
        <Statements {...parts} statements={statements} />
      )}
    </Section>
  )
}

/** The documents and resources that were cited. */
export function ReferencesPart(parts: Parts) {
  const { view, dossier } = parts
  if (dossier.references.length === 0) return null
  return (
    <Section view={view} id="references" title={view.words.head.references} count={dossier.references.length}>
      <References {...parts} references={dossier.references} />
    </Section>
  )
}

/** Passages that became no record: kept, in their place. */
export function NarrativesPart({ view, dossier, language }: Parts) {
  if (dossier.narratives.length === 0) return null
  return (
    <Section view={view} id="narratives" title={view.words.head.narratives} count={dossier.narratives.length}>
      {dossier.narratives.map((narrative) => (
        <div class="prose" id={`narrative-${narrative.id}`} {...inLanguage(view, language)}>
          {narrative.heading && <h3>{narrative.heading}</h3>}
          <Prose text={narrative.text} heading={narrative.heading ? 4 : 3} />
        </div>
      ))}
    </Section>
  )
}

import type { Dossier } from '../../content/model/dossier.ts'
import type { Figure } from '../../content/model/figure.ts'
import type { Outcome } from '../../content/model/outcome.ts'
import { Prose } from '../prose.tsx'
import { inLanguage } from '../view.ts'
import { FigureLines } from './figures.tsx'
import { NameOf, NamesOf, type Reading } from './name.tsx'

interface Tree {
  readonly children: ReadonlyMap<string, readonly Outcome[]>
  readonly figures: ReadonlyMap<string, readonly Figure[]>
  readonly sessions: ReadonlyMap<string, string>
}

/** What came out of the discussion, nested as in the document, each with its figures. */
export function Outcomes({ dossier, ...reading }: Reading & { dossier: Dossier }) {
  const tree: Tree = {
    children: Map.groupBy(dossier.outcomes, (outcome) => outcome.parent ?? ''),
    figures: Map.groupBy(dossier.figures, (figure) => figure.outcome ?? ''),
    sessions: new Map(dossier.sessions.map((session) => [session.id, session.title])),
  }
  return <Level tree={tree} {...reading} />
}

/** The outcomes under another one; what all of them share with it by kind is not said again. */
function Level({ of, tree, ...reading }: Reading & { of?: Outcome; tree: Tree }) {
  const outcomes = tree.children.get(of?.id ?? '') ?? []
  if (outcomes.length === 0) return null
  return (
    <ul class="items kinds">
      {outcomes.map((outcome) => (
        <li class="item" id={`outcome-${outcome.id}`}>
          {outcome.type !== of?.type && <p class="tag kind">{reading.view.terms.outcome[outcome.type]}</p>}
          <div class="text">
            <OutcomeText outcome={outcome} {...reading} />
            <FigureLines figures={tree.figures.get(outcome.id) ?? []} {...reading} />
            <OutcomeNotes outcome={outcome} session={tree.sessions.get(outcome.session ?? '')} {...reading} />
            <Level of={outcome} tree={tree} {...reading} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function OutcomeText({ outcome, view, language }: Reading & { outcome: Outcome }) {
  return (
    <div {...inLanguage(view, language)}>
      {outcome.title && <p class="lead">{outcome.title}</p>}
      <Prose text={outcome.text} heading={3} />
    </div>
  )
}

function OutcomeNotes(props: Reading & { outcome: Outcome; session: string | undefined }) {
  const { outcome, session, ...reading } = props
  const { words } = reading.view
  if (!outcome.speaker && outcome.concerns.length === 0 && !session && !outcome.period) return null
  return (
    <p class="minor notes">
      {outcome.period && (
        <span>
          {words.label.period} <span {...inLanguage(reading.view, reading.language)}>{outcome.period}</span>
        </span>
      )}
      {outcome.speaker && (
        <span>
          {words.label.speaker} <NameOf name={outcome.speaker} {...reading} />
        </span>
      )}
      {outcome.concerns.length > 0 && (
        <span>
          {words.label.concerns} <NamesOf names={outcome.concerns} {...reading} />
        </span>
      )}
      {session && (
        <span>
          {words.label.session} <span {...inLanguage(reading.view, reading.language)}>{session}</span>
        </span>
      )}
    </p>
  )
}

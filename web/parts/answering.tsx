import type { Commitment } from '../../content/model/commitment.ts'
import type { OpenDossier } from '../../content/model/listing.ts'
import { links } from '../links.ts'
import { inLanguage, to, type View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { NameOf } from './name.tsx'
import { Section } from './section.tsx'

/** A commitment that answers a recommendation, in the dossier that states it. */
export interface Answering {
  readonly commitment: Commitment
  readonly open: OpenDossier
}

/** The commitments that answer a recommendation, each with who made it, when, and where it is stated. */
export function AnsweringPart({ view, answers }: { view: View; answers: readonly Answering[] }) {
  const { words, terms } = view
  if (answers.length === 0) return null
  return (
    <Section view={view} id="answers" title={words.head.commitments} count={answers.length}>
      <ul class="items kinds">
        {answers.map(({ commitment: { type, id, title, party, signed }, open: { dossier, entries } }) => {
          const { kind, slug, language, title: of } = dossier.head
          return (
            <li class="item">
              <p class="tag kind">{terms.commitment[type]}</p>
              <div class="text">
                <p class="lead">
                  <a href={to(view, `${links.dossier(kind, slug)}#commitment-${id}`)} {...inLanguage(view, language)}>
                    {title}
                  </a>
                </p>
                <p class="minor notes">
                  <span>
                    <NameOf name={party} view={view} entries={entries} language={language} />
                  </span>
                  {signed && <span>{`${words.label.signed} ${dateIn(words, signed)}`}</span>}
                  <span {...inLanguage(view, language)}>{of}</span>
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

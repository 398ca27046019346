import { wordsIn } from '../../content/model/language.ts'
import type { RegistryRef } from '../../content/model/party.ts'
import type { Concept } from '../../content/model/registry.ts'
import { type Tag, targetValue } from '../../content/model/tag.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Nothing, Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { to, type View } from '../view.ts'
import { labelled } from '../words/labelled.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'

type Terms = readonly (readonly [concept: string, tags: readonly Tag[]])[]

/** The terms that a mission gave for itself, on its desk, each narrowing the desk to what is tied to it. */
export function OwnTermList(props: { view: View; party: RegistryRef; terms: Terms; chosen: string | undefined }) {
  const { view, party, terms, chosen } = props
  const { word } = workWords(view)
  if (terms.length === 0) return null
  return (
    <nav class="terms" aria-label={word.ownTerms}>
      <p class="minor notes">
        <a href={to(view, links.ownTerms(party))}>{word.ownTerms}</a>
        {terms.map(([concept, tags]) => (
          <a
            href={to(view, `${links.desk(party)}?term=${concept}`)}
            {...(concept === chosen && { 'aria-current': 'true' as const })}
          >
            <bdi>{concept}</bdi> {tags.length}
          </a>
        ))}
        {chosen && <a href={to(view, links.desk(party))}>{word.any}</a>}
      </p>
    </nav>
  )
}

/** Everything that a mission tied to terms for itself alone, and the way to take a term off again. */
export function OwnTermsPage(
  props: AccountBarProps & {
    party: RegistryRef
    name: string
    terms: Terms
    concepts: ReadonlyMap<string, Concept>
  },
) {
  const { view, party, name, terms, concepts } = props
  const { word } = workWords(view)
  return (
    <Layout view={view} head={{ title: labelled(view, word.ownTerms, name), hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title view={view} kind={word.ownTerms} title={<bdi>{name}</bdi>} below={word.ownTermsNote} />
      {terms.length === 0 && <Nothing>{word.noOwnTerms}</Nothing>}
      {terms.map(([concept, tags]) => {
        const entry = concepts.get(concept)
        const title = entry ? wordsIn(entry.labels, view.language) : concept
        return (
          <Section view={view} id={`term-${concept}`} title={title} count={tags.length}>
            <TermForm view={view} party={party} concept={concept} tags={tags} />
          </Section>
        )
      })}
      <p class="minor">
        <a href={to(view, links.desk(party))}>{word.desk}</a>
      </p>
    </Layout>
  )
}

function TermForm(props: { view: View; party: RegistryRef; concept: string; tags: readonly Tag[] }) {
  const { view, party, concept, tags } = props
  const { word } = workWords(view)
  return (
    <form class="work" method="post" action="/desk/bulk">
      <input type="hidden" name="mission" value={`${party.register}/${party.slug}`} />
      <input type="hidden" name="concept" value={concept} />
      <ul class="items">
        {tags.map(({ target, words, dossierTitle }) => (
          <li>
            <label dir="auto">
              <input type="checkbox" name="subject" value={targetValue(target)} /> {words}
            </label>
            <p class="minor">
              <a href={to(view, links.dossier(target.dossierKind, target.dossier))}>
                <bdi>{dossierTitle}</bdi>
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="submit" class="quiet" name="what" value="term-remove">
          {word.termOffSelected}
        </button>
      </p>
    </form>
  )
}

import { wordsIn } from '../../content/model/language.ts'
import type { OpenDossier } from '../../content/model/listing.ts'
import type { Concept } from '../../content/model/registry.ts'
import type { Suggestion } from '../../content/model/suggestion.ts'
import { type Tag, type TagTarget, targetValue } from '../../content/model/tag.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { inLanguage, to, type View } from '../view.ts'
import { labelled } from '../words/labelled.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'

/** One record that can be tagged, with what it has and what its words suggest. */
export interface TaggedRecord {
  readonly target: TagTarget
  readonly label: string
  readonly words: string
  readonly stated: readonly string[]
  readonly tags: readonly Tag[]
  readonly suggestions: readonly Suggestion[]
}

/** What the page for tagging one event or campaign shows. */
export interface TaggingProps extends AccountBarProps {
  readonly open: OpenDossier
  readonly records: readonly TaggedRecord[]
  readonly concepts: ReadonlyMap<string, Concept>
  readonly undo?: {
    readonly concept: string
    readonly change: 'accept' | 'remove'
    readonly targets: readonly string[]
  }
}

/** The records of a dossier, each with its terms, what its words suggest, and a field that completes a term. */
export function TaggingPage(props: TaggingProps) {
  const { view, open, records, concepts } = props
  const { word } = workWords(view)
  const { head } = open.dossier
  const title = labelled(view, word.tags, head.title)
  return (
    <Layout view={view} head={{ title, hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title
        view={view}
        kind={word.tags}
        title={
          <a href={to(view, links.dossier(head.kind, head.slug))}>
            <bdi {...inLanguage(view, head.language)}>{head.title}</bdi>
          </a>
        }
      />
      <datalist id="concepts">
        {[...concepts.values()].map(({ slug, labels }) => (
          <option value={slug}>{wordsIn(labels, view.language)}</option>
        ))}
      </datalist>
      {props.undo && <Undo {...props} undo={props.undo} />}
      {records.map((record) => (
        <RecordTags {...props} record={record} />
      ))}
    </Layout>
  )
}

function RecordTags(props: TaggingProps & { record: TaggedRecord }) {
  const { view, record, concepts } = props
  const { word } = workWords(view)
  const id = `${record.target.kind}-${record.target.id || 'all'}`
  return (
    <Section view={view} id={id} title={titleOf(view, record)}>
      <p dir="auto">{record.words}</p>
      <ul class="terms">
        {record.stated.map((concept) => (
          <li>
            <Term view={view} concept={concept} concepts={concepts} />
          </li>
        ))}
        {record.tags.map(({ concept }) => (
          <li>
            <Term view={view} concept={concept} concepts={concepts} />
            <Change {...props} concept={concept} change="remove" button={word.remove} />
          </li>
        ))}
      </ul>
      {record.suggestions.length > 0 && <Suggested {...props} />}
      <AddTerm {...props} />
    </Section>
  )
}

function titleOf({ terms, words }: View, { target, label }: TaggedRecord): string {
  if (target.kind === 'dossier') return terms.record[target.dossierKind]
  return target.kind === 'recommendation' ? words.say.recommendation(label) : label
}

function Suggested(props: TaggingProps & { record: TaggedRecord }) {
  const { view, record, concepts } = props
  const { word, say } = workWords(view)
  return (
    <>
      <h3>{word.suggested}</h3>
      <ul class="terms">
        {record.suggestions.map(({ concept, found }) => (
          <li>
            <Term view={view} concept={concept} concepts={concepts} />
            <span class="minor">{say.found(found.map(view.words.quote).join(view.words.comma))}</span>
            <Change {...props} concept={concept} change="accept" button={word.accept} />
            <Change {...props} concept={concept} change="reject" button={word.reject} />
          </li>
        ))}
      </ul>
    </>
  )
}

function AddTerm({ view, record }: { view: View; record: TaggedRecord }) {
  const { word } = workWords(view)
  return (
    <form class="work line" method="post" action="/desk/tags">
      <Target record={record} />
      <input type="hidden" name="change" value="accept" />
      <label>
        {word.term} <input type="text" name="concept" list="concepts" required autocomplete="off" maxlength={200} />
      </label>
      <button type="submit" class="quiet">
        {word.addTag}
      </button>
    </form>
  )
}

function Change(props: { view: View; record: TaggedRecord; concept: string; change: string; button: string }) {
  const { record, concept, change, button } = props
  return (
    <form class="inline" method="post" action="/desk/tags">
      <Target record={record} />
      <input type="hidden" name="concept" value={concept} />
      <button type="submit" name="change" value={change} class="quiet" aria-label={`${button}: ${concept}`}>
        {button}
      </button>
    </form>
  )
}

function Target({ record: { target } }: { record: TaggedRecord }) {
  return <input type="hidden" name="target" value={targetValue(target)} />
}

function Term({ view, concept, concepts }: { view: View; concept: string; concepts: ReadonlyMap<string, Concept> }) {
  const entry = concepts.get(concept)
  return (
    <a href={to(view, links.entry('concept', concept))}>{entry ? wordsIn(entry.labels, view.language) : concept}</a>
  )
}

function Undo({ view, undo }: TaggingProps & { undo: NonNullable<TaggingProps['undo']> }) {
  const { word } = workWords(view)
  return (
    <form class="notice" method="post" action="/desk/tags">
      <input type="hidden" name="concept" value={undo.concept} />
      <input type="hidden" name="change" value={undo.change} />
      {undo.targets.map((target) => (
        <input type="hidden" name="target" value={target} />
      ))}
      <p role="status">
        {word.tags}: <bdi>{undo.concept}</bdi>{' '}
        <button type="submit" class="quiet">
          {word.undo}
        </button>
      </p>
    </form>
  )
}

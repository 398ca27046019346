import { languages, wordsIn } from '../../content/model/language.ts'
import type { Concept } from '../../content/model/registry.ts'
import type { VocabularyChange } from '../../content/model/vocabulary.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Nothing, Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { to, type View } from '../view.ts'
import { dayIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'
import { Attempt } from './form.tsx'

/** What the page of the vocabulary shows: the terms to choose from, and what was changed. */
export interface VocabularyProps extends AccountBarProps {
  readonly concepts: readonly Concept[]
  readonly changes: readonly VocabularyChange[]
  readonly newRequest: () => string
}

/** Where an administrator merges and renames terms, and takes it back. */
export function VocabularyPage(props: VocabularyProps) {
  const { view, concepts } = props
  const { word } = workWords(view)
  return (
    <Layout view={view} head={{ title: word.vocabulary, hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title view={view} title={word.vocabulary} />
      <datalist id="terms">
        {concepts.map(({ slug, labels }) => (
          <option value={slug}>{wordsIn(labels, view.language)}</option>
        ))}
      </datalist>
      <Section view={view} id="merge" title={word.mergeTerms} note={word.mergeNote}>
        <form class="work line" method="post" action={links.vocabulary()}>
          <Attempt request={props.newRequest()} />
          <TermField name="from" label={word.term} />
          <TermField name="into" label={word.mergeInto} />
          <button type="submit" name="action" value="merge" class="quiet">
            {word.mergeTerms}
          </button>
        </form>
      </Section>
      <Rename {...props} />
      <Changes {...props} />
    </Layout>
  )
}

function Rename({ view, newRequest }: VocabularyProps) {
  const { word } = workWords(view)
  return (
    <Section view={view} id="rename" title={word.renameTerm} note={word.renameNote}>
      <form class="work line" method="post" action={links.vocabulary()}>
        <Attempt request={newRequest()} />
        <TermField name="term" label={word.term} />
        <label>
          {word.language}{' '}
          <select name="language">
            {languages.map((language) => (
              <option value={language} selected={language === view.language}>
                {language}
              </option>
            ))}
          </select>
        </label>
        <label>
          {word.newLabel} <input type="text" name="label" required maxlength={200} dir="auto" />
        </label>
        <button type="submit" name="action" value="rename" class="quiet">
          {word.renameTerm}
        </button>
      </form>
    </Section>
  )
}

function TermField({ name, label }: { name: string; label: string }) {
  return (
    <label>
      {label} <input type="text" name={name} list="terms" required autocomplete="off" maxlength={200} />
    </label>
  )
}

function Changes({ view, changes, newRequest }: VocabularyProps) {
  const { word } = workWords(view)
  return (
    <Section view={view} id="changes" title={word.audit} count={changes.length}>
      {changes.length === 0 && <Nothing>{word.noAudit}</Nothing>}
      <ul class="items">
        {changes.map((change) => (
          <li id={`change-${change.id}`}>
            <What view={view} change={change} />
            <p class="minor notes">
              <span>{dayIn(view.words, change.at)}</span>
              <span>
                <bdi>{change.by.name}</bdi>
              </span>
            </p>
            {!change.undoneBy && (
              <form class="inline" method="post" action={links.vocabulary()}>
                <Attempt request={newRequest()} />
                <input type="hidden" name="change" value={change.id} />
                <button type="submit" name="action" value="undo" class="quiet">
                  {word.undo}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function What({ view, change: { action, before, after } }: { view: View; change: VocabularyChange }) {
  const { word } = workWords(view)
  const words = { merge: word.mergeTerms, rename: word.renameTerm, undo: word.bulkUndone }
  const name = (concept: Concept | undefined) =>
    concept && <a href={to(view, links.entry('concept', concept.slug))}>{wordsIn(concept.labels, view.language)}</a>
  return (
    <p>
      {`${words[action]}: `}
      {name(before[0])} → {name(after.at(-1))}
    </p>
  )
}

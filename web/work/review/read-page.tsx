import type { RegistryRef } from '../../../content/model/party.ts'
import { refKey } from '../../../content/model/party.ts'
import type { ReadingErrorCode } from '../../../content/reading/reading-error.ts'
import type { SavedDraft } from '../../../content/reading/saved-draft.ts'
import { Layout } from '../../layout.tsx'
import { links } from '../../links.ts'
import { Nothing, Section } from '../../parts/section.tsx'
import { Title } from '../../parts/title.tsx'
import { to } from '../../view.ts'
import { dayIn } from '../../words/date.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { toldWords } from '../../words/told/speak-told.ts'
import { AccountBar, type AccountBarProps } from '../account-bar.tsx'
import { Choice, Field } from '../form.tsx'

/** What the page for reading a report shows: for whom it can be read, the drafts there are, and what was refused. */
export interface ReadPageProps extends AccountBarProps {
  readonly readers: readonly { readonly organization: RegistryRef; readonly name: string }[]
  readonly drafts: readonly SavedDraft[]
  /** The words that were pasted, kept when they were not taken. */
  readonly text?: string
  readonly refused?: { readonly code: ReadingErrorCode | 'too-many-requests' | 'conflict'; readonly message: string }
}

/** Where an editor brings the report they have; it becomes a draft to be reviewed. */
export function ReadPage(props: ReadPageProps) {
  const { view, refused, text = '' } = props
  const { word } = reviewWords(view)
  const { refused: why } = toldWords(view)
  return (
    <Layout view={view} head={{ title: word.readReport, hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title view={view} title={word.readReport} below={word.readNote} />
      {refused && (
        <div class="notice errors" role="alert">
          <p>
            <strong>{why[refused.code]}</strong>
          </p>
          <p class="minor" lang="en" dir="ltr">
            {refused.message}
          </p>
        </div>
      )}
      <form class="work" method="post" action={to(view, links.reading())} enctype="multipart/form-data">
        <div class="fields">
          <Readers {...props} />
          <Field view={view} name="report" label={word.file} hint={word.fileNote}>
            {(attributes) => <input {...attributes} type="file" accept={accepted} />}
          </Field>
          <Field view={view} name="text" label={word.paste} hint={word.pasteNote}>
            {(attributes) => (
              <textarea {...attributes} rows={8} dir="auto">
                {text}
              </textarea>
            )}
          </Field>
        </div>
        <p class="actions">
          <button type="submit">{word.read}</button>
        </p>
      </form>
      <Drafts {...props} />
    </Layout>
  )
}

/** For whom the report is read: nothing to choose where there is only one. */
function Readers({ view, readers }: ReadPageProps) {
  const [only] = readers
  if (only && readers.length === 1) return <input type="hidden" name="organization" value={refKey(only.organization)} />
  const names = Object.fromEntries(readers.map(({ organization, name }) => [refKey(organization), name]))
  return <Choice view={view} name="organization" label={reviewWords(view).word.readFor} words={names} />
}

const accepted = '.docx,.odt,.html,.htm,.md,.markdown,.qmd,.txt,.ics,.json,.csv'

function Drafts({ view, drafts }: ReadPageProps) {
  const { word, say } = reviewWords(view)
  return (
    <Section view={view} id="drafts" title={word.drafts} count={drafts.length}>
      {drafts.length === 0 && <Nothing>{word.noDrafts}</Nothing>}
      <ul class="rows">
        {drafts.map(({ id, title, file, by, changed, left, published }) => (
          <li>
            <a href={to(view, links.draft(id))}>
              <bdi>{title || file}</bdi>
            </a>
            <p class="minor">
              <bdi>{file}</bdi>
              {` · ${say.changed(by.name, dayIn(view.words, changed))}`}
              {left !== undefined && ` · ${say.unsure(left)}`}
            </p>
            {published && (
              <p class="minor">
                {`${word.published} `}
                <a href={to(view, published)}>{published}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

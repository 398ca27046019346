import type { Message } from '../../content/markdown/message.ts'
import type { Change } from '../../content/model/change.ts'
import { Layout } from '../layout.tsx'
import { Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import type { View } from '../view.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'

/** Something that is wrong with a document, with its line and what would be right. */
export interface DocumentFault {
  readonly line?: number
  readonly message: string
  readonly suggestion?: string
}

/** What the page for publishing shows: the document as typed, and what checking it found. */
export interface PublishPageProps extends AccountBarProps {
  readonly document?: string
  readonly preview?: {
    readonly edition: number
    readonly changes: readonly Change[]
    readonly messages: readonly Message[]
  }
  readonly refused?: string
  readonly faults?: readonly DocumentFault[]
}

/** Where an organizer checks a document record by record, and then publishes it. */
export function PublishPage(props: PublishPageProps) {
  const { view, document = '', preview, refused, faults = [] } = props
  const { word } = workWords(view)
  const messages = (preview?.messages ?? []).map(({ line, text, suggestion }) => ({ line, message: text, suggestion }))
  return (
    <Layout view={view} head={{ title: word.publishDocument, hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title view={view} title={word.publishDocument} below={word.publishNote} />
      {refused && (
        <p class="notice" role="alert" lang="en" dir="ltr">
          {refused}
        </p>
      )}
      <Faults view={view} faults={[...faults, ...messages]} />
      {preview && <Changes view={view} {...preview} />}
      <form class="work" method="post" action="/desk/publish">
        <label class="field">
          {word.documentText}
          <textarea name="document" rows={24} required dir="auto" class="document" spellcheck={false}>
            {document}
          </textarea>
        </label>
        <p class="actions">
          <button type="submit" name="step" value="check" class="quiet">
            {word.checkFirst}
          </button>
          {preview && (
            <button type="submit" name="step" value="publish">
              {word.publishNow}
            </button>
          )}
        </p>
      </form>
    </Layout>
  )
}

/** What is wrong with a document, line by line. */
export function Faults({ view, faults }: { view: View; faults: readonly DocumentFault[] }) {
  const { word } = workWords(view)
  if (faults.length === 0) return null
  return (
    <Section view={view} id="faults" title={word.faults} count={faults.length}>
      <ul class="items numbers" lang="en" dir="ltr">
        {faults.map(({ line, message, suggestion }) => (
          <li class="item">
            <p class="tag number">{line ?? ''}</p>
            <div class="text">
              <p>{message}</p>
              {suggestion && <p class="minor">{suggestion}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The records that publishing would change. */
export function Changes({ view, edition, changes }: { view: View; edition: number; changes: readonly Change[] }) {
  const { label } = view.words
  return (
    <Section view={view} id="changes" title={`${label.edition} ${edition}`} count={changes.length}>
      <ul class="items">
        {changes.map(({ change, kind, id, fields }) => (
          <li>
            <p>
              <span class="badge">{signs[change]}</span> {view.terms.record[kind]} <bdi>{id}</bdi>
            </p>
            {change === 'changed' &&
              fields.map(({ field, before, after }) => (
                <p class="minor" dir="auto">
                  {`${field}: `}
                  <del>{before ?? ''}</del> <ins>{after ?? ''}</ins>
                </p>
              ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const signs = { added: '+', changed: '~', withdrawn: '−' } as const

import type { Message } from '../../../content/markdown/message.ts'
import type { Change } from '../../../content/model/change.ts'
import { links } from '../../links.ts'
import { Section } from '../../parts/section.tsx'
import { to } from '../../view.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { workWords } from '../../words/work/speak-work.ts'
import { Changes, type DocumentFault, Faults } from '../publish-page.tsx'
import type { Desk } from './place.ts'
import { Seen } from './seen.tsx'

/** Where a draft is checked and published, and what checking it found. */
export interface PublishingProps {
  readonly desk: Desk
  readonly ready: boolean
  readonly maySend: boolean
  readonly checked?:
    | {
        readonly document: string
        readonly refused?: string
        readonly faults?: readonly DocumentFault[]
        readonly preview?: {
          readonly edition: number
          readonly changes: readonly Change[]
          readonly messages: readonly Message[]
        }
      }
    | undefined
}

/**
 * The document that the records make, what the grammar says of it, and the two steps to publishing it. How a name is tied
 * to a register is told at the records: nobody writes the document here.
 */
export function Publishing(props: PublishingProps) {
  const { desk, checked } = props
  const { view } = desk
  const { word } = reviewWords(view)
  const own = (checked?.preview?.messages ?? []).filter(({ code }) => code !== 'unresolved-name')
  const messages = own.map(({ line, text, suggestion }) => ({
    ...{ line, message: text },
    ...(suggestion !== undefined && { suggestion }),
  }))
  return (
    <>
      <Section view={view} id="document" title={word.document}>
        <p class="minor">{word.documentNote}</p>
        <p>
          <a href={to(view, links.draft(desk.draft.id, 'preview'))}>{word.toPreview}</a>
        </p>
        {checked?.refused && (
          <p class="notice errors" role="alert" lang="en" dir="ltr">
            {checked.refused}
          </p>
        )}
        {checked && (
          <label class="field">
            {workWords(view).word.documentText}
            <textarea rows={16} class="document" readonly dir="auto" spellcheck={false}>
              {checked.document}
            </textarea>
          </label>
        )}
        <Steps {...props} />
      </Section>
      <Faults view={view} faults={[...(checked?.faults ?? []), ...messages]} />
      {checked?.preview && <Changes view={view} {...checked.preview} />}
    </>
  )
}

function Steps({ desk, ready, maySend, checked }: PublishingProps) {
  const { view, draft } = desk
  const { word } = workWords(view)
  const address = to(view, links.draft(draft.id, 'publish'))
  return (
    <form class="work" method="post" action={address}>
      <Seen desk={desk} />
      <p class="actions">
        <button type="submit" name="step" value="check" class="quiet" formaction={`${address}#document`}>
          {word.checkFirst}
        </button>
        {ready && maySend && checked?.preview && (
          <button type="submit" name="step" value="publish">
            {word.publishNow}
          </button>
        )}
      </p>
      {!maySend && <p class="minor">{reviewWords(view).word.onlyAdministrators}</p>}
    </form>
  )
}

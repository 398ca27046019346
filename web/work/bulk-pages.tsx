import type { Bulk, BulkChange } from '../../content/model/bulk.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Nothing, Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { to, type View } from '../view.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'
import { BulkLines } from './bulk-lines.tsx'
import { Attempt } from './form.tsx'

/** What a bulk change would do, and everything that its confirmation sends again. */
export interface BulkPreviewProps extends AccountBarProps {
  readonly change: BulkChange
  readonly seen: string
  readonly sent: readonly (readonly [name: string, value: string])[]
  readonly back: string
  /** Whether this is shown again because something changed since the reader looked. */
  readonly again: boolean
  readonly request: string
}

/** What would change, line by line; nothing is changed before the reader says so. */
export function BulkPreviewPage(props: BulkPreviewProps) {
  const { view, change, seen, sent, back, again, request } = props
  const { word, say } = workWords(view)
  const { length } = change.lines
  return (
    <Layout view={view} head={{ title: word.bulkPreview, hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title view={view} kind={kindOf(view, change)} title={word.bulkPreview} below={say.bulkLines(length)} />
      {again && (
        <p class="notice" role="alert">
          {word.lookAgain}
        </p>
      )}
      {length === 0 ? (
        <Nothing>{word.nothingChanges}</Nothing>
      ) : (
        <>
          <BulkLines view={view} change={change} caption={word.bulkPreview} />
          <form class="work" method="post" action="/desk/bulk/confirm">
            <Attempt request={request} />
            <input type="hidden" name="seen" value={seen} />
            {sent.map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <p class="actions">
              <button type="submit">{word.confirmBulk}</button>
            </p>
          </form>
        </>
      )}
      <Back view={view} back={back} />
    </Layout>
  )
}

/** What a bulk change did, what it left because somebody else was faster, and the way to take it back. */
export function BulkPage(props: AccountBarProps & { bulk: Bulk; back: string; newRequest: () => string }) {
  const { view, bulk, back, newRequest } = props
  const { change, state, undoes, undoneBy } = bulk
  const { word, say } = workWords(view)
  const title = undoes ? word.bulkUndone : word.bulkDone
  return (
    <Layout view={view} head={{ title, hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title view={view} kind={kindOf(view, change)} title={title} below={say.bulkLines(change.lines.length)} />
      {state === 'begun' && (
        <Step view={view} action={`${links.bulk(bulk.id)}/go-on`} button={word.goOn} request={newRequest()}>
          {word.interrupted}
        </Step>
      )}
      <Overtaken view={view} bulk={bulk} />
      <BulkLines view={view} change={change} caption={title} />
      {state === 'done' && !undoneBy && (
        <Step view={view} action={`${links.bulk(bulk.id)}/undo`} button={word.undo} request={newRequest()}>
          {change.what === 'due' ? word.dueUndoNote : ''}
        </Step>
      )}
      {undoneBy && (
        <p class="notice">
          <a href={to(view, links.bulk(undoneBy))}>{word.bulkUndone}</a>
        </p>
      )}
      <Back view={view} back={back} />
    </Layout>
  )
}

function Overtaken({ view, bulk: { change, overtaken } }: { view: View; bulk: Bulk }) {
  const { word } = workWords(view)
  if (overtaken.length === 0) return null
  const left = new Set(overtaken)
  return (
    <Section view={view} id="overtaken" title={word.overtaken} count={left.size}>
      <ul class="items">
        {change.lines
          .filter(({ key }) => left.has(key))
          .map(({ words }) => (
            <li dir="auto">{words}</li>
          ))}
      </ul>
    </Section>
  )
}

function Step(props: { view: View; action: string; button: string; request: string; children: string }) {
  const { action, button, request, children } = props
  return (
    <form class="work notice" method="post" action={action}>
      <Attempt request={request} />
      {children && <p>{children}</p>}
      <button type="submit" class="quiet">
        {button}
      </button>
    </form>
  )
}

function Back({ view, back }: { view: View; back: string }) {
  return (
    <p class="minor">
      <a href={to(view, back)}>{workWords(view).word.desk}</a>
    </p>
  )
}

function kindOf(view: View, change: BulkChange) {
  const { word } = workWords(view)
  switch (change.what) {
    case 'due':
      return word.setDue
    case 'assign':
      return word.assignees
    case 'term':
      return (
        <>
          {change.privateTo ? word.ownTerms : word.tags}: <bdi>{change.concept}</bdi>
        </>
      )
    default:
      return change satisfies never
  }
}

import type { AuditRecord } from '../../content/model/audit.ts'
import { refKey } from '../../content/model/party.ts'
import { Layout } from '../layout.tsx'
import { Nothing } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import type { View } from '../view.ts'
import { dayIn } from '../words/date.ts'
import { labelled } from '../words/labelled.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'

/** What was done for an organization, by whom and when, for those whom it concerns. */
export function AuditPage(props: AccountBarProps & { name: string; records: readonly AuditRecord[]; next?: string }) {
  const { view, name, records } = props
  const { word } = workWords(view)
  return (
    <Layout view={view} head={{ title: labelled(view, word.audit, name), hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title view={view} kind={word.audit} title={<bdi>{name}</bdi>} />
      {records.length === 0 ? <Nothing>{word.noAudit}</Nothing> : <AuditTable view={view} records={records} />}
      {props.next && (
        <p class="pager">
          <a href={`?cursor=${props.next}`}>{view.words.label.next}</a>
        </p>
      )}
    </Layout>
  )
}

function AuditTable({ view, records }: { view: View; records: readonly AuditRecord[] }) {
  const { word } = workWords(view)
  return (
    <table class="stack">
      <caption class="unseen">{word.audit}</caption>
      <thead>
        <tr>
          <th scope="col">{word.when}</th>
          <th scope="col">{word.who}</th>
          <th scope="col">{word.what}</th>
        </tr>
      </thead>
      <tbody>
        {records.map(({ at, by, action, subject, organization, detail }) => (
          <tr>
            <td data-label={word.when}>
              <time datetime={at}>{`${dayIn(view.words, at)} ${at.slice(11, 16)}`}</time>
            </td>
            <th scope="row">
              <bdi>{by.name}</bdi> <span class="minor">{refKey(organization)}</span>
            </th>
            <td data-label={word.what} lang="en" dir="ltr">
              {action.replaceAll('-', ' ')} <span class="minor">{subject}</span>
              {action.startsWith('draft-') && detail && <p class="minor">{detail}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import type { Mention } from '../../content/model/mention.ts'
import { links } from '../links.ts'
import { to, type View } from '../view.ts'
import { dateIn } from '../words/date.ts'

/** Mentions as a table: when, in which dossier, as what, and in which words of the document. */
export function MentionTable(props: { view: View; mentions: readonly Mention[]; caption: string; words: string }) {
  const { view, mentions, caption } = props
  const { label } = view.words
  return (
    <table class="stack mentions">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{label.date}</th>
          <th scope="col">{props.words}</th>
          <th scope="col">{label.event}</th>
        </tr>
      </thead>
      <tbody>
        {mentions.map((mention) => (
          <tr>
            <td class="when">{dateIn(view.words, mention.date)}</td>
            <th scope="row">
              <MentionWords view={view} mention={mention} />
            </th>
            <td data-label={label.event}>
              <a href={to(view, links.dossier(mention.dossierKind, mention.dossier))}>
                <bdi>{mention.dossierTitle}</bdi>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MentionWords({ view, mention }: { view: View; mention: Mention }) {
  return (
    <>
      {mention.kind === 'recommendation' && <span class="number">{`${mention.id} `}</span>}
      <a href={to(view, links.mention(mention))}>
        <bdi>{mention.words}</bdi>
      </a>
      <p class="minor">{`${view.terms.mention[mention.relation]} · ${view.terms.record[mention.kind]}`}</p>
    </>
  )
}

/** The link to the next part of a long list. */
export function MoreLink({ view, path, next }: { view: View; path: string; next: string | undefined }) {
  if (next === undefined) return null
  const search = new URLSearchParams({ after: next })
  return (
    <p class="pager">
      <a rel="next" href={to(view, `${path}${path.includes('?') ? '&' : '?'}${search}`)}>
        {view.words.label.more}
      </a>
    </p>
  )
}

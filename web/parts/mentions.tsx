import type { Mention } from '../../content/model/mention.ts'
import { links } from '../links.ts'
import { inLanguage, to, type View } from '../view.ts'
import { dateIn } from '../words/date.ts'

/** Mentions as a table: when, in which dossier, as what, and in which words of the document. */
export function MentionTable(props: {
  view: View
  mentions: readonly Mention[]
  caption: string
  /** The heading of the column of words. */
  words: string
  /** The name that stands at the head of the page and needs no repeating. */
  name?: string
}) {
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
              <MentionWords view={view} mention={mention} name={props.name} />
            </th>
            <td data-label={label.event}>
              <Where view={view} mention={mention} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The dossier that a record stands in; where the record is the dossier itself, what kind of thing that is. */
function Where({ view, mention }: { view: View; mention: Mention }) {
  if (mention.kind === mention.dossierKind) return <>{view.terms.record[mention.kind]}</>
  return (
    <a href={to(view, links.dossier(mention.dossierKind, mention.dossier))}>
      <bdi {...inLanguage(view, mention.language)}>{mention.dossierTitle}</bdi>
    </a>
  )
}

function MentionWords({ view, mention, name }: { view: View; mention: Mention; name: string | undefined }) {
  return (
    <>
      {mention.kind === 'recommendation' && <span class="number">{`${mention.id} `}</span>}
      <a href={to(view, links.mention(mention))}>
        <bdi {...inLanguage(view, mention.language)}>{withoutName(mention.words, name)}</bdi>
      </a>
      <p class="minor">{whatItIs(view, mention)}</p>
    </>
  )
}

/** The words of an appearance start with a name; on the page of that person the capacity alone says more. */
function withoutName(words: string, name: string | undefined): string {
  return name !== undefined && words.startsWith(`${name}, `) ? words.slice(name.length + 2) : words
}

function whatItIs({ terms }: View, { relation, kind }: Mention): string {
  const kindSaysMore = relation === 'about' || relation === 'cites'
  return kindSaysMore ? `${terms.mention[relation]} · ${terms.record[kind]}` : terms.mention[relation]
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

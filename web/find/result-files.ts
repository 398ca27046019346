import { writeCsv } from '../../content/csv.ts'
import { Register } from '../../content/model/party.ts'
import type { Hit, SearchAnswer, Stretch, Suggestion } from '../../content/model/search.ts'
import { escaped } from '../feeds/xml.ts'
import { links } from '../links.ts'
import { to, type View } from '../view.ts'
import { findWords } from '../words/find/speak-find.ts'
import { type SearchAddress, searchPath } from './address.ts'

/** Results as data, with the address of each thing found and of the page after this one. */
export function searchData(origin: string, search: SearchAddress, answer: SearchAnswer): object {
  const { hits, groups, next, ...rest } = answer
  return {
    address: origin + searchPath(search),
    ...rest,
    items: hits.map((hit) => hitData(origin, hit)),
    ...(groups && {
      groups: groups.map((group) => ({ ...group, hits: group.hits.map((hit) => hitData(origin, hit)) })),
    }),
    ...(next !== undefined && { next: origin + searchPath({ ...search, after: next }, '.json') }),
  }
}

/** Results as a table for a spreadsheet. */
export function searchTable(origin: string, hits: readonly Hit[]): string {
  return writeCsv([
    columns,
    ...hits.map(({ id, kind, label = '', title, passage, event, date = '', context = '', language }) => [
      ...[kind, label, plain(title), plain(passage), event?.title ?? '', date, context, language],
      `${origin}/${id}`,
    ]),
  ])
}

/** Ways to go on from what is typed, in the form that browsers know: what was typed, words, what they are, addresses. */
export function suggestionData(view: View, typed: string, suggestions: readonly Suggestion[]): unknown {
  const words = findWords(view)
  return [
    typed,
    suggestions.map(({ text }) => text),
    suggestions.map(({ kind, facet }) => (kind ? words.kind[kind] : facet ? words.facet[facet] : '')),
    suggestions.map((suggestion) => view.origin + to(view, suggestedPath(suggestion))),
  ]
}

/** The description by which browsers offer this site in their search bar (OpenSearch 1.1). */
export function searchDescription(view: View): string {
  const words = findWords(view)
  const template = (path: string) => escaped(`${view.origin}${to(view, path)}?q={searchTerms}`)
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">` +
    `<ShortName>Rapporteur</ShortName><Description>${escaped(words.box)}</Description>` +
    `<InputEncoding>UTF-8</InputEncoding><Language>${view.language}</Language>` +
    `<Image width="16" height="16" type="image/svg+xml">${escaped(view.origin + view.assets.icon)}</Image>` +
    `<Url type="text/html" template="${template('/search')}"/>` +
    `<Url type="application/atom+xml" template="${template('/search.atom')}"/>` +
    `<Url type="application/x-suggestions+json" template="${template('/search/suggest')}"/>` +
    `</OpenSearchDescription>\n`
  )
}

const columns = ['kind', 'label', 'title', 'passage', 'event', 'date', 'context', 'language', 'address']

function suggestedPath({ text, id, facet, value }: Suggestion): string {
  if (id !== undefined) return `/${id}`
  if (!facet || value === undefined) return searchPath({ text })
  const register = Register.safeParse(facet)
  return register.success ? links.entry(register.data, value) : searchPath({ filters: { [facet]: [value] } })
}

function hitData(origin: string, { id, score: _, ...hit }: Hit): object {
  return { address: `${origin}/${id}`, ...hit, title: plain(hit.title) }
}

/** The words of stretches alone. */
export function plain(stretches: readonly Stretch[]): string {
  return stretches.map(({ text }) => text).join('')
}

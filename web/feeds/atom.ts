import { escaped } from './xml.ts'

/** One thing in a feed: its id for life, its address, when it last changed, who says so, and in words what it is. */
export interface AtomEntry {
  readonly id: string
  readonly address: string
  readonly title: string
  readonly updated: string
  readonly author?: string
  readonly summary?: string
  readonly language?: string
  readonly categories?: readonly { readonly term: string; readonly label?: string }[]
}

/** A feed: its own address, that of the page it follows, and what is in it. */
export interface AtomFeed {
  readonly id: string
  readonly self: string
  readonly page: string
  readonly title: string
  readonly language: string
  /** When it last changed, where nothing is in it. */
  readonly updated: string
  readonly entries: readonly AtomEntry[]
}

/** How many things a feed holds, those that changed last. */
const HELD = 100

/** A feed as Atom (RFC 4287), the latest change first. */
export function atom({ id, self, page, title, language, updated, entries }: AtomFeed): string {
  const held = entries.toSorted(latestFirst).slice(0, HELD)
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">\n` +
    `<id>${escaped(id)}</id>\n<title>${escaped(title)}</title>\n` +
    `<updated>${escaped(held[0]?.updated ?? updated)}</updated>\n<author><name>Rapporteur</name></author>\n` +
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>\n` +
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>\n${held.map(entryOf).join('')}</feed>\n`
  )
}

function entryOf({ id, address, title, updated, author, summary, language, categories = [] }: AtomEntry): string {
  return [
    language === undefined ? '<entry>' : `<entry xml:lang="${escaped(language)}">`,
    `<id>${escaped(id)}</id><title>${escaped(title)}</title><updated>${escaped(updated)}</updated>`,
    author === undefined ? '' : `<author><name>${escaped(author)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${escaped(address)}"/>`,
    ...categories.map(({ term, label }) =>
      label === undefined
        ? `<category term="${escaped(term)}"/>`
        : `<category term="${escaped(term)}" label="${escaped(label)}"/>`,
    ),
    summary === undefined ? '' : `<summary>${escaped(summary)}</summary>`,
    '</entry>\n',
  ].join('')
}

function latestFirst(a: AtomEntry, b: AtomEntry): number {
  return b.updated.localeCompare(a.updated) || (a.id < b.id ? -1 : 1)
}

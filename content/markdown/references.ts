import { Href, type Inline, plainInline } from '../model/prose.ts'
import type { Recommendation } from '../model/recommendation.ts'
import type { Reference } from '../model/reference.ts'
import type { Cited } from './asks.ts'
import { readDate } from './dates.ts'
import { add, type Draft } from './draft.ts'
import { dateField, idField, nameField, wordsField } from './field-values.ts'
import { plainValue } from './fields.ts'
import { derivedId, takeId } from './ids.ts'
import { type Item, itemsOf, type Shape } from './items.ts'
import type { FieldKey } from './lexicon/lexicon.ts'
import { plainWords } from './lexicon/lookup.ts'
import { readName } from './names.ts'
import { keepBlocks, leftovers } from './narratives.ts'
import { settleSession } from './pointers.ts'
import { inlineOf } from './prose.ts'
import type { Section } from './sections.ts'
import { oneLine } from './words.ts'

/** Reads a list of documents and resources. */
export function readReferences(draft: Draft, section: Section): void {
  const rest = leftovers(draft, section.heading)
  for (const node of section.nodes) {
    if (node.type !== 'list') rest.keep(node)
    else {
      rest.flush()
      for (const item of itemsOf(draft, node, shape)) readReference(draft, item, section.session)
    }
  }
  rest.flush()
}

/** Settles what a recommendation cites when all references are known; what is listed nowhere becomes a reference itself. */
export function citeLater(draft: Draft, record: Recommendation, see: readonly Cited[]): void {
  if (see.length === 0) return
  draft.afterwards.push(() => {
    const ids = see.map((cited) => cite(draft, cited))
    record.references = [...new Set(ids)]
  })
}

function readReference(draft: Draft, item: Item, session: string | undefined): void {
  const [first, ...rest] = item.blocks
  const inline = first?.type === 'paragraph' ? inlineOf(draft, first.children) : []
  const words = titleAndTail(inline)
  const title = wordsField(item, 'title') ?? words.title
  const [issuer, date] = [nameField(item, 'issuer') ?? words.issuer, dateField(draft, item, 'date') ?? words.date]
  const [symbol, url] = [wordsField(item, 'symbol'), wordsField(item, 'address') ?? words.url]
  const record: Reference = {
    kind: 'reference',
    id: idField(draft, item, 'reference', title),
    order: 0,
    title,
    ...(issuer && { issuer }),
    ...(date && { date }),
    ...(symbol && { symbol }),
    ...(url && { url }),
  }
  settleSession(draft, item.fields, record, session)
  add(draft, record, item.lines)
  keepBlocks(draft, title, rest)
}

interface Words {
  readonly title: string
  readonly url?: string
  readonly issuer?: Reference['issuer']
  readonly date?: string | undefined
}

/** A link or an emphasized run is the title; behind it may stand who issued it, and when. */
function titleAndTail(inline: readonly Inline[]): Words {
  const at = inline.findIndex((mark) => typeof mark === 'object' && 'href' in mark && Href.safeParse(mark.href).success)
  const link = inline[at]
  if (typeof link === 'object' && 'href' in link) {
    const text = plainInline(link.text)
    const bare = text === link.href
    const tail = typedTail(bare ? inline.filter((mark) => mark !== link) : inline.slice(at + 1))
    if (bare) return { title: tail.replace(/[\s,;:–—-]+$/, '') || text, url: link.href }
    return { title: text, url: link.href, ...issuerAndDate(tail) }
  }
  const [first, ...after] = inline
  if (typeof first === 'object' && ('em' in first || 'strong' in first)) {
    return { title: plainInline([first]), ...issuerAndDate(typedTail(after)) }
  }
  return { title: oneLine(plainInline(inline)) }
}

/** The words of marks, with links to the registry as they are typed. */
function typedTail(inline: readonly Inline[]): string {
  return inline
    .map((mark) =>
      typeof mark === 'object' && 'href' in mark ? `[${plainInline(mark.text)}](${mark.href})` : plainInline([mark]),
    )
    .join('')
    .trim()
}

function issuerAndDate(tail: string): Pick<Words, 'issuer' | 'date'> {
  const bare = tail.replace(/^[\s,;:–—-]+|[\s.]+$/g, '')
  const words = /^\((?:[^()]|\([^()]*\))*\)$/.test(bare) ? bare.slice(1, -1) : bare
  const parts = words.split(/,\s+/)
  const date = readDate(parts.at(-1) ?? '')
  const issuer = readName((date ? parts.slice(0, -1) : parts).join(', '))
  return { ...(issuer && { issuer }), ...(date && { date }) }
}

/** The references of a document as they are cited: by address, by title or by id. */
function citedAs(draft: Draft): Map<string, string> {
  const known = draft.cited
  const listed = draft.entries.flatMap(({ record }) => (record.kind === 'reference' ? [record] : []))
  if (known.size === 0) for (const { id, title, url } of listed.toReversed()) know(known, id, title, url)
  return known
}

function know(known: Map<string, string>, id: string, title: string, url: string | undefined): void {
  known.set(`#${id}`, id).set(plainWords(title), id)
  if (url) known.set(url, id)
}

function cite(draft: Draft, { typed, line }: Cited): string {
  const known = citedAs(draft)
  const [, text = '', target = ''] = /^\[(.*)\]\(([^()\s]*)\)$/.exec(typed) ?? []
  const title = plainValue(text || typed).slice(0, 500)
  const found = known.get(target || typed) ?? known.get(plainWords(title)) ?? known.get(`#${title}`)
  if (found !== undefined) return found
  const id = derivedId(draft.ids, 'reference', title)
  takeId(draft.ids, 'reference', id)
  const url = Href.safeParse(target).data
  know(known, id, title, url)
  draft.mentioned.push({ record: { kind: 'reference', id, order: 0, title, ...(url && { url }) }, lines: [line, line] })
  return id
}

/** The fields that a reference may have. */
export const referenceKeys: readonly FieldKey[] = ['id', 'title', 'issuer', 'date', 'symbol', 'address', 'session']
const shape: Shape = { keys: referenceKeys, nested: false, lettered: false }

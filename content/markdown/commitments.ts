import type { Heading, RootContent } from 'mdast'
import { refOf } from '../model/address.ts'
import { type Commitment, CommitmentType, type Provision } from '../model/commitment.ts'
import type { Label } from '../model/label.ts'
import type { Name } from '../model/party.ts'
import { type Inline, plainInline, plainText } from '../model/prose.ts'
import { membersOf, occasionOf } from './commitment-fields.ts'
import { add, type Draft, say } from './draft.ts'
import { dateField, dateOf, idField, nameField, themesField, wordField, wordsField } from './field-values.ts'
import { type Field, fieldOf, isNone } from './fields.ts'
import { emptyItem, fillFromParagraph, type Item, itemsOf, type Shape } from './items.ts'
import { labelUnder, newCounter, topLabels } from './labels.ts'
import type { FieldKey } from './lexicon/lexicon.ts'
import { keysOf, lexicons, plainWords, waysOf } from './lexicon/lookup.ts'
import { pieces } from './names.ts'
import { isBlock, keepBlocks, leftovers } from './narratives.ts'
import { inlineOf, proseOf } from './prose.ts'
import type { Section } from './sections.ts'
import { linesOf } from './source.ts'
import { bareTitle, wordsOf } from './titles.ts'
import { oneLine } from './words.ts'

/** Reads promises: each under a heading of its own, or as the item of a list with its title in bold. */
export function readCommitments(draft: Draft, section: Section): void {
  const rest = leftovers(draft, section.heading)
  let open: Promised | undefined
  const close = () => {
    if (open) addCommitment(draft, open)
    open = undefined
  }
  for (const node of section.nodes) {
    if (node.type === 'heading') {
      close()
      rest.flush()
      open = headed(draft, node)
    } else if (open) fill(draft, open, node)
    else if (node.type === 'list' && !node.ordered) {
      rest.flush()
      for (const item of itemsOf(draft, node, { ...shape, nested: true })) addCommitment(draft, listed(draft, item))
    } else rest.keep(node)
  }
  close()
  rest.flush()
}

interface Promised {
  readonly item: Item
  readonly heading?: string
  /** The first entry of a register that the heading links to. */
  readonly linked?: Name
  readonly provisions: Item[]
}

/** The fields that a commitment may have. */
export const commitmentKeys: readonly FieldKey[] = [
  'id',
  'type',
  'party',
  'members',
  'comparator',
  'value',
  'maximum',
  'out-of',
  'counterpart',
  'signed',
  'recommitted',
  'made-at',
  'answers',
  'themes',
  'title',
]
const shape: Shape = { keys: commitmentKeys, nested: false, lettered: false }
/** The fields that a provision may have. */
export const provisionKeys: readonly FieldKey[] = ['due', 'label']
const provisionShape: Shape = { keys: provisionKeys, nested: true, lettered: true }

function headed(draft: Draft, node: Heading): Promised {
  const inline = inlineOf(draft, node.children)
  const heading = oneLine(plainInline(inline))
  const linked = linkedName(inline)
  return { item: emptyItem({ printed: '' }, '', linesOf(node)), heading, ...(linked && { linked }), provisions: [] }
}

function linkedName(inline: readonly Inline[]): Name | undefined {
  for (const mark of inline) {
    const ref = typeof mark === 'object' && 'href' in mark ? refOf(mark.href) : undefined
    if (ref) return { printed: plainInline([mark]), ref }
  }
  return undefined
}

function fill(draft: Draft, open: Promised, node: RootContent): void {
  if (node.type === 'paragraph') fillFromParagraph(draft, open.item, node, shape)
  else if (node.type === 'list' && node.ordered) open.provisions.push(...itemsOf(draft, node, provisionShape))
  else if (isBlock(node)) open.item.blocks.push(node)
  open.item.lines = [open.item.lines[0], linesOf(node)[1]]
}

/** An item of a list: the lists in it are its provisions. */
function listed(draft: Draft, item: Item): Promised {
  const [first] = item.blocks
  const bold = first?.type === 'paragraph' ? linkedName(flat(inlineOf(draft, first.children))) : undefined
  return { item, ...(bold && { linked: bold }), provisions: item.children }
}

function flat(inline: readonly Inline[]): Inline[] {
  return inline.flatMap((mark) => (typeof mark === 'object' && 'strong' in mark ? mark.strong : [mark]))
}

function addCommitment(draft: Draft, { item, heading, linked, provisions }: Promised): void {
  const words = heading === undefined ? wordsOf(draft, item) : { title: heading, text: proseOf(draft, item.blocks) }
  const title = words.title ?? bareTitle(plainText(words.text).split('\n')[0] ?? '')
  const party = nameField(item, 'party') ?? linked
  if (!party) {
    say(draft, item.lines[0], 'party-missing', 'error', `It is not said who made the commitment "${title}"`, {
      suggestion: 'Write a line "Party: [Chad](/countries/chad)" below its title',
    })
    return
  }
  const [counterpart, signed] = [nameField(item, 'counterpart'), dateField(draft, item, 'signed')]
  const record: Commitment = {
    kind: 'commitment',
    id: idField(draft, item, 'commitment', title),
    order: 0,
    type:
      wordField(draft, item, 'type', CommitmentType.options, (lexicon) => lexicon.values.commitment) ?? typeIn(title),
    title,
    party,
    ...membersOf(draft, item),
    ...(counterpart && { counterpart }),
    ...(signed && { signed }),
    recommitted: datesOf(draft, item.fields),
    ...occasionOf(draft, item),
    provisions: provisionsOf(draft, provisions),
    text: words.title === undefined && heading === undefined ? [] : words.text,
    themes: themesField(item),
  }
  add(draft, record, item.lines)
}

/** The form of a promise whose title begins with the word for it. */
export function typeIn(title: string): CommitmentType {
  const words = plainWords(title)
  const ways = Object.values(lexicons).flatMap(({ values }) =>
    keysOf(values.commitment).flatMap((key) =>
      waysOf(values.commitment[key]).map((way) => [key, plainWords(way)] as const),
    ),
  )
  return ways.find(([key, way]) => key !== 'other' && words.startsWith(way))?.[0] ?? 'other'
}

function datesOf(draft: Draft, fields: readonly Field[]): string[] {
  const field = fieldOf(fields, 'recommitted')
  if (!field || isNone(field.value)) return []
  return pieces(field.value.replace(/,/g, ';')).flatMap((piece) => dateOf(draft, field, piece) ?? [])
}

function provisionsOf(draft: Draft, items: readonly Item[]): Provision[] {
  const labels = topLabels(
    newCounter(),
    items.map((item) => item.mark),
  )
  return items.flatMap((item, at) => withThoseBelow(draft, item, labels[at]?.label ?? String(at + 1)))
}

function withThoseBelow(draft: Draft, item: Item, derived: Label): Provision[] {
  const label = wordsField(item, 'label') ?? derived
  const due = dateField(draft, item, 'due')
  const [first, ...rest] = item.blocks
  const text = first?.type === 'paragraph' ? oneLine(plainInline(inlineOf(draft, first.children))) : ''
  keepBlocks(draft, text, rest)
  const below: Provision[] = []
  const siblings: Label[] = []
  for (const child of item.children) {
    const found = withThoseBelow(draft, child, labelUnder(label, child.mark, siblings))
    siblings.push(found[0]?.label ?? label)
    below.push(...found)
  }
  return [{ label, text, ...(due && { due }) }, ...below]
}

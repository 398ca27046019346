import type { Heading, Paragraph } from 'mdast'
import { refOf } from '../model/address.ts'
import type { Commitment } from '../model/commitment.ts'
import { Cause, Direction, Listing, Progress, Response } from '../model/follow-up.ts'
import type { Name } from '../model/party.ts'
import { refKey } from '../model/party.ts'
import { type Inline, plainInline } from '../model/prose.ts'
import type { Statement, StatementSubject } from '../model/statement.ts'
import { type Axes, readAxes } from './axes.ts'
import { add, type Draft, say } from './draft.ts'
import { dateField, idField, nameField, wordField, wordsField } from './field-values.ts'
import { type Field, fieldOf, plainValue, readField } from './fields.ts'
import { type Item, itemsOf, type Shape } from './items.ts'
import type { FieldKey } from './lexicon/lexicon.ts'
import { keepBlocks, leftovers } from './narratives.ts'
import { pointTo, targetsOf } from './pointers.ts'
import { present } from './present.ts'
import { inlineOf } from './prose.ts'
import { type Section, typedHeading } from './sections.ts'
import { segmentsOf } from './segments.ts'
import { linesOf, typedLines } from './source.ts'

/** Reads the follow-up that a document itself reports: one item for each party, in bold, with where it stands. */
export function readStatements(draft: Draft, section: Section): void {
  const rest = leftovers(draft, section.heading)
  let preamble: readonly Field[] = []
  for (const node of section.nodes) {
    const fields =
      node.type === 'paragraph' ? preambleOf(draft, node) : node.type === 'heading' ? headingOf(draft, node) : []
    if (node.type === 'list') {
      rest.flush()
      for (const item of itemsOf(draft, node, shape)) readStatement(draft, item, preamble)
    } else if (fields.length > 0) {
      preamble = node.type === 'heading' ? fields : [...preamble, ...fields]
      draft.preambles.push(linesOf(node))
    } else rest.keep(node)
  }
  rest.flush()
}

/** The fields that a statement may have. */
export const statementKeys: readonly FieldKey[] = [
  'id',
  'party',
  'recommendation',
  'commitment',
  'provision',
  'as-of',
  'response',
  'progress',
  'direction',
  'listing',
  'cause',
  'note',
]
const shape: Shape = { keys: statementKeys, nested: false, lettered: false }

function preambleOf(draft: Draft, node: Paragraph): Field[] {
  const [first = ''] = typedLines(draft.source, node)
  if (!readField(draft.language, first, linesOf(node)[0], statementKeys)) return []
  return segmentsOf(draft, node, statementKeys).flatMap(({ fields }) => fields)
}

/** A heading with the title of a commitment says what the items below it are about. */
function headingOf(draft: Draft, node: Heading): Field[] {
  const value = typedHeading(draft, node)
  const [line] = linesOf(node)
  return pointTo(value, targetsOf(draft, 'commitment')) ? [{ key: 'commitment', value, line }] : []
}

function readStatement(draft: Draft, own: Item, preamble: readonly Field[]): void {
  const item = { ...own, fields: [...preamble, ...own.fields] }
  const [first, ...rest] = item.blocks
  const { party: linked, words } = partyAndWords(first?.type === 'paragraph' ? inlineOf(draft, first.children) : [])
  const party = nameField(item, 'party') ?? linked
  if (!party) {
    say(draft, item.lines[0], 'party-missing', 'error', `It is not said of whom "${words.slice(0, 60)}" speaks`, {
      suggestion: 'Begin with the party in bold: - **[Chad](/countries/chad)**: implemented. …',
    })
    return
  }
  const read = readAxes(draft.language, words) ?? { axes: {}, note: words }
  const note = fieldOf(item.fields, 'note') ? wordsField(item, 'note') : read.note
  const stated = fieldAxes(draft, item)
  const record: Statement = present({
    kind: 'statement',
    id: idField(draft, own, 'statement', party.printed),
    order: 0,
    subject: { commitment: 'unknown' },
    party,
    asOf: dateField(draft, item, 'as-of') ?? '',
    ...read.axes,
    ...stated,
    note: note === '' ? undefined : note,
  })
  draft.afterwards.push(() => {
    record.asOf ||= draft.asOf()
    record.subject = subjectOf(draft, item, party) ?? record.subject
    checkListing(draft, item, record)
  })
  add(draft, record, item.lines)
  keepBlocks(draft, party.printed, rest)
}

/** The party stands in bold or as a link at the start; what it is said of comes after it. */
function partyAndWords(inline: readonly Inline[]): { party?: Name; words: string } {
  const [first, ...after] = inline
  const lead = typeof first === 'object' && ('strong' in first || 'href' in first) ? first : undefined
  const words = plainInline(lead ? after : inline)
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^[\s:：,–—-]+/, '')
    .trim()
  if (!lead) return { words }
  const marks = 'strong' in lead ? lead.strong : [lead]
  const refs = marks.map((mark) => (typeof mark === 'object' && 'href' in mark ? refOf(mark.href) : undefined))
  const ref = refs.find(Boolean)
  const printed = plainInline(marks)
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/[:：]$/, '')
    .trim()
  return { party: ref ? { printed, ref } : { printed }, words }
}

function fieldAxes(draft: Draft, item: Item): Axes {
  return present({
    response: wordField(draft, item, 'response', Response.options, (lexicon) => lexicon.values.response),
    progress: wordField(draft, item, 'progress', Progress.options, (lexicon) => lexicon.values.progress),
    direction: wordField(draft, item, 'direction', Direction.options, (lexicon) => lexicon.values.direction),
    listing: wordField(draft, item, 'listing', Listing.options, (lexicon) => lexicon.values.listing),
    cause: wordField(draft, item, 'cause', Cause.options, (lexicon) => lexicon.values.cause),
  })
}

/** What a statement speaks of: what its fields say, or the one commitment that its party has made. */
function subjectOf(draft: Draft, item: Item, party: Name): StatementSubject | undefined {
  const label = wordsField(item, 'recommendation')
  if (label !== undefined && !fieldOf(item.fields, 'commitment')) return labelled(draft, item, label)
  const field = fieldOf(item.fields, 'commitment')
  const made = draft.entries.flatMap(({ record }) => (record.kind === 'commitment' ? [record] : []))
  const own = made.filter((record) => sameParty(record.party, party))
  const commitment = field ? pointTo(field.value, made) : own.length === 1 ? own[0]?.id : undefined
  const promised = made.find(({ id }) => id === commitment)
  if (promised) return providedFor(draft, item, promised)
  say(
    draft,
    field?.line ?? item.lines[0],
    'subject-missing',
    'error',
    `It is not clear what is said of "${party.printed}"`,
    {
      suggestion: 'Write a line "Commitment: …" with the title of a commitment, or "Recommendation: 2.b"',
    },
  )
  return undefined
}

/** A commitment, or the one of its provisions that is named; a step that it does not provide for is refused. */
function providedFor(draft: Draft, item: Item, { id, title, provisions }: Commitment): StatementSubject | undefined {
  const provision = wordsField(item, 'provision')
  if (provision === undefined) return { commitment: id }
  if (provisions.some(({ label }) => label === provision)) return { commitment: id, provision }
  const line = fieldOf(item.fields, 'provision')?.line ?? item.lines[0]
  const labels = provisions.map(({ label }) => label).join(', ')
  say(draft, line, 'points-nowhere', 'error', `The commitment "${title}" has no provision "${provision}"`, {
    suggestion: labels ? `Write the label of one that it has: ${labels}` : 'Leave this line out, it has no provisions',
  })
  return undefined
}

function labelled(draft: Draft, item: Item, label: string): StatementSubject | undefined {
  const known = draft.entries.some(({ record }) => record.kind === 'recommendation' && record.label === label)
  if (known) return { recommendation: label }
  const line = fieldOf(item.fields, 'recommendation')?.line ?? item.lines[0]
  say(draft, line, 'points-nowhere', 'error', `The document has no recommendation "${label}"`, {
    suggestion: 'Write the label that the document prints, such as 2.b',
  })
  return undefined
}

/** Only Action Plans have a listing, so that being named for a pledge never reads as being on a list. */
function checkListing(draft: Draft, { lines }: Item, { listing, subject }: Statement): void {
  if (!listing) return
  const plan = draft.entries.some(
    ({ record }) => record.kind === 'commitment' && record.type === 'action-plan' && isAbout(subject, record.id),
  )
  if (plan) return
  say(draft, lines[0], 'not-an-action-plan', 'error', `"${listing}" is said of something that is no Action Plan`, {
    suggestion: 'Say it of the Action Plan itself, with a line "Commitment: …"',
  })
}

function isAbout(subject: StatementSubject, commitment: string): boolean {
  return 'commitment' in subject && subject.commitment === commitment && subject.provision === undefined
}

/** Whether two names mean the same party. */
export function sameParty(a: Name, b: Name): boolean {
  return a.ref && b.ref ? refKey(a.ref) === refKey(b.ref) : plainValue(a.printed) === plainValue(b.printed)
}

import type { Paragraph, PhrasingContent } from 'mdast'
import { refOf } from '../model/address.ts'
import { type Appearance, Role } from '../model/appearance.ts'
import type { Name } from '../model/party.ts'
import { type Inline, plainInline } from '../model/prose.ts'
import { capacityOf } from './capacity.ts'
import { add, type Draft, say } from './draft.ts'
import { idField, nameField, namesField, wordOf, wordsField } from './field-values.ts'
import { fieldOf, isNone, plainValue } from './fields.ts'
import { type Item, itemsOf, type Shape } from './items.ts'
import type { FieldKey } from './lexicon/lexicon.ts'
import { lexicons, waysOf } from './lexicon/lookup.ts'
import { pieces } from './names.ts'
import { keepBlocks, leftovers } from './narratives.ts'
import { settleSession } from './pointers.ts'
import { inlineOf } from './prose.ts'
import type { Section } from './sections.ts'
import { typed } from './source.ts'
import { oneLine } from './words.ts'

/** Reads a list of people who have one role. */
export function readPeople(draft: Draft, section: Section, role: Role): void {
  const rest = leftovers(draft, section.heading)
  for (const node of section.nodes) {
    if (node.type !== 'list') rest.keep(node)
    else {
      rest.flush()
      for (const item of itemsOf(draft, node, personShape)) readPerson(draft, item, role, section.session)
    }
  }
  rest.flush()
}

/** The fields that a person in a list may have. */
export const peopleKeys: readonly FieldKey[] = [
  'id',
  'role',
  'honorific',
  'affiliation',
  'office',
  'on-behalf-of',
  'session',
]

/** What an item of a list of people may hold. */
export const personShape: Shape = { keys: peopleKeys, nested: false, lettered: false }

/** Reads one person: in bold the name, in italics somebody known by title only, then the capacity as printed. */
export function readPerson(draft: Draft, item: Item, role: Role, session: string | undefined): void {
  const [first, ...rest] = item.blocks
  const paragraph = first?.type === 'paragraph' ? first : undefined
  const lead = paragraph && leadOf(draft, paragraph)
  const person = lead && personOf(draft, lead.nodes)
  const words = capacityOf(inlineOf(draft, lead ? lead.after : (paragraph?.children ?? [])), lead !== undefined)
  const honorific = fieldOf(item.fields, 'honorific') ? wordsField(item, 'honorific') : person?.honorific
  const name = person && (fieldOf(item.fields, 'honorific') ? person.whole : person.name)
  const record: Appearance = {
    kind: 'appearance',
    id: idField(draft, item, 'appearance', name?.printed ?? words.capacity),
    order: 0,
    ...(name && { person: name }),
    named: lead?.named ?? false,
    ...(honorific && { honorific }),
    roles: rolesOf(draft, item, role),
    capacity: words.capacity,
    affiliations: [...words.affiliations, ...(namesField(item, 'affiliation') ?? [])],
    ...officeOf(item, words.office),
    onBehalfOf: namesField(item, 'on-behalf-of') ?? words.onBehalfOf,
  }
  settleSession(draft, item.fields, record, session)
  if (!lead) sayUnnamed(draft, item, words.capacity)
  add(draft, record, item.lines)
  keepBlocks(draft, name?.printed ?? words.capacity, paragraph ? rest : item.blocks)
}

function officeOf(item: Item, linked: Name | undefined): { office?: Name } {
  const office = nameField(item, 'office') ?? linked
  return office ? { office } : {}
}

function sayUnnamed(draft: Draft, item: Item, capacity: string): void {
  say(
    draft,
    item.lines[0],
    'unnamed-person',
    'info',
    `"${capacity.slice(0, 60)}" is read as a capacity without a name`,
    {
      suggestion: 'Put the name in bold: - **Name**, capacity',
    },
  )
}

interface Lead {
  readonly named: boolean
  readonly nodes: PhrasingContent[]
  readonly after: PhrasingContent[]
}

function leadOf(draft: Draft, { children }: Paragraph): Lead | undefined {
  const [first, ...after] = children
  if (first?.type === 'strong') return { named: true, nodes: first.children, after }
  if (first?.type === 'emphasis') return { named: false, nodes: first.children, after }
  if (first?.type !== 'link' || refOf(first.url)?.register !== 'person') return undefined
  const [inner] = first.children
  const named = inner?.type !== 'emphasis' || typed(draft.source, inner).startsWith('**')
  return { named, nodes: [first], after }
}

interface Person {
  readonly name: Name
  readonly whole: Name
  readonly honorific?: string
}

/** The name within a lead; what stands before the link, or a known form of address, is the honorific. */
function personOf(draft: Draft, nodes: readonly PhrasingContent[]): Person | undefined {
  const inline = inlineOf(draft, nodes)
  const at = inline.findIndex((mark) => typeof mark === 'object' && 'href' in mark && refOf(mark.href) !== undefined)
  const link = inline[at]
  if (typeof link === 'object' && 'href' in link) {
    const ref = refOf(link.href)
    const name = { printed: lineOf([...link.text, ...inline.slice(at + 1)]), ...(ref && { ref }) }
    const before = lineOf(inline.slice(0, at))
    return { name, whole: name, ...(before !== '' && { honorific: before }) }
  }
  const printed = lineOf(inline)
  if (printed === '') return undefined
  const honorific = honorificOf(printed)
  const whole = { printed }
  return honorific
    ? { name: { printed: printed.slice(honorific.length).trim() }, whole, honorific }
    : { name: whole, whole }
}

function lineOf(inline: readonly Inline[]): string {
  return oneLine(plainInline(inline))
}

/** The form of address that a printed name begins with, if it is a known one. */
export function honorificOf(printed: string): string | undefined {
  return honorifics().find((way) => printed.startsWith(`${way} `))
}

function honorifics(): string[] {
  return Object.values(lexicons)
    .flatMap(({ phrases }) => waysOf(phrases.honorifics))
    .sort((a, b) => b.length - a.length)
}

function rolesOf(draft: Draft, item: Item, role: Role): Role[] {
  const field = fieldOf(item.fields, 'role')
  if (!field || isNone(field.value)) return [role]
  const roles = pieces(field.value).map((piece) =>
    wordOf(draft, field, plainValue(piece), Role.options, (lexicon) => lexicon.roles),
  )
  return roles.filter((known) => known !== undefined)
}

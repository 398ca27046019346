import type { Role } from '../model/appearance.ts'
import { type Session, SessionType } from '../model/session.ts'
import { add, type Draft } from './draft.ts'
import { dateField, idField, wordField } from './field-values.ts'
import { type Field, fieldOf, isNone, plainValue } from './fields.ts'
import { itemsOf } from './items.ts'
import type { FieldKey } from './lexicon/lexicon.ts'
import { says } from './lexicon/lookup.ts'
import { sessionTitle } from './meanings.ts'
import { isBlock } from './narratives.ts'
import { personShape, readPerson } from './people.ts'
import { proseOf } from './prose.ts'
import type { Section } from './sections.ts'
import { segmentsOf } from './segments.ts'
import { type Lines, linesOf, typed } from './source.ts'

/** Reads a session: its fields first, then its text; a list of names in bold are those who spoke. */
export function readSession(draft: Draft, section: Section, meaning: { readonly type: SessionType }): void {
  const [first, ...others] = section.nodes
  const segments = first?.type === 'paragraph' ? segmentsOf(draft, first, sessionKeys) : []
  const fields = segments.flatMap((segment) => segment.fields)
  const nodes = fields.length > 0 ? others : section.nodes
  const lines: Lines = [section.line, first && fields.length > 0 ? linesOf(first)[1] : section.line]
  const record = sessionOf(draft, meaning.type, sessionTitle(draft.language, section.heading), fields, lines)
  add(draft, record, lines)
  section.session = record.id
  section.open = record
  addToSession(draft, { ...section, nodes }, record)
}

/** Reads what goes on in a session after a part of its own, such as its list of speakers. */
export function addToSession(draft: Draft, section: Section, record: Session): void {
  for (const node of section.nodes) {
    if (node.type === 'list' && node.children.every((item) => /^[-*+]\s+\*\*/.test(typed(draft.source, item)))) {
      const items = itemsOf(draft, node, personShape)
      for (const item of items) readPerson(draft, item, roleIn[record.type], record.id)
    } else if (isBlock(node)) {
      record.text.push(...proseOf(draft, [node]))
      draft.claims.push({ lines: linesOf(node), kind: 'session', id: record.id })
    }
  }
}

/** The fields that a session may have. */
export const sessionKeys: readonly FieldKey[] = ['id', 'type', 'date', 'precedes', 'title']

/** The role of somebody who is listed in a session without a heading that says more. */
const roleIn: Readonly<Record<SessionType, Role>> = {
  opening: 'opening-speaker',
  panel: 'panelist',
  discussion: 'speaker',
  presentation: 'presenter',
  keynote: 'keynote-speaker',
  closing: 'speaker',
  other: 'speaker',
}

function sessionOf(draft: Draft, type: SessionType, title: string, fields: Field[], lines: Lines): Session {
  const fielded = { fields, lines }
  const precedes = fieldOf(fields, 'precedes')
  const date = dateField(draft, fielded, 'date')
  return {
    kind: 'session',
    id: idField(draft, fielded, 'session', title),
    order: 0,
    type: wordField(draft, fielded, 'type', SessionType.options, (lexicon) => lexicon.sessions) ?? type,
    title,
    precedes:
      precedes !== undefined &&
      !isNone(precedes.value) &&
      !says(plainValue(precedes.value), ({ phrases }) => phrases.no),
    ...(date && { date }),
    text: [],
  }
}

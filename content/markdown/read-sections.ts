import type { RootContent } from 'mdast'
import { readCommitments } from './commitments.ts'
import { readConcerned } from './concerned.ts'
import { claim, type Draft, say } from './draft.ts'
import { readFigures } from './figures.ts'
import { type Meaning, nearestHeading } from './meanings.ts'
import { isBlock, leftovers, readNarrative } from './narratives.ts'
import { readOutcomes } from './outcomes.ts'
import { readPeople } from './people.ts'
import { proseOf } from './prose.ts'
import { readRecommendations } from './recommendations.ts'
import { readReferences } from './references.ts'
import type { Section } from './sections.ts'
import { segmentsOf } from './segments.ts'
import { addToSession, readSession } from './sessions.ts'
import { linesOf } from './source.ts'
import { readStatements } from './statements.ts'

/** Reads the sections of a document, each in the way its heading asks for. */
export function readSections(draft: Draft, sections: readonly Section[]): void {
  for (const section of sections) {
    if (section.within?.session !== undefined && section.meaning.kind !== 'session')
      section.session = section.within.session
    readSection(draft, section)
  }
}

function readSection(draft: Draft, section: Section): void {
  const { meaning, continues } = section
  if (meaning.kind === 'about') readSummary(draft, section.nodes)
  else if (meaning.kind === 'programme') readRest(draft, section)
  else if (meaning.kind === 'narrative') readUnknown(draft, section)
  else if (meaning.kind === 'session' && continues?.open) addToSession(draft, section, continues.open)
  else readKnown(draft, section, meaning)
}

function readKnown(draft: Draft, section: Section, meaning: Known): void {
  switch (meaning.kind) {
    case 'session':
      readSession(draft, section, meaning)
      break
    case 'people':
      readPeople(draft, section, meaning.role)
      break
    case 'outcomes':
      readOutcomes(draft, section, meaning.type)
      break
    case 'figures':
      readFigures(draft, section)
      break
    case 'recommendations':
      readRecommendations(draft, section)
      break
    case 'references':
      readReferences(draft, section)
      break
    case 'concerned':
      readConcerned(draft, section)
      break
    case 'commitments':
      readCommitments(draft, section)
      break
    case 'follow-up':
      readStatements(draft, section)
      break
    default:
      meaning satisfies never
  }
}

type Known = Extract<Meaning, { kind: Exclude<Meaning['kind'], 'about' | 'programme' | 'narrative'> }>

function readSummary(draft: Draft, nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (!isBlock(node)) continue
    draft.summary.push(...proseOf(draft, [node]))
    claim(draft, linesOf(node), draft.about, '')
  }
}

function readRest(draft: Draft, section: Section): void {
  const rest = leftovers(draft, section.heading)
  for (const node of section.nodes) rest.keep(node)
  rest.flush()
}

function readUnknown(draft: Draft, section: Section): void {
  if (!section.continues) {
    const near = nearestHeading(draft.language, section.heading)
    const suggestion = near && `Write "${near}" if that is what it is`
    say(draft, section.line, 'unknown-heading', 'info', `The part "${section.heading}" is kept as narrative`, {
      suggestion,
    })
  }
  const [first, ...others] = section.nodes
  const fields =
    first?.type === 'paragraph' ? segmentsOf(draft, first, ['id']).flatMap((segment) => segment.fields) : []
  readNarrative(draft, section.heading, fields.length > 0 ? others : section.nodes, section.line, fields)
}

import type { RootContent } from 'mdast'
import { readCommitments } from './commitments.ts'
import { readConcerned } from './concerned.ts'
import { claim, type Draft, say } from './draft.ts'
import { readFigures } from './figures.ts'
import { isBlock, leftovers, readNarrative } from './narratives.ts'
import { readOutcomes } from './outcomes.ts'
import { readPeople } from './people.ts'
import { proseOf } from './prose.ts'
import { readRecommendations } from './recommendations.ts'
import { readReferences } from './references.ts'
import type { Section } from './sections.ts'
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
  const { meaning } = section
  switch (meaning.kind) {
    case 'about':
      readSummary(draft, section.nodes)
      break
    case 'session': {
      const open = section.continues?.open
      if (open) addToSession(draft, section, open)
      else readSession(draft, section, meaning)
      break
    }
    case 'programme':
      readRest(draft, section)
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
    case 'narrative':
      readUnknown(draft, section)
      break
    default:
      meaning satisfies never
  }
}

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
    say(draft, section.line, 'unknown-heading', 'info', `The part "${section.heading}" is kept as narrative`)
  }
  readNarrative(draft, section.heading, section.nodes, section.line)
}

import type { Part } from '../model/dossier.ts'
import { firstWay, lexiconOf } from './lexicon/lookup.ts'
import { printCommitments } from './print-commitments.ts'
import { printFigures } from './print-figures.ts'
import { isLeftover, printNarrative } from './print-narratives.ts'
import { printOutcomes } from './print-outcomes.ts'
import { printPeople } from './print-people.ts'
import { printRecommendations } from './print-recommendations.ts'
import { printReferences } from './print-references.ts'
import { printSession } from './print-sessions.ts'
import { printStatements } from './print-statements.ts'
import type { Printer } from './printer.ts'

/** The sections of a document; neighbouring records of one kind share one, in the order in which they were read. */
export function printParts(printer: Printer, parts: readonly Part[]): string[] {
  const place: Place = { heading: '', after: 'nothing' }
  return runsOf(parts).flatMap((run) => printRun(printer, run, place))
}

/** Neighbouring records that share a heading, and the session under whose heading they stand. */
interface Run {
  readonly key: string
  readonly session: string | undefined
  readonly parts: Part[]
}

/** Under which heading printing stands, and what it has printed there. */
interface Place {
  heading: string
  after: 'nothing' | 'words' | 'records'
}

function runsOf(parts: readonly Part[]): Run[] {
  const runs: Run[] = []
  let open: string | undefined
  for (const part of parts) {
    const last = runs.at(-1)
    if (last && isBelow(part, last)) {
      last.parts.push(part)
      continue
    }
    open = part.kind === 'session' ? part.id : sessionOf(part) === open ? open : undefined
    const session = part.kind === 'session' ? undefined : open
    const key = keyOf(part)
    if (last?.key === key && last.session === session) last.parts.push(part)
    else runs.push({ key, session, parts: [part] })
  }
  return runs
}

function isBelow(part: Part, run: Run): boolean {
  if (part.kind !== 'outcome' || part.parent === undefined) return false
  return run.parts.some((other) => other.kind === 'outcome' && other.id === part.parent)
}

function sessionOf(part: Part): string | undefined {
  return 'session' in part ? part.session : undefined
}

function keyOf(part: Part): string {
  if (part.kind === 'session' || part.kind === 'narrative') return `${part.kind} ${part.id}`
  if (part.kind === 'appearance') return `people ${part.roles[0] ?? 'speaker'}`
  return part.kind === 'outcome' ? `outcomes ${part.type}` : part.kind
}

function printRun(printer: Printer, { session, parts }: Run, place: Place): string[] {
  const [first] = parts
  if (!first) return []
  if (first.kind === 'session') {
    Object.assign(place, { heading: '', after: 'nothing' })
    return [printSession(printer, first)]
  }
  if (first.kind === 'narrative') {
    const bare = isLeftover(printer, first) && place.heading === first.heading && place.after === 'records'
    Object.assign(place, { heading: isLeftover(printer, first) ? first.heading : '', after: 'words' })
    return [printNarrative(printer, first, !bare)]
  }
  const heading = headingFor(printer, first)
  const headed = session === undefined && place.heading === heading && place.after === 'words'
  const inList = first.kind !== 'commitment' && session === undefined
  Object.assign(place, { heading: inList ? heading : '', after: 'records' })
  const content = printRecords(printer, parts, session)
  return headed ? [content] : [`${session === undefined ? '##' : '###'} ${heading}`, content]
}

function headingFor(printer: Printer, part: Exclude<Part, { kind: 'session' | 'narrative' }>): string {
  const { sections, roles, outcomes } = lexiconOf(printer.language)
  switch (part.kind) {
    case 'appearance':
      return firstWay(roles[part.roles[0] ?? 'speaker'])
    case 'outcome':
      return firstWay(outcomes[part.type])
    case 'figure':
      return firstWay(sections.figures)
    case 'recommendation':
      return firstWay(sections.recommendations)
    case 'reference':
      return firstWay(sections.references)
    case 'commitment':
      return firstWay(sections.commitments)
    case 'statement':
      return firstWay(sections['follow-up'])
    default:
      return part satisfies never
  }
}

function printRecords(printer: Printer, parts: readonly Part[], session: string | undefined): string {
  return [
    printPeople(
      printer,
      parts.filter((part) => part.kind === 'appearance'),
      session,
    ),
    printOutcomes(
      printer,
      parts.filter((part) => part.kind === 'outcome'),
      session,
    ),
    printFigures(
      printer,
      parts.filter((part) => part.kind === 'figure'),
    ),
    printRecommendations(
      printer,
      parts.filter((part) => part.kind === 'recommendation'),
    ),
    printReferences(
      printer,
      parts.filter((part) => part.kind === 'reference'),
      session,
    ),
    printCommitments(
      printer,
      parts.filter((part) => part.kind === 'commitment'),
    ),
    printStatements(
      printer,
      parts.filter((part) => part.kind === 'statement'),
    ),
  ].join('')
}

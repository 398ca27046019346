import * as z from 'zod'
import { Appearance } from './appearance.ts'
import { Campaign } from './campaign.ts'
import { Commitment } from './commitment.ts'
import { Event } from './event.ts'
import { Figure } from './figure.ts'
import { compareLabels } from './label.ts'
import { Narrative } from './narrative.ts'
import { Outcome } from './outcome.ts'
import { Recommendation } from './recommendation.ts'
import { Reference } from './reference.ts'
import { Session } from './session.ts'
import { Statement } from './statement.ts'

/** What a dossier is about: one event, or one campaign. */
export const Head = z.discriminatedUnion('kind', [Event, Campaign])
export type Head = z.infer<typeof Head>

/** A record that hangs on a head. */
export const Part = z.discriminatedUnion('kind', [
  Session,
  Appearance,
  Outcome,
  Figure,
  Recommendation,
  Reference,
  Commitment,
  Statement,
  Narrative,
])
export type Part = z.infer<typeof Part>

/** Any record that a document can state. */
export const DossierRecord = z.discriminatedUnion('kind', [Event, Campaign, ...Part.options])
export type DossierRecord = z.infer<typeof DossierRecord>

/** An event or campaign and all that hangs on it: what one published document states. */
export const Dossier = z.strictObject({
  head: Head,
  sessions: z.array(Session),
  appearances: z.array(Appearance),
  outcomes: z.array(Outcome),
  figures: z.array(Figure),
  recommendations: z.array(Recommendation),
  references: z.array(Reference),
  commitments: z.array(Commitment),
  statements: z.array(Statement),
  narratives: z.array(Narrative),
})
export type Dossier = z.infer<typeof Dossier>

/** Every record of a dossier, its head first. */
export function recordsOf(dossier: Dossier): DossierRecord[] {
  const { head, ...parts } = dossier
  return [head, ...Object.values(parts).flat()]
}

/** The dossier that records make up, whatever their order, or undefined when the head is missing. */
export function dossierOf(records: readonly DossierRecord[]): Dossier | undefined {
  let head: Head | undefined
  const dossier: Omit<Dossier, 'head'> = emptyParts()
  for (const record of records) {
    if (record.kind === 'event' || record.kind === 'campaign') head = record
    else addPart(dossier, record)
  }
  for (const list of Object.values(dossier)) list.sort((a, b) => a.order - b.order)
  return head && { head, ...dossier }
}

/** What a record is called within its dossier: a label, an id, or nothing for the head itself. */
export function localId(record: DossierRecord): string {
  switch (record.kind) {
    case 'event':
    case 'campaign':
      return ''
    case 'recommendation':
      return record.label
    default:
      return record.id
  }
}

/** The items that hang directly under a recommendation, or the top ones when no label is given. */
export function childrenOf(recommendations: readonly Recommendation[], label?: string): Recommendation[] {
  const labels = new Set(recommendations.map((item) => item.label))
  return recommendations
    .filter((item) => nearestParent(item.label, labels) === label)
    .sort((a, b) => a.order - b.order || compareLabels(a.label, b.label))
}

function nearestParent(label: string, labels: ReadonlySet<string>): string | undefined {
  let end = label.lastIndexOf('.')
  while (end > 0 && !labels.has(label.slice(0, end))) end = label.lastIndexOf('.', end - 1)
  return end > 0 ? label.slice(0, end) : undefined
}

/** A dossier without anything hanging on its head. */
export function emptyParts(): Omit<Dossier, 'head'> {
  return {
    sessions: [],
    appearances: [],
    outcomes: [],
    figures: [],
    recommendations: [],
    references: [],
    commitments: [],
    statements: [],
    narratives: [],
  }
}

function addPart(dossier: Omit<Dossier, 'head'>, part: Part): void {
  switch (part.kind) {
    case 'session':
      dossier.sessions.push(part)
      return
    case 'appearance':
      dossier.appearances.push(part)
      return
    case 'outcome':
      dossier.outcomes.push(part)
      return
    case 'figure':
      dossier.figures.push(part)
      return
    case 'recommendation':
      dossier.recommendations.push(part)
      return
    case 'reference':
      dossier.references.push(part)
      return
    case 'commitment':
      dossier.commitments.push(part)
      return
    case 'statement':
      dossier.statements.push(part)
      return
    case 'narrative':
      dossier.narratives.push(part)
      return
    default:
      part satisfies never
  }
}

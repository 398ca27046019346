import type { Dossier } from '../content/model/dossier.ts'
import { type LabelFault, labelFaults } from '../content/model/label-faults.ts'
import type { Listing, WithdrawnLabel } from '../content/model/listing.ts'
import type { Recommendation } from '../content/model/recommendation.ts'
import type { Candidate } from './candidate.ts'
import type { ProblemDetail } from './problem.ts'
import { lineOf, refuse } from './publish-checks.ts'
import type { Store } from './store/store.ts'

/** Refuses a document in which a published label would mean something else, unless it says that it corrects. */
export async function checkLabels(store: Store, candidate: Candidate, before: Dossier | undefined): Promise<void> {
  const { dossier, edition, current, parsed } = candidate
  if (edition.correction?.type === 'erratum' || edition.correction?.type === 'revision') return
  const past = current ? await withdrawnIn(store, current, dossier) : []
  const faults = labelFaults(before, past, dossier)
  const details = faults.map((fault) => ({ ...lineOf(parsed.passages, fault.kind, fault.id), ...detailOf(fault) }))
  refuse(dossier, details, faults.some(({ fault }) => fault === 'moved-label') ? 'moved-label' : 'invalid-document')
}

/** The labels that a new edition leaves without a text, with the last edition that had each. */
export function withdrawnLabels(
  current: Pick<Listing, 'withdrawn' | 'edition'> | undefined,
  before: Dossier | undefined,
  next: Dossier | undefined,
): WithdrawnLabel[] {
  const labels = new Set(next?.recommendations.map(({ label }) => label))
  const left = (before?.recommendations ?? []).map(({ label }) => ({ label, edition: current?.edition ?? 1 }))
  return [...(current?.withdrawn ?? []), ...left].filter(({ label }) => !labels.has(label))
}

/** What stood, when they were last published, under the withdrawn labels that a document uses again. */
async function withdrawnIn(store: Store, { slug, withdrawn }: Listing, next: Dossier): Promise<Recommendation[]> {
  const labels = new Set(next.recommendations.map(({ label }) => label))
  const returning = withdrawn.filter(({ label }) => labels.has(label))
  const numbers = [...new Set(returning.map(({ edition }) => edition))]
  const past = await Promise.all(
    numbers.map(async (number) => {
      const edition = await store.findEdition(slug, number)
      const records = edition ? await store.readRecords(slug, edition.hash) : []
      return records.filter(
        (record) =>
          record.kind === 'recommendation' &&
          returning.some(({ label, edition }) => edition === number && label === record.label),
      )
    }),
  )
  return past.flat().filter((record) => record.kind === 'recommendation')
}

const correct = 'If this corrects what was published, say so: a correction of type erratum or revision, with a note'

function detailOf({ fault, label, before, after }: LabelFault): ProblemDetail {
  const rest = { field: label, code: fault }
  switch (fault) {
    case 'moved-label': {
      const suggestion = `Give the new text a label of its own. ${correct}`
      const message = `The label "${label}" would move to another text: published as "${before}", now "${after}"`
      return { ...rest, message, suggestion }
    }
    case 'changed-ask': {
      const message = `What "${label}" asks would change: published as "${before}", now "${after}"`
      return { ...rest, message, suggestion: correct }
    }
    case 'withdrawn-label':
      return { ...rest, message: `The label "${label}" is left out: published as "${before}"`, suggestion: correct }
    default:
      return fault satisfies never
  }
}

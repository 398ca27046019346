import { decide } from '../../../content/reading/decide.ts'
import type { Decision } from '../../../content/reading/decision.ts'
import { readDocument } from '../../../content/reading/read.ts'
import type { Reading } from '../../../content/reading/reading.ts'
import { type Review, startReview } from '../../../content/reading/review.ts'

/** A report with a list of asks, one of them in prose and unsure, people, findings and a leftover of a template. */
export const aReport = `# Webinar on dams

The webinar was held on 3 May 2021. It was organized by Fight for Humanity. About 40 participants took part.

Moderator: Ana Ruiz, Director, River Trust

## Findings

- Records are incomplete.
- Few dams are measured.

## Recommendations

To the authorities:

1. Measure each dam. Publish the figures:
   a) every month
   b) in an open format
2. Pay the guards.

## Next steps

- Meet again.

Contact: [Example: name of the contact]
`

/** The reading of a report. */
export function aReading(text = aReport, name = 'report.md'): Reading {
  return readDocument(new TextEncoder().encode(text), name)
}

/** A review of the report after some decisions, each of which can be taken. */
export function aReview(...decisions: readonly Decision[]): Review {
  return decisions.reduce((review, decision) => {
    const decided = decide(review, decision)
    if (decided.refused) throw new Error(`Cannot ${decision.kind}: ${decided.refused}`)
    return decided.review
  }, startReview(aReading()))
}

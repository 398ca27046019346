import { readable } from './change.ts'
import type { Dossier } from './dossier.ts'
import { plainText } from './prose.ts'
import type { Recommendation } from './recommendation.ts'

/**
 * What a new edition would do to a published label without saying that it is a correction: move it to another text,
 * change what is asked under it (of whom, by whom, until when), or leave it out.
 */
export interface LabelFault {
  readonly fault: 'moved-label' | 'changed-ask' | 'withdrawn-label'
  readonly kind: 'recommendation' | 'commitment'
  readonly id: string
  readonly label: string
  readonly before: string
  readonly after?: string
}

/**
 * Every label that does not mean what it meant when it was published. The recommendations that earlier editions
 * withdrew are given beside the current edition: their labels never come back with another text.
 */
export function labelFaults(
  published: Dossier | undefined,
  withdrawn: readonly Recommendation[],
  next: Dossier,
): LabelFault[] {
  const after = new Map(labelledIn(next).map((item) => [item.label, item]))
  const kept = published ? labelledIn(published) : []
  const labels = new Set(kept.map(({ label }) => label))
  const past = withdrawn.map(fromRecommendation).filter(({ label }) => !labels.has(label) && after.has(label))
  return [...kept, ...past].flatMap((before) => faultOf(before, after.get(before.label)) ?? [])
}

interface Labelled {
  readonly kind: LabelFault['kind']
  readonly id: string
  readonly label: string
  readonly words: string
  readonly ask: string
}

function labelledIn({ recommendations, commitments }: Dossier): Labelled[] {
  const provisions = commitments.flatMap(({ id, provisions }) =>
    provisions.map(({ label, text, due }) => ({
      ...({ kind: 'commitment', id } as const),
      label: `${id}/${label}`,
      words: inOneLine(text),
      ask: due ?? '',
    })),
  )
  return [...recommendations.map(fromRecommendation), ...provisions]
}

function fromRecommendation(recommendation: Recommendation): Labelled {
  const { label, title, text, addressees, madeBy, textStanding, due } = recommendation
  const printed = addressees.map(({ name }) => name.printed)
  const ask = { of: printed, by: madeBy.map((name) => name.printed), standing: textStanding, due }
  return {
    ...({ kind: 'recommendation', id: label } as const),
    label,
    words: inOneLine([title, plainText(text)].filter(Boolean).join(': ')),
    ask: readable(ask),
  }
}

function faultOf(before: Labelled, after: Labelled | undefined): LabelFault | undefined {
  const { kind, id, label } = before
  if (!after) return { fault: 'withdrawn-label', kind, id, label, before: before.words }
  if (before.words !== after.words) {
    return { fault: 'moved-label', kind, id, label, before: before.words, after: after.words }
  }
  if (before.ask === after.ask) return undefined
  return { fault: 'changed-ask', kind, id, label, before: before.ask, after: after.ask }
}

function inOneLine(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim()
}

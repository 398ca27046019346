import type { Refusal, TakenRole } from './decision.ts'
import { LONGEST } from './decision.ts'
import type { Passage } from './reading.ts'
import type { Review, ReviewRecord } from './review.ts'

type As = { readonly kind: 'recommendation' | 'outcome' } | { readonly kind: 'person'; readonly role: TakenRole }

/** Makes a record of a passage, or of the words quoted from it, in its own words, at the place where it stands among those of its kind. */
export function takePassage(review: Review, id: string, as: As, quoted?: string): Review | Refusal {
  const order = new Map(review.reading.passages.map((passage, index) => [passage.id, index]))
  const passage = review.reading.passages.find((one) => one.id === id)
  if (!passage) return 'unknown-passage'
  const whole = wordsOf(passage)
  const words = quoted === undefined ? whole : quoted.replace(/\s+/gu, ' ')
  if (!whole.includes(words)) return 'not-printed'
  if (words === '') return 'empty'
  if (words.length > LONGEST) return 'too-long'
  const added = review.added + 1
  const made = recordOf(`added/${added}`, passage, words, as)
  const at = order.get(id) ?? 0
  const later = review.records.findIndex((one) => {
    if (one.kind !== as.kind || one.parent !== null) return false
    return one.value.passages.some((other) => (order.get(other) ?? -1) > at)
  })
  const records = later < 0 ? [...review.records, made] : review.records.toSpliced(later, 0, made)
  return { ...review, added, records }
}

function wordsOf({ text, cells }: Passage): string {
  if (text !== '') return text
  return cells
    .flatMap(({ paragraphs }) => paragraphs)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function recordOf(id: string, passage: Passage, words: string, as: As): ReviewRecord {
  const origin = { passages: [passage.id], confidence: 1, why: 'Taken from the source by an editor' } as const
  const made = { id, parent: null, decided: true }
  const number = (words === wordsOf(passage) && passage.label) || null
  switch (as.kind) {
    case 'recommendation':
      return {
        ...made,
        kind: as.kind,
        value: { ...origin, number, title: null, text: words, addressee: null, status: null },
      }
    case 'outcome':
      return { ...made, kind: as.kind, value: { ...origin, number, title: null, text: words } }
    case 'person':
      return { ...made, kind: as.kind, value: { ...origin, ...personIn(words), role: as.role } }
  }
}

/** What stands before the first comma or bracket is taken as the name, the rest as the post; the editor sees both. */
function personIn(words: string) {
  const [, name = words, rest = ''] = /^([^,;:(–—]{2,200})[,;:(–—]\s*(.*)$/u.exec(words) ?? []
  const position = rest.replace(/\)$/u, '').trim() || null
  return { name: name.trim().slice(0, 500), honorific: null, position, affiliation: null, onBehalfOf: null }
}

import type { Decision } from '../../content/reading/decision.ts'
import { isOpen, type Review, unclaimedOf } from '../../content/reading/review.ts'
import { inDoubtFirst } from '../../web/work/review/groups.ts'

/** Where an editor goes on after a decision: at the anchor of a page, with the forms of a record open where it needs them. */
export interface NextStep {
  readonly anchor: string
  readonly open?: string
}

/** The next thing of the same sort that waits for a decision, so that a list is worked through without searching. */
export function nextStep(decision: Decision, before: Review, after: Review): NextStep {
  switch (decision.kind) {
    case 'accept':
    case 'drop':
      return { anchor: following(decision.records, before, after) }
    case 'edit':
      return {
        anchor: wasOpen(before, decision.record) ? following([decision.record], before, after) : decision.record,
      }
    case 'accept-sure':
      return { anchor: 'records' }
    case 'merge':
      return { anchor: decision.into }
    case 'take':
      return { anchor: decision.words === undefined ? afterPassage(decision.passage, after) : nextMessage(after) }
    case 'take-person':
      return { anchor: `added/${after.added}`, open: `added/${after.added}` }
    case 'settle':
      return { anchor: nextMessage(after) }
    case 'split':
    case 'resolve':
    case 'move':
      return { anchor: decision.record }
  }
}

/** The record that a decision was about, where it is there again, once the decision is taken back. */
export function stepBack(decision: Decision, after: Review): NextStep {
  const about = 'records' in decision ? decision.records : 'record' in decision ? [decision.record] : []
  return { anchor: about.find((id) => after.records.some((one) => one.id === id)) ?? 'records' }
}

function wasOpen({ records }: Review, id: string): boolean {
  return records.some((one) => one.id === id && isOpen(one))
}

function following(ids: readonly string[], before: Review, after: Review): string {
  const order = inDoubtFirst(before).map(({ id }) => id)
  const last = Math.max(...ids.map((id) => order.indexOf(id)))
  const left = new Map(after.records.map((one) => [one.id, one]))
  const doubted = ids.some((id) => wasOpen(before, id))
  const waits = (id: string) => {
    const record = left.get(id)
    return record !== undefined && !ids.includes(id) && (!doubted || isOpen(record))
  }
  return order.slice(last + 1).find(waits) ?? order.find(waits) ?? (doubted ? 'before' : 'records')
}

function afterPassage(id: string, after: Review): string {
  const order = after.reading.passages.map((passage) => passage.id)
  const next = unclaimedOf(after).find((passage) => order.indexOf(passage.id) > order.indexOf(id))
  return next ? `take-${next.id}` : 'unclaimed'
}

function nextMessage({ reading, settled }: Review): string {
  const next = reading.messages.findIndex((_, at) => !settled.includes(at))
  return next < 0 ? 'before' : `message-${next}`
}

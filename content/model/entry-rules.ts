import type { Entry } from './entry.ts'
import { compareEntries, knownEntries, speakerKey } from './known.ts'
import { rankOf } from './level.ts'

/** What is wrong with an entry, by the field that mends it. */
export interface EntryFault {
  readonly field: 'states' | 'cause' | 'direction' | 'correctionOf' | 'disputes' | 'repliesTo' | 'listing'
  readonly code:
    | 'nothing-stated'
    | 'no-cause'
    | 'unexplained-lowering'
    | 'not-your-entry'
    | 'your-own-entry'
    | 'unknown-entry'
    | 'not-an-action-plan'
  readonly message: string
}

/**
 * What keeps a new entry from being recorded in a track that already has others: an entry states something, a
 * step back has a cause, and whoever lowers their own level says whether it is a set-back or corrects a mistake.
 */
export function entryFaults(entry: Entry, others: readonly Entry[], isActionPlan: boolean): EntryFault[] {
  return [
    ...statedFaults(entry),
    ...causeFaults(entry),
    ...loweringFaults(entry, others),
    ...targetFaults(entry, others),
    ...listingFaults(entry, isActionPlan),
  ]
}

function statedFaults({ states }: Entry): EntryFault[] {
  if ([states.response, states.progress, states.direction, states.listing, states.note].some(Boolean)) return []
  const message =
    'Cannot record an entry that states nothing: choose a position, a progress or a direction, or write a note'
  return [{ field: 'states', code: 'nothing-stated', message }]
}

function causeFaults({ states }: Entry): EntryFault[] {
  const backwards = states.direction && !['advancing', 'steady'].includes(states.direction)
  if (!backwards || states.cause || states.note) return []
  const message = `Cannot record "${states.direction}" without a cause or a note: choose why things went this way`
  return [{ field: 'cause', code: 'no-cause', message }]
}

function loweringFaults(entry: Entry, others: readonly Entry[]): EntryFault[] {
  const rank = rankOf(entry.states.progress)
  const { direction, cause } = entry.states
  if (rank === undefined || entry.correctionOf !== undefined) return []
  const before = knownEntries(others).findLast(
    (other) =>
      speakerKey(other.speaker) === speakerKey(entry.speaker) &&
      rankOf(other.states.progress) !== undefined &&
      compareEntries(other, entry) < 0,
  )
  if ((rankOf(before?.states.progress) ?? 0) <= rank) return []
  if (direction !== 'set_back' && direction !== 'reversed') {
    const message = `Cannot lower "${before?.states.progress}" to "${entry.states.progress}" without saying why: mark a set-back with its cause, or correct the earlier entry`
    return [{ field: 'direction', code: 'unexplained-lowering', message }]
  }
  return cause
    ? []
    : [
        {
          field: 'cause',
          code: 'no-cause',
          message: `Cannot record a set-back from "${before?.states.progress}": choose its cause`,
        },
      ]
}

function targetFaults(entry: Entry, others: readonly Entry[]): EntryFault[] {
  const faults: EntryFault[] = []
  const find = (id: string | undefined) => others.find((other) => other.id === id)
  const corrected = find(entry.correctionOf)
  if (entry.correctionOf && !corrected) faults.push(unknownEntry('correctionOf', entry.correctionOf))
  if (corrected && speakerKey(corrected.speaker) !== speakerKey(entry.speaker)) {
    const message = `Cannot correct the entry of ${corrected.speaker.name}: only its speaker can; dispute it instead`
    faults.push({ field: 'correctionOf', code: 'not-your-entry', message })
  }
  const [disputed, answered] = [find(entry.disputes), find(entry.repliesTo)]
  if (entry.disputes && disputed?.state !== 'published') faults.push(unknownEntry('disputes', entry.disputes))
  if (entry.repliesTo && answered?.state !== 'published') faults.push(unknownEntry('repliesTo', entry.repliesTo))
  if (disputed?.state === 'published' && speakerKey(disputed.speaker) === speakerKey(entry.speaker)) {
    const message = `Cannot dispute an entry of ${entry.speaker.name} in its own name: correct it instead`
    faults.push({ field: 'disputes', code: 'your-own-entry', message })
  }
  return faults
}

function unknownEntry(field: 'correctionOf' | 'disputes' | 'repliesTo', id: string): EntryFault {
  return { field, code: 'unknown-entry', message: `Cannot find the entry "${id}" in this track` }
}

function listingFaults({ states }: Entry, isActionPlan: boolean): EntryFault[] {
  if (!states.listing || isActionPlan) return []
  const message = `Cannot record "${states.listing}" here: only Action Plans have a listing`
  return [{ field: 'listing', code: 'not-an-action-plan', message }]
}

import { type RegistryRef, refKey } from '../../content/model/party.ts'
import type { PendingEntry } from '../../content/model/work.ts'
import { toItem } from '../store/items.ts'
import { keys } from '../store/keys.ts'
import type { Fault, Mend } from './fault.ts'
import { faultAt, isSame } from './holdings.ts'
import type { Seen, SeenWork } from './seen.ts'

/** What waits in organizations must be there to be done, and stand as the entries themselves stand. */
export function workFaults(seen: Seen): readonly Fault[] {
  return [...seen.work.flatMap((one) => waitingFaults(seen, one)), ...missingFaults(seen)]
}

function waitingFaults(seen: Seen, { key, track, pending, organization }: SeenWork): Fault[] {
  if (!seen.tracks.has(track)) {
    return [{ code: 'missing-track', key, what: `It speaks of the track "${track}", which is not there` }]
  }
  if (!pending) return []
  const expected = seen.expectedWork.get(`${track} ${pending.entry}`)
  const rightly = expected && (refKey(organization) === refKey(expected.writtenFor) || expected.state === 'released')
  if (rightly && isSame(expected, pending)) return []
  const write = rightly
    ? { put: toItem.pendingEntry(organization, expected) }
    : { remove: keys.pending(organization, pending) }
  const what = `It does not stand as the entry "${pending.entry}" itself stands`
  return [{ code: 'wrong-work', key, what, ...mendOf(seen, track, write) }]
}

/** Every draft waits for those who write it, and what is released for at least one of the organizers as well. */
function missingFaults(seen: Seen): Fault[] {
  const waits = new Map<string, Set<string>>()
  for (const { organization, track, pending } of seen.work) {
    const key = `${track} ${pending?.entry}`
    waits.set(key, (waits.get(key) ?? new Set()).add(refKey(organization)))
  }
  return [...seen.expectedWork.values()].flatMap((pending): Fault[] => {
    const there = waits.get(`${pending.track} ${pending.entry}`) ?? new Set()
    const own = refKey(pending.writtenFor)
    const others = organizersOf(seen, pending).filter((organizer) => refKey(organizer) !== own)
    const isUnseen = pending.state === 'released' && others.length > 0 && ![...there].some((one) => one !== own)
    const lacking = [...(there.has(own) ? [] : [pending.writtenFor]), ...(isUnseen ? others : [])]
    return lacking.map((organization) => {
      const put = toItem.pendingEntry(organization, pending)
      const { mend } = mendOf(seen, pending.track, { put })
      return faultAt(put, 'wrong-work', `The entry "${pending.entry}" does not wait where it should`, mend)
    })
  })
}

function organizersOf({ tracks, dossiers }: Seen, { track }: PendingEntry): readonly RegistryRef[] {
  return dossiers.get(tracks.get(track)?.dossier ?? '')?.organizers ?? []
}

function mendOf({ tracks }: Seen, track: string, write: Mend['write']): { readonly mend?: Mend } {
  const known = tracks.get(track)
  return known ? { mend: { write, head: keys.track(track), rev: known.rev } } : {}
}

import { links } from '../../web/links.ts'
import { isTraceOf } from '../publish-traces.ts'
import { brokenDrafts, draftsOfRemoved } from './draft-faults.ts'
import type { Fault } from './fault.ts'
import { markFaults, vocabularyFaults } from './mark-faults.ts'
import type { Seen, SeenDossier, SeenTrack } from './seen.ts'
import { workFaults } from './work-faults.ts'

/** What is wrong between partitions, once all of them have been seen. */
export function tieFaults(seen: Seen): readonly Fault[] {
  return [
    ...entryFaults(seen),
    ...dossierPointerFaults(seen),
    ...[...seen.tracks.values()].flatMap((track) => labelFaults(track, seen.dossiers.get(track.dossier))),
    ...accountFaults(seen),
    ...workFaults(seen),
    ...writtenFaults(seen),
    ...toldFaults(seen),
    ...brokenDrafts(seen),
    ...draftsOfRemoved(seen),
    ...markFaults(seen),
    ...vocabularyFaults(seen),
    ...redirectFaults(seen),
    ...traceFaults(seen),
  ]
}

function entryFaults({ toEntries, entries, dossiers }: Seen): Fault[] {
  return [...toEntries.values()].flatMap(({ key, to }) => {
    const [register, slug = ''] = to.split('/')
    if (register === 'campaign' ? dossiers.get(slug)?.kind === 'campaign' : entries.has(to)) return []
    return [{ code: 'missing-entry', key, what: `It points to "${to}", which no register has` }] as const
  })
}

function dossierPointerFaults({ toDossiers, dossiers }: Seen): Fault[] {
  return toDossiers.flatMap(({ key, to }): Fault[] => {
    const state = dossiers.get(to)?.state
    if (state === undefined) {
      return [{ code: 'missing-dossier', key, what: `It belongs to the dossier "${to}", which is not there` }]
    }
    if (state !== 'removed') return []
    return [{ code: 'words-remain', key, what: `It belongs to "${to}", which was removed to protect somebody` }]
  })
}

function labelFaults({ key, label }: SeenTrack, dossier: SeenDossier | undefined): Fault[] {
  if (label === undefined || !dossier?.labels || dossier.labels.has(label)) return []
  return [{ code: 'wrong-reference', key, what: `It follows "${label}", a label that its dossier never had` }]
}

function accountFaults({ toAccounts, accounts }: Seen): Fault[] {
  return toAccounts
    .filter(({ to }) => !accounts.has(to))
    .map(({ key, to }) => ({ code: 'missing-account', key, what: `It is that of "${to}", who has no account` }))
}

/** Whoever wrote an entry is on record, and so the entry has to be there. */
function writtenFaults({ written, tracks, dossiers }: Seen): Fault[] {
  return written.flatMap(({ key, track, entry, at }): Fault[] => {
    if (at <= (dossiers.get(track.split('/')[1] ?? '')?.erasedAt ?? '')) return []
    if (!tracks.has(track)) return [{ code: 'missing-track', key, what: `The track "${track}" is not there` }]
    if (tracks.get(track)?.entries.has(entry)) return []
    return [{ code: 'lost-entry', key, what: `Somebody wrote the entry "${entry}" in "${track}", and it is not there` }]
  })
}

/** What somebody wrote about a track goes with the words of its dossier. */
function toldFaults({ told, dossiers }: Seen): Fault[] {
  return told
    .filter(({ to, at }) => at <= (dossiers.get(to)?.erasedAt ?? ''))
    .map(({ key, to }) => ({ code: 'words-remain', key, what: `It tells of "${to}", whose words were removed` }))
}

function redirectFaults({ redirects }: Seen): Fault[] {
  return [...redirects.keys()].flatMap((start): Fault[] => {
    const passed = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && !passed.has(at)) {
      passed.add(at)
      at = redirects.get(at)
    }
    return at === start ? [{ code: 'endless-redirect', key: `redirect ${start}`, what: 'It leads back to itself' }] : []
  })
}

function traceFaults({ redirects, dossiers }: Seen): Fault[] {
  const removed = [...dossiers].filter(([, { state }]) => state === 'removed')
  return [...redirects].flatMap(([path, to]) => {
    const of = removed.filter(([slug, { kind }]) => isTraceOf({ path, to }, links.dossier(kind, slug)))
    return of.map(([slug]): Fault => {
      const what = `It is made of the title of what "${slug}" cited, whose words were removed`
      return { code: 'words-remain', key: `redirect ${path}`, what }
    })
  })
}

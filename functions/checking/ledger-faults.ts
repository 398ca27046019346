import { Erasure } from '../../content/model/erasure.ts'
import { keys } from '../store/keys.ts'
import { ERASURES, erasureKey } from '../summaries/object-keys.ts'
import type { Fault } from './fault.ts'
import { faultAt, type Holdings } from './holdings.ts'
import type { Seen, SeenDossier } from './seen.ts'

/**
 * What is wrong between the records and the ledger of erasures: a removal that the ledger does not know would be undone
 * by a recovery, and words that the ledger says are gone came back with one.
 */
export async function ledgerFaults(holdings: Holdings, { dossiers }: Seen): Promise<Fault[]> {
  const lines = await linesIn(holdings)
  const known = lines.flatMap(({ erasure }) => erasure ?? [])
  return [
    ...lines.flatMap(({ key, erasure }): Fault[] =>
      erasure ? [] : [{ code: 'unreadable-erasure', key, what: 'It does not have the form of a line of the ledger' }],
    ),
    ...[...dossiers].flatMap(([slug, dossier]) => unwrittenFaults(slug, dossier, known)),
    ...known.flatMap((erasure) => undoneFaults(erasure, dossiers.get(erasure.tombstone.slug))),
  ]
}

/** Every edition without words was removed by some line of the ledger. */
function unwrittenFaults(slug: string, { editions }: SeenDossier, known: readonly Erasure[]): Fault[] {
  const own = known.filter(({ tombstone }) => tombstone.slug === slug)
  const hashes = new Set(own.flatMap(({ tombstone, gone }) => [tombstone.hash, ...gone.map(({ hash }) => hash)]))
  return editions
    .filter(({ removed, hash }) => removed && !hashes.has(hash))
    .map(({ number }) =>
      faultAt(keys.edition(slug, number), 'missing-erasure', 'Its words were removed, and the ledger does not say so'),
    )
}

function undoneFaults({ tombstone, gone }: Erasure, dossier: SeenDossier | undefined): Fault[] {
  const { slug } = tombstone
  const hashes = new Set(gone.map(({ hash }) => hash))
  const isKnown = dossier?.editions.some(({ hash }) => hash === tombstone.hash)
  const back = (dossier?.editions ?? []).filter(({ hash, removed }) => hashes.has(hash) && !removed)
  return [
    ...(isKnown ? [] : [faultAt(keys.listing(slug), 'undone-erasure', 'The ledger says that it was removed')]),
    ...back.map(({ number }) =>
      faultAt(keys.edition(slug, number), 'undone-erasure', 'The ledger says that its words were removed'),
    ),
  ]
}

async function linesIn(holdings: Holdings): Promise<{ readonly key: string; readonly erasure?: Erasure }[]> {
  const places = new Set<string>()
  for await (const { key } of holdings.objects(ERASURES)) places.add(key)
  const texts = [...places].map(async (key) => ({ key, text: await holdings.textOf(key) }))
  return (await Promise.all(texts)).flatMap(({ key, text }) => {
    if (text === undefined) return []
    const erasure = parsed(text)
    const isInPlace = erasure && erasureKey(erasure.tombstone.slug, erasure.tombstone.hash) === key
    return [isInPlace ? { key, erasure } : { key }]
  })
}

function parsed(text: string): Erasure | undefined {
  try {
    return Erasure.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

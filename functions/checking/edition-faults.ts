import { createHash } from 'node:crypto'
import * as z from 'zod'
import { type Dossier, recordsOf } from '../../content/model/dossier.ts'
import type { Edition } from '../../content/model/edition.ts'
import type { Listing } from '../../content/model/listing.ts'
import { mentionsOf } from '../../content/model/mention.ts'
import { Passage } from '../../content/model/passage.ts'
import type { ParsedDocument } from '../candidate.ts'
import { entryKeysIn } from '../registry-entries.ts'
import type { Write } from '../store/batches.ts'
import { type Item, toItem } from '../store/items.ts'
import { isCurrent, keys, ranges } from '../store/keys.ts'
import type { EntryKey } from '../store/store.ts'
import { coverageKey, documentKey } from '../summaries/object-keys.ts'
import type { DossierCheck } from './dossier-faults.ts'
import type { Fault, Mend } from './fault.ts'
import { faultAt, isSame, isSameItem, placeOf, type StoredItem } from './holdings.ts'

/** An edition with what its document says when it is read anew. */
export interface KeptEdition {
  readonly edition: Edition
  readonly dossier?: Dossier
  readonly refs: readonly EntryKey[]
  readonly faults: readonly Fault[]
}

const Coverage = z.array(Passage)

/** Reads the document of an edition and compares its bytes with their hash. */
export async function readEdition({ holdings, parse }: DossierCheck, edition: Edition): Promise<KeptEdition> {
  const [at, passages] = [documentKey(edition.dossier, edition.hash), coverageKey(edition.dossier, edition.hash)]
  const document = await holdings.textOf(at)
  if (document === undefined) {
    const what = `The document of edition ${edition.number} is not there`
    return { edition, refs: [], faults: [{ code: 'missing-document', key: at, what }] }
  }
  if (createHash('sha256').update(document).digest('hex') !== edition.hash) {
    const what = `The bytes of edition ${edition.number} are not those that were published`
    return { edition, refs: [], faults: [{ code: 'changed-document', key: at, what }] }
  }
  const parsed = parse(document)
  if (!parsed.dossier) {
    const what = `The document of edition ${edition.number} cannot be read`
    return { edition, refs: [], faults: [{ code: 'unreadable-document', key: at, what }] }
  }
  const refs = recordsOf(parsed.dossier).flatMap(entryKeysIn)
  const coverage = coverageOf(await holdings.textOf(passages))
  const faults = isSame(coverage ?? null, parsed.passages)
    ? factFaults(edition, parsed)
    : [{ code: 'wrong-coverage', key: passages, what: 'It is not what the document covers' } as const]
  return { edition, dossier: parsed.dossier, refs, faults }
}

/** What is wrong with an edition's document, its records and, where it is current, its mentions. */
export function editionFaults(
  { edition, dossier, faults }: KeptEdition,
  items: readonly StoredItem[],
  listing: Listing,
): Fault[] {
  if (!dossier) return [...faults]
  const records = recordsOf(dossier).map((record) => toItem.record(edition, record))
  const mentions = mentionsOf(dossier).map((mention, position) => toItem.mention(edition, mention, position))
  const own = ranges.records(edition.dossier, edition.hash).prefix
  const here = items.filter(({ sk }) => sk.startsWith(own))
  const said = items.filter((item) =>
    isCurrent(item, { edition: edition.number, hash: edition.hash, state: 'published' }),
  )
  return [
    ...faults,
    ...differences(listing, here, records, 'wrong-records'),
    ...(edition.number === listing.edition ? differences(listing, said, mentions, 'wrong-mentions') : []),
    ...countFaults(listing, edition, records.length),
  ]
}

function factFaults(edition: Edition, { correction }: ParsedDocument): Fault[] {
  if (isSame(edition.correction ?? null, correction ?? null)) return []
  const key = keys.edition(edition.dossier, edition.number)
  return [faultAt(key, 'wrong-edition', 'It is another correction than its document says')]
}

function countFaults(listing: Listing, edition: Edition, count: number): Fault[] {
  if (edition.records === count) return []
  const what = `It says ${edition.records} records, and its document has ${count}`
  const mend = mendOf(listing, { put: toItem.edition({ ...edition, records: count }) })
  return [faultAt(keys.edition(edition.dossier, edition.number), 'wrong-records', what, mend)]
}

/** What is missing, what differs and what nobody expects, item by item. */
function differences(
  listing: Listing,
  here: readonly StoredItem[],
  expected: readonly Item[],
  code: 'wrong-records' | 'wrong-mentions',
): Fault[] {
  const stored = new Map(here.map((item) => [placeOf(item), item]))
  const wanted = new Set(expected.map(placeOf))
  const wrong = expected.flatMap((item) => {
    const there = stored.get(placeOf(item))
    const mend = mendOf(listing, { put: item })
    if (!there) return [faultAt(item, code, 'It is missing, and the document states it', mend)]
    return isSameItem(there, item) ? [] : [faultAt(item, code, 'It differs from what the document states', mend)]
  })
  const extra = here.filter((item) => !wanted.has(placeOf(item)))
  const gone = ({ pk, sk }: StoredItem) => mendOf(listing, { remove: { pk, sk } })
  return [...wrong, ...extra.map((item) => faultAt(item, code, 'The document states no such thing', gone(item)))]
}

/** Words are put back only while the listing is as it was seen: they may have been removed meanwhile. */
function mendOf({ slug, rev }: Listing, write: Write): Mend {
  return { write, head: keys.listing(slug), rev }
}

function coverageOf(text: string | undefined): Passage[] | undefined {
  try {
    return text === undefined ? undefined : Coverage.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

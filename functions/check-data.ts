import { dossierFaults } from './checking/dossier-faults.ts'
import { draftPartFaults } from './checking/draft-faults.ts'
import { type Fault, isDamage } from './checking/fault.ts'
import { faultAt, type Holdings, type ReadDocument, StoredItem } from './checking/holdings.ts'
import { indexFaults } from './checking/index-faults.ts'
import { ledgerFaults } from './checking/ledger-faults.ts'
import { reminderFaults } from './checking/reminder-faults.ts'
import { nothingSeen, type Seen } from './checking/seen.ts'
import { singleFaults } from './checking/single-faults.ts'
import { tieFaults } from './checking/tie-faults.ts'
import { trackFaults } from './checking/track-faults.ts'
import { DOCUMENTS } from './summaries/object-keys.ts'

/** What checking needs: everything that is kept, and how documents are read. */
export interface CheckTools {
  readonly holdings: Holdings
  readonly parse: ReadDocument
}

/**
 * Everything that is wrong with what an instance keeps. People may work meanwhile: what is found is looked for a second
 * time, and only what is found twice counts.
 */
export async function checkData(tools: CheckTools): Promise<readonly Fault[]> {
  const first = await faultsNow(tools)
  if (!first.some(isDamage)) return first
  const again = new Set((await faultsNow(tools)).map(nameOf))
  return first.filter((fault) => again.has(nameOf(fault)))
}

/** Makes right what follows from documents and entries; how much of it, since others may work on the same things. */
export async function mendData({ holdings }: Pick<CheckTools, 'holdings'>, faults: readonly Fault[]): Promise<number> {
  let done = 0
  for (const { mend } of faults) {
    if (mend && (await holdings.mend(mend))) done += 1
  }
  return done
}

async function faultsNow(tools: CheckTools): Promise<readonly Fault[]> {
  const seen = nothingSeen()
  const faults: Fault[] = []
  for await (const partition of tools.holdings.partitions()) {
    faults.push(...(await partitionFaults(tools, seen, partition)))
  }
  return [
    ...faults,
    ...tieFaults(seen),
    ...(await ledgerFaults(tools.holdings, seen)),
    ...(await indexFaults(tools.holdings, seen)),
    ...(await ownerlessFaults(tools, seen)),
  ]
}

async function partitionFaults(tools: CheckTools, seen: Seen, partition: string): Promise<readonly Fault[]> {
  const stored = await tools.holdings.itemsOf(partition)
  const read = stored.map((item) => ({ item, parsed: StoredItem.safeParse(item) }))
  const items = read.flatMap(({ parsed }) => parsed.data ?? [])
  const broken = read
    .filter(({ parsed }) => !parsed.success)
    .map(({ item }) => faultAt(keyIn(item, partition), 'unreadable-item', 'It does not have the form of an item'))
  const [kind, name] = [partition.split('#')[0], partition.slice(partition.indexOf('#') + 1)]
  if (kind === 'dossier') return [...broken, ...(await dossierFaults({ ...tools, seen }, name, items))]
  if (kind === 'draft') return [...broken, ...(await draftPartFaults(seen, partition, items))]
  if (/^(mailbox|reminder-\w+)$/.test(kind ?? '')) {
    return [...broken, ...items.flatMap((item) => reminderFaults(seen, item))]
  }
  if (kind === 'track') return [...broken, ...trackFaults(seen, name, items)]
  return [...broken, ...items.flatMap((item) => singleFaults(seen, item))]
}

/** Documents in the folder of a dossier that the table does not know. */
async function ownerlessFaults({ holdings }: CheckTools, { dossiers }: Seen): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  for await (const { key, isMarker } of holdings.objects(DOCUMENTS)) {
    const [, slug = ''] = key.split('/')
    if (isMarker || dossiers.has(slug)) continue
    faults.push({ code: 'left-behind', key, what: `There is no dossier "${slug}"` })
  }
  return faults
}

function keyIn(item: unknown, partition: string) {
  const { sk } = StoredItem.pick({ sk: true }).safeParse(Object(item)).data ?? { sk: '' }
  return { pk: partition, sk }
}

function nameOf({ code, key, what }: Fault): string {
  return `${code} ${key} ${what}`
}

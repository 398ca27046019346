import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { checkData } from '../../../functions/check-data.ts'
import { isDamage } from '../../../functions/checking/fault.ts'
import type { RecoveryTools } from '../../../functions/recover.ts'
import { reindex } from '../../../functions/reindex.ts'
import { copyTable } from '../../../functions/store/copy-table.ts'
import { table } from '../../../functions/store/table.ts'
import { links } from '../../../web/links.ts'
import type { Shelves } from '../instance.ts'
import { type BroughtBack, recoverTable, recoveryTools } from '../recovering.ts'
import { ensureTable } from '../table.ts'
import { damage } from './damage.ts'
import { atRisk, fill, removeAtRisk } from './fill.ts'
import { type Answers, differences, serve } from './pages.ts'

/** Where a rehearsal takes place, and who hears how far it has come. */
export interface Rehearsal extends BroughtBack {
  readonly shelves: Shelves
  readonly now: () => Date
  readonly say: (line: string) => void
}

/**
 * Rehearses a recovery: fills an instance, keeps a copy as of a moment, removes an event after it, damages the records,
 * brings the copy back into a new table, makes that ready, and serves from it what was served before. The answer are the
 * promises that were broken.
 */
export async function rehearse({ shelves, table: live, bucket, now, say }: Rehearsal): Promise<readonly string[]> {
  const [backup, fresh] = [`${live}-backup`, `${live}-restored`]
  const at = now()
  await fill(shelves, at)
  say(`Filled: ${await copy(live, backup)} items, and a copy of them as of this moment`)
  await removeAtRisk(shelves, new Date(at.getTime() + 60_000))
  say(`Removed after that moment, to protect somebody: ${atRisk.slug}`)
  const tools = await toolsFor({ table: live, bucket }, at)
  const { entries } = await reindex(tools)
  const before = await serve(tools, { table: live, bucket })
  say(`Served: ${before.size} addresses; in the search index: ${entries} entries`)
  const kinds = await damage(shelves, live)
  const found = (await checkData(tools)).filter(isDamage)
  say(`Damaged in ${kinds.length} ways: ${kinds.join(', ')}`)
  say(`The check finds ${found.length} faults of ${new Set(found.map(({ code }) => code)).size} kinds`)
  say(`Brought back: ${await copy(backup, fresh)} items into a new table`)
  const back = await toolsFor({ table: fresh, bucket }, at)
  const wasBack = (await wordsIn(back)) > 0
  const isWhole = await recoverTable(back, (line) => say(`  ${line}`))
  const after = await serve(back, { table: fresh, bucket })
  const changed = differences(before, after)
  say(`Served from the new table: ${after.size} addresses; otherwise than before: ${changed.length}`)
  const left = await wordsIn(back)
  say(`Items and objects with words of what was removed: ${left}`)
  return [
    ...(found.length > 0 ? [] : ['The check found no damage']),
    ...(wasBack ? [] : ['The copy did not bring the removed words back, so nothing was proved']),
    ...(isWhole ? [] : ['The new table is damaged']),
    ...changed.map((path) => `${path} answers otherwise than before`),
    ...brokenPages(after),
    ...(left === 0 ? [] : ['Words of what was removed are left']),
  ]
}

/** Every page answers, but those of what was removed, which say so. */
function brokenPages(after: Answers): string[] {
  const removed = links.dossier('event', atRisk.slug)
  return [...after].flatMap(([path, answer]) => {
    const expected = path.startsWith(removed) ? '410 ' : '200 '
    return answer.startsWith(expected) && !answer.includes(atRisk.word) ? [] : [`${path} answers ${answer.slice(0, 3)}`]
  })
}

async function copy(from: string, into: string): Promise<number> {
  const client = new DynamoDBClient({})
  await ensureTable(client, { ...table, TableName: into })
  return copyTable(client, { from, into })
}

async function toolsFor(place: BroughtBack, at: Date): Promise<RecoveryTools> {
  return recoveryTools(place, () => at)
}

/** How many items and objects say the word that only the removed event said; what a draft holds lies packed in it. */
async function wordsIn({ holdings, drafts }: RecoveryTools): Promise<number> {
  const items = await Array.fromAsync(holdings.partitions(), (partition) => holdings.itemsOf(partition))
  const objects = await Array.fromAsync(holdings.objects('summaries/'), ({ key }) => holdings.textOf(key))
  const kept = await drafts.listEveryDraft()
  const open = await Promise.all(kept.map(({ organization, id }) => drafts.openDraft(organization, id)))
  return [...items.flat(), ...objects, ...open].filter((one) => JSON.stringify(one ?? '').includes(atRisk.word)).length
}

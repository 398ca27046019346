import { type CheckTools, checkData, mendData } from './check-data.ts'
import { type Fault, isDamage } from './checking/fault.ts'
import type { IndexTools } from './indexing/make-current.ts'
import type { FollowedShelves } from './publish-and-follow.ts'
import { type Reapplied, reapplyErasures } from './reapply-erasures.ts'
import { type Reindexed, reindex } from './reindex.ts'

/** What making records ready to be served needs: where everything lies, how documents are read, and the index. */
export type RecoveryTools = FollowedShelves & CheckTools & IndexTools

/** What making records ready to be served took, after they were brought back. */
export interface Recovery {
  /** Every line of the ledger of erasures, and whether its words had come back. */
  readonly erasures: readonly Reapplied[]
  /** How many things were wrong, and how many of them were made anew from documents and entries. */
  readonly found: number
  readonly mended: number
  readonly index: Reindexed
  /** What is still damaged; while there is any, the records must not be served. */
  readonly damage: readonly Fault[]
}

/**
 * Makes records that were brought back ready to be served: first what was erased, then what is derived, then the index,
 * then a check. Each step finds what the one before it left, so that a recovery that was stopped is begun again.
 */
export async function recover(tools: RecoveryTools, say: (line: string) => void): Promise<Recovery> {
  say('Deleting again what the ledger of erasures names')
  const erasures = await reapplyErasures(tools)
  say('Checking what was brought back, and making anew what follows from documents and entries')
  const faults = (await checkData(tools)).filter(isDamage)
  const mended = await mendData(tools, faults)
  say('Building the search index')
  const index = await reindex({ ...tools, engine: { ...tools.engine, sweep: leaveOthers } })
  say('Checking everything once more')
  return { erasures, found: faults.length, mended, index, damage: (await checkData(tools)).filter(isDamage) }
}

/** The table that is still served may use another index of the same bucket or search service. */
async function leaveOthers(): Promise<void> {}

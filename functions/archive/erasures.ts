import { Erasure } from '../../content/model/erasure.ts'
import type { Summaries } from '../summaries/summaries.ts'
import { jsonLines, readJsonLines, type Section } from './archive.ts'

const PATH = 'erasures.jsonl'

/** The ledger of erasures, without which a recovery of the new instance would bring back what was removed. */
export const erasuresSection: Section = {
  name: 'erasures',
  async *files({ summaries }) {
    const ledger = await ledgerOf(summaries)
    if (ledger.length > 0) yield jsonLines(PATH, ledger)
  },
  async conflicts() {
    return []
  },
  async restore({ summaries }, archive) {
    if (!archive.paths.includes(PATH)) return
    for (const erasure of await readJsonLines(archive, PATH, Erasure)) await summaries.noteErasure(erasure)
  },
}

async function ledgerOf(summaries: Summaries): Promise<Erasure[]> {
  const keyOf = ({ tombstone }: Erasure) => `${tombstone.slug}/${tombstone.hash}`
  const ledger = await Array.fromAsync(summaries.listErasures())
  return ledger.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

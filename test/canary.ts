import { Dossier } from '../content/model/dossier.ts'

/** What must not be found anywhere once it was removed. */
export const canary = /canary/i

/** A dossier in which every field that takes words of one's own says so, each in other words; and how many do. */
export function withCanaries(dossier: Dossier): { readonly dossier: Dossier; readonly fields: number } {
  let [current, fields] = [dossier, 0]
  for (let leaf = 0; leaf < leavesOf(dossier); leaf++) {
    for (const words of wordsFor(leaf)) {
      const changed = Dossier.safeParse(withLeaf(current, leaf, words))
      if (!changed.success) continue
      current = changed.data
      fields += 1
      break
    }
  }
  return { dossier: current, fields }
}

/** Words as long as they are in reports, else a few, else an address. */
function wordsFor(leaf: number): readonly string[] {
  return [`Canary ${leaf} sings of what nobody may read again`, `Canary ${leaf}`, `https://canary.example/${leaf}`]
}

function leavesOf(value: unknown): number {
  if (typeof value === 'string') return 1
  return childrenOf(value).reduce((sum, [, child]) => sum + leavesOf(child), 0)
}

/** The value with another text in the place of one of its texts, counted from the first. */
function withLeaf(value: unknown, leaf: number, words: string): unknown {
  if (typeof value === 'string') return leaf === 0 ? words : value
  let before = 0
  const changed = childrenOf(value).map(([name, child]) => {
    const at = leaf - before
    before += leavesOf(child)
    return [name, at >= 0 && at < leavesOf(child) ? withLeaf(child, at, words) : child] as const
  })
  if (Array.isArray(value)) return changed.map(([, child]) => child)
  return typeof value === 'object' && value !== null ? Object.fromEntries(changed) : value
}

function childrenOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

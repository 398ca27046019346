import type { Block } from './blocks.ts'
import type { ReadReference } from './reading.ts'

/** Every web address of the document once, with all the passages that give it. */
export function referencesOf(blocks: readonly Block[]): readonly ReadReference[] {
  const places = new Map<string, { readonly url: string; readonly passages: string[] }>()
  for (const block of blocks) {
    for (const url of block.links) {
      if (/^mailto:/iu.test(url)) continue
      const known = places.get(url)
      if (known === undefined) places.set(url, { url, passages: [block.id] })
      else if (!known.passages.includes(block.id)) known.passages.push(block.id)
    }
  }
  return [...places.values()].map((one) => ({ ...one, confidence: 0.95, why: 'An address written or linked here' }))
}

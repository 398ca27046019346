import type { Source } from './blocks.ts'
import type { Neutral, ReadItem, Reading, ReadRecommendation } from './reading.ts'

type Claim = { readonly passages: readonly string[]; readonly confidence: number }

/** Which records each passage became, and how sure the least sure record is. */
export function claims(source: Pick<Source, 'blocks'>, neutral: Neutral): Pick<Reading, 'passages' | 'confidence'> {
  const by = new Map<string, string[]>()
  let confidence = 1
  for (const [record, one] of claimed(neutral)) {
    confidence = Math.min(confidence, one.confidence)
    for (const id of one.passages) by.set(id, [...(by.get(id) ?? []), record])
  }
  return { passages: source.blocks.map((block) => ({ ...block, claimedBy: by.get(block.id) ?? [] })), confidence }
}

/** Every record of a reading with its address in the neutral shape. */
function claimed(neutral: Neutral): readonly (readonly [string, Claim])[] {
  const flat = (['sessions', 'people', 'figures', 'references'] as const).flatMap((kind) =>
    neutral[kind].map((one, index) => [`${kind}/${index + 1}`, one] as const),
  )
  return [
    ...nested('recommendations', neutral.recommendations),
    ...nested('outcomes', neutral.outcomes),
    ...(neutral.event.isEvent ? [['event', neutral.event] as const] : []),
    ...flat,
  ]
}

function nested(at: string, items: readonly (ReadItem | ReadRecommendation)[]): readonly (readonly [string, Claim])[] {
  return items.flatMap((one, index) => {
    const address = `${at}/${index + 1}`
    return [[address, one] as const, ...nested(address, one.children)]
  })
}

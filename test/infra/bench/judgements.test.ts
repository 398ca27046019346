import { describe, expect, it } from 'vitest'
import { ndcg, recall } from '../../../infra/bench/judgements.ts'

const judged = new Map([
  ['a', 2],
  ['b', 1],
  ['c', 0],
])

describe('the measures of relevance', () => {
  it('give 1 to the best possible order, less to a worse one, 0 to none', () => {
    const log = (rank: number) => Math.log2(rank + 1)
    expect(ndcg(['a', 'b'], judged, 10)).toBe(1)
    expect(ndcg(['x', 'b', 'a'], judged, 10)).toBeCloseTo((1 / log(2) + 2 / log(3)) / (2 / log(1) + 1 / log(2)), 12)
    expect(ndcg(['x', 'y'], judged, 10)).toBe(0)
  })

  it('look no deeper than they are told', () => {
    expect([ndcg(['x', 'a'], judged, 1), recall(['x', 'a'], judged, 1), recall(['b', 'a'], judged, 1)]).toEqual([
      0, 0, 0.5,
    ])
  })

  it('count only relevant documents, each once', () => {
    expect([recall(['a', 'a', 'c'], judged, 10), recall(['a'], new Map([['c', 0]]), 10)]).toEqual([0.5, 0])
  })
})

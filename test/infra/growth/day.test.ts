import { describe, expect, it } from 'vitest'
import { taken } from '../../../infra/cost/estimate.ts'
import { answeredInADay } from '../../../infra/growth/day.ts'

describe('an ordinary day', () => {
  const day = { events: 1000, views: 1e6 }

  it('is answered the more by the CDN, the less is purged and the more is read', () => {
    const shares = [0, 1, 5, 50].map((purges) => answeredInADay({ ...day, purges }))
    expect(shares.toSorted((a, b) => b - a)).toEqual(shares)
    expect(answeredInADay({ ...day, views: 1e7, purges: 5 })).toBeGreaterThan(shares[2] ?? 1)
    expect(answeredInADay({ ...day, views: 0, purges: 5 })).toBe(0)
  })

  it('is what the estimate of the cost takes', () => {
    expect(answeredInADay({ ...day, purges: 1 })).toBeCloseTo(taken.answeredByCdn, 1)
  })
})

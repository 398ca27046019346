import { describe, expect, it } from 'vitest'
import { chanceOf, popular, weighted } from '../../../infra/growth/chance.ts'
import { busiestHour } from '../../../infra/growth/hour.ts'
import { readsOfEvent } from '../../../infra/growth/reads.ts'

const small = { events: 500, views: 5e6, keptSeconds: 60 }

describe('the chances', () => {
  const many = <T>(draw: (chance: () => number) => T) => {
    const chance = chanceOf(7)
    return Array.from({ length: 20_000 }, () => draw(chance))
  }

  it('are the same for the same seed, and even', () => {
    expect(many((chance) => chance())).toEqual(many((chance) => chance()))
    expect(many((chance) => chance()).reduce((a, b) => a + b) / 20_000).toBeCloseTo(0.5, 2)
  })

  it('take the first of a thousand about a hundred times as often as the hundredth', () => {
    const drawn = many((chance) => popular(chance, 1000))
    const [first, hundredth] = [0, 99].map((rank) => drawn.filter((each) => each === rank).length)
    expect(first).toBeGreaterThan(60 * (hundredth ?? 0))
    expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([0, 999])
  })

  it('follow weights', () => {
    const drawn = many((chance) =>
      weighted(chance, [
        ['often', 3],
        ['seldom', 1],
      ] as const),
    )
    expect(drawn.filter((each) => each === 'often').length / 20_000).toBeCloseTo(0.75, 1)
  })
})

describe('the busiest hour', () => {
  it('is the same for the same seed', () => {
    expect(busiestHour(small, 20)).toEqual(busiestHour(small, 20))
  })

  it('asks in a minute at most once for each page, language and region, however many come', () => {
    const [pages, languages, regions] = [21 + 40, 6, 13]
    const rush = busiestHour({ events: 1, views: 4e8, keptSeconds: 60 }, 60)
    const opened = rush.views / 60
    expect(opened).toBeGreaterThan(50_000)
    expect(opened * (1 - rush.answeredByCdn)).toBeLessThan(pages * languages * regions)
  })

  it('brings every view to the site without the CDN', () => {
    const without = busiestHour({ ...small, keptSeconds: 0 }, 20)
    expect(without.answeredByCdn).toBe(0)
    expect(without.busiestSecond).toBeGreaterThan(busiestHour(small, 20).busiestSecond)
  })
})

it('reads the same entries each time that an event is opened', () => {
  expect(readsOfEvent(3, 1000)).toEqual(readsOfEvent(3, 1000))
  expect(readsOfEvent(3, 1000)[0]).toEqual({ partition: 'dossier#slug-3', units: 9 })
})

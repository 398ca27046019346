import { expect, it } from 'vitest'
import { edgeTime, secondsAtEdge } from '../../../functions/purging/edge-time.ts'

const noon = new Date('2026-02-01T12:00:00.000Z')

it('lets pages be kept until midnight, because they say what is overdue today', () => {
  expect(secondsAtEdge(0, 2000, noon)).toBe(43_200)
  expect(secondsAtEdge(0, 2000, new Date('2026-02-01T23:59:58.400Z'))).toBe(2)
  expect(secondsAtEdge(0, 2000, new Date('2026-02-02T00:00:00.000Z'))).toBe(86_400)
})

it('lets them be kept for half a minute before purging ends for the month', () => {
  expect([1899, 1900, 5000].map((spent) => secondsAtEdge(spent, 2000, noon))).toEqual([43_200, 30, 30])
})

it('asks once a minute how much was purged', async () => {
  let [asked, at, spent] = [0, noon.getTime(), 0]
  const read = async () => {
    asked += 1
    return spent
  }
  const seconds = edgeTime({ read }, 2000, () => new Date(at))
  expect([await seconds(), await seconds(), asked]).toEqual([43_200, 43_200, 1])
  spent = 1950
  at += 59_000
  expect(await seconds()).toBe(43_141)
  at += 1_000
  expect([await seconds(), asked]).toEqual([30, 2])
})

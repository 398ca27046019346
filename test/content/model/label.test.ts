import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareLabels, Label, parentLabel } from '../../../content/model/label.ts'

it('takes the labels that documents print and nothing else', () => {
  const taken = ['2', '2.b', '121.1', '122.157', 'iv', 'r1', '2.1.3']
  const refused = ['', '2.', '.b', '2..b', '2.B', '2 b', '2/b', '../2']
  expect([...taken, ...refused].filter((label) => Label.safeParse(label).success)).toEqual(taken)
})

it('knows under which label an item hangs', () => {
  expect(['2', '2.b', '2.1.3'].map(parentLabel)).toEqual([undefined, '2', '2.1'])
})

it('orders as a reader counts', () => {
  const ordered = ['1', '2', '2.a', '2.b', '2.z', '2.aa', '10', '121.2', '121.10']
  expect([...ordered].reverse().sort(compareLabels)).toEqual(ordered)
})

it('is a total order, whatever the labels', () => {
  const part = fc.oneof(fc.nat({ max: 200 }).map(String), fc.stringMatching(/^[a-z]{1,3}$/))
  const label = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'))
  fc.assert(
    fc.property(label, label, (a, b) => {
      expect(Math.sign(compareLabels(a, b))).toBe(-Math.sign(compareLabels(b, a)) + 0)
      expect(compareLabels(a, b) === 0).toBe(a === b)
    }),
  )
})

import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstDay, lastDay, PartialDate, Period } from '../../../content/model/date.ts'

it('is a year, a month or a day that the calendar has', () => {
  const taken = ['2021', '2021-04', '2021-04-29', '2020-02-29', '2000-02-29']
  const refused = ['21', '2021-4', '2021-13', '2021-00', '2021-02-29', '1900-02-29', '2021-04-31', '2021-04-29T10:00']
  expect([...taken, ...refused].filter((date) => PartialDate.safeParse(date).success)).toEqual(taken)
})

it('spans all the days that it may mean', () => {
  expect(['2021', '2024-02', '2021-04-29'].map((date) => [firstDay(date), lastDay(date)])).toEqual([
    ['2021-01-01', '2021-12-31'],
    ['2024-02-01', '2024-02-29'],
    ['2021-04-29', '2021-04-29'],
  ])
})

it('has the last day that the calendar gives every month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1800, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const expected = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
      expect(lastDay(expected.slice(0, 7))).toBe(expected)
    }),
  )
})

it('ends a period no earlier than it starts', () => {
  const periods = [{ start: '2021-04-29', end: '2021' }, { start: '2021', end: '2020' }, { start: '2021' }]
  expect(periods.map((period) => Period.safeParse(period).success)).toEqual([true, false, true])
})

import { expect, it } from 'vitest'
import { lateness } from '../../../content/model/lateness.ts'

const track = {
  due: '2021',
  reviewMonths: 6,
  opened: { by: 'organizer', at: '2020-01-15T00:00:00.000Z' },
  state: 'open',
} as const
const standing = { headline: 'in_progress', lastConfirmed: '2021-12-01' } as const

it('is overdue after the last day that a due date may mean', () => {
  expect(lateness(track, standing, '2021-12-31')).toEqual({ overdue: false, silent: false })
  expect(lateness(track, standing, '2022-01-01')).toEqual({ overdue: true, silent: false })
})

it('is silent, and so overdue, when nothing was confirmed for longer than the review period', () => {
  const late = { headline: 'in_progress', lastConfirmed: '2020-12' } as const
  expect(lateness({ ...track, due: undefined }, late, '2021-07-01')).toEqual({ overdue: true, silent: true })
  expect(lateness({ ...track, due: undefined }, late, '2021-06-30')).toEqual({ overdue: false, silent: false })
})

it('counts silence from the day it was opened when nobody has spoken', () => {
  const nobody = { headline: 'not_assessed' } as const
  expect(lateness({ ...track, due: undefined }, nobody, '2020-07-16')).toEqual({ overdue: true, silent: true })
})

it('is not past due once implemented, and nothing is late on a closed or dormant track', () => {
  const done = { headline: 'implemented', lastConfirmed: '2029-12-31' } as const
  expect(lateness(track, done, '2030-01-01')).toEqual({ overdue: false, silent: false })
  expect(lateness({ ...track, state: 'dormant' }, standing, '2030-01-01')).toEqual({ overdue: false, silent: false })
  expect(lateness(track, { headline: 'closed' }, '2030-01-01')).toEqual({ overdue: false, silent: false })
})

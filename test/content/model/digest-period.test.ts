import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dayAfter, lastDayOf, periodOf } from '../../../content/model/digest-period.ts'

afterEach(() => vi.unstubAllEnvs())

describe('a period', () => {
  it('is the day itself, or the week of ISO 8601, which belongs to the year of its Thursday', () => {
    expect(periodOf('daily', '2026-02-01')).toBe('2026-02-01')
    const weeks = ['2026-02-01', '2026-02-02', '2020-12-31', '2021-01-03', '2021-01-04', '2024-12-30', '2027-01-01']
    expect(weeks.map((day) => periodOf('weekly', day))).toEqual([
      ...['2026-W05', '2026-W06', '2020-W53', '2020-W53', '2021-W01', '2025-W01', '2026-W53'],
    ])
  })

  it('ends on a Sunday, or on its day', () => {
    expect(['2026-W05', '2020-W53', '2025-W01', '2026-02-01'].map(lastDayOf)).toEqual([
      ...['2026-02-01', '2021-01-03', '2025-01-05', '2026-02-01'],
    ])
  })

  it('holds each day once, wherever the clocks are put forward or back', () => {
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    const zones = fc.constantFrom('UTC', 'Europe/Zurich', 'America/St_Johns', 'Pacific/Apia', 'Africa/Casablanca')
    fc.assert(
      fc.property(instants, zones, (instant, given) => {
        vi.stubEnv('TZ', given)
        const day = instant.toISOString().slice(0, 10)
        const week = periodOf('weekly', day)
        const last = lastDayOf(week)
        const days = Array.from({ length: 7 }, (_, before) => dayAfter(last, -before))
        expect(days).toContain(day)
        expect(new Set(days.map((one) => periodOf('weekly', one)))).toEqual(new Set([week]))
        expect(periodOf('weekly', dayAfter(last, 1)) > week).toBe(true)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { metrics } from '../../../functions/metrics.ts'
import { bill, checking, publishing, taken, total } from '../../../infra/cost/estimate.ts'
import { report } from '../../../infra/cost/print.ts'

const idle = { events: 1000, views: 0, cdn: true }
const read = { events: 1000, views: 1_000_000, cdn: true }

describe('what a month costs', () => {
  it('is below half a dollar when nobody reads: the secret of the CDN, and the records', () => {
    const due = bill(idle).filter(({ due }) => due > 0)
    expect(due.map(({ priced }) => priced)).toEqual(['recoveryGigabyte', 'documentGigabyte', 'secret'])
    expect(total(bill(idle), 'due')).toBeCloseTo(0.424, 3)
  })

  it('grows with the views, and not with the events that nobody reads', () => {
    const more = { ...idle, events: 100_000 }
    expect(total(bill(read), 'listed') - total(bill(idle), 'listed')).toBeCloseTo(16.837, 3)
    expect(total(bill(more), 'listed') - total(bill(idle), 'listed')).toBeCloseTo(5.39, 2)
  })

  it('is less with the CDN, whose readers cost nothing up to ten million requests', () => {
    expect(total(bill({ ...read, cdn: false }), 'due')).toBeGreaterThan(total(bill(read), 'due'))
  })

  it('asks nothing for what every account gets free', () => {
    const lines = new Map(bill(read).map((line) => [line.priced, line]))
    expect(lines.get('cdnRequest')).toEqual({ priced: 'cdnRequest', units: 1.5e6, listed: 1.5, due: 0 })
    expect(lines.get('dashboard')).toEqual({ priced: 'dashboard', units: 1, listed: 3, due: 0 })
  })

  it('is a thousand times as much where nobody reads and OpenSearch waits for searches', () => {
    const lines = bill({ ...idle, search: 'opensearch' })
    expect(lines.find(({ priced }) => priced === 'searchUnit')).toMatchObject({ units: 1460, due: 350.4 })
    expect(report({ events: 1000, views: 0, search: 'opensearch' })).toMatch(
      /^Idle, this is \d\d times that of the smallest of them\.$/m,
    )
  })

  it('is forty cents more with a thousand reminders, thirty of them for their alarms', () => {
    const [with1000, without] = [bill({ ...idle, mails: 1000 }), bill(idle)]
    const more = (of: 'listed' | 'due') => total(with1000, of) - total(without, of)
    expect([more('listed').toFixed(2), more('due').toFixed(2)]).toEqual(['0.42', '0.41'])
    expect(with1000.find(({ priced }) => priced === 'mail')).toEqual({
      priced: 'mail',
      units: 1000,
      listed: 0.1,
      due: 0.1,
    })
  })

  it('is little for publishing', () => {
    expect(total(publishing(1000), 'listed')).toBeCloseTo(0.1038, 4)
  })

  it('is less than a cent for checking everything that an archive of a thousand events keeps', () => {
    expect(total(checking(1000), 'listed')).toBeCloseTo(0.0073, 4)
  })
})

it('is printed with a source beside every price', () => {
  const lines = report({ events: 1000, views: 1_000_000 }).split('\n')
  const reminding = report({ events: 1000, views: 1_000_000, mails: 1000 }).split('\n')
  expect(reminding.slice(1).filter((line) => /remind|by the clock/.test(line))).toHaveLength(3)
  const priced = lines.filter((line) => /^\w[\w ]+: /.test(line) && !/^(Publishing|Checking)/.test(line))
  expect(priced).toHaveLength(17)
  expect(priced.filter((line) => !/(\.\w+(\/\S*)?|pricing)$/.test(line))).toEqual([])
  expect(lines[0]).toBe('A month with 1,000 events in the archive and 1,000,000 pages opened, in US dollars')
})

it('counts every metric that the product has', () => {
  expect(Object.keys(metrics)).toHaveLength(taken.metrics)
})

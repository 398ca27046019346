import { expect, it } from 'vitest'
import { counting, measured } from '../../functions/metrics.ts'

const at = new Date('2026-02-01T12:00:00.000Z')

it('counts in the form in which CloudWatch finds it, and without a dimension that costs', () => {
  const lines: object[] = []
  counting(
    (line) => lines.push(line),
    () => at,
  )({ MailsSent: 2, IndexLag: 350 })
  expect(lines).toEqual([
    {
      timestamp: '2026-02-01T12:00:00.000Z',
      level: 'info',
      _aws: {
        Timestamp: at.getTime(),
        CloudWatchMetrics: [
          {
            Namespace: 'Rapporteur',
            Dimensions: [[]],
            Metrics: [
              { Name: 'MailsSent', Unit: 'Count' },
              { Name: 'IndexLag', Unit: 'Milliseconds' },
            ],
          },
        ],
      },
      MailsSent: 2,
      IndexLag: 350,
    },
  ])
})

it('measures nothing where nothing was counted', () => {
  expect(measured({}, at)).toEqual({})
})

import { expect, it } from 'vitest'
import { shippedDossier, shown } from '../../documents.ts'

it('is known to the month and leads to the campaign that began with it', async () => {
  const { head, figures, outcomes, appearances, recommendations } = await shippedDossier(
    'events/2014-03-children-not-soldiers',
  )
  if (head.kind !== 'event') throw new Error('Expected an event')
  expect([head.type, head.when, head.place, head.venue]).toEqual([
    'launch',
    { start: '2014-03' },
    'New York',
    'United Nations',
  ])
  expect(head.organizers.map(shown)).toEqual([
    'SRSG for Children and Armed Conflict → office/srsg-children-and-armed-conflict',
    'UNICEF → organization/unicef',
  ])
  expect(shown(head.series?.name)).toBe('Children, Not Soldiers → campaign/children-not-soldiers')
  expect(figures.map(({ quantity, unit }) => [quantity, unit])).toEqual([
    [
      { printed: 'eight', comparator: 'exactly', value: 8 },
      'governments named by the Secretary-General for children in their forces',
    ],
  ])
  expect(outcomes.map(({ id, type }) => [id, type])).toEqual([['readiness', 'result']])
  expect([appearances, recommendations]).toEqual([[], []])
})

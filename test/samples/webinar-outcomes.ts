import type { Figure } from '../../content/model/figure.ts'
import type { Outcome } from '../../content/model/outcome.ts'
import { named } from './named.ts'

function outcome(id: string, order: number, given: Partial<Outcome>): Outcome {
  return { kind: 'outcome', id, order, type: 'finding', text: [], concerns: [], themes: [], ...given }
}

/** What came out of the webinar of the examples. */
export const outcomes: Outcome[] = [
  outcome('action-plans-work', 0, {
    type: 'result',
    title: 'Action Plans yield results',
    text: [{ p: ['Agreements between the United Nations and armed actors have led to the release of children.'] }],
    speaker: named('Virginia Gamba', 'person', 'virginia-gamba'),
    themes: ['action-plans'],
  }),
  outcome('pandemic', 1, {
    type: 'risk',
    title: 'The pandemic raised the risk',
    text: [{ p: ['Closed schools and lost incomes pushed children towards armed groups.'] }],
    concerns: [named('Mali', 'country', 'mali'), named('Sudan', 'country', 'sudan')],
  }),
  outcome('misunderstandings', 2, {
    type: 'context',
    title: 'Three misunderstandings about prevention',
    text: [{ p: ['The panel named three assumptions that stand in the way.'] }],
  }),
  outcome('no-quick-fixes', 3, {
    type: 'misunderstanding',
    parent: 'misunderstandings',
    title: 'There are no quick fixes',
    text: [{ p: ['Prevention is a process of years, not an act of signature.'] }],
  }),
  outcome('impact', 4, {
    type: 'misunderstanding',
    parent: 'misunderstandings',
    title: 'The impact is not always visible',
    text: [{ p: ['A child who was never recruited appears in no statistic.'] }],
  }),
  outcome('reintegration', 5, {
    type: 'challenge',
    title: 'Reintegration takes long',
    text: [
      { p: ['Those released need more than a way home:'] },
      {
        list: [
          [{ p: ['schooling that makes up for the lost years;'] }],
          [{ p: ['protection from being taken again.'] }],
        ],
      },
    ],
  }),
]

/** The figures that the webinar of the examples states. */
export const figures: Figure[] = [
  {
    kind: 'figure',
    id: 'children-released',
    order: 0,
    quantity: { printed: 'close to 40,000', comparator: 'close-to', value: 40_000 },
    unit: 'children released by parties to conflict',
    period: 'since 2018',
    outcome: 'action-plans-work',
  },
  {
    kind: 'figure',
    id: 'action-plans',
    order: 1,
    quantity: { printed: '10', comparator: 'exactly', value: 10 },
    unit: 'Action Plans with non-state armed actors under way',
    outcome: 'action-plans-work',
  },
  {
    kind: 'figure',
    id: 'children-recruited',
    order: 2,
    quantity: { printed: '7,747', comparator: 'exactly', value: 7747 },
    unit: 'children reported recruited and used, most by non-state armed actors',
    period: '2019',
    countedBy: named('United Nations', 'organization', 'united-nations'),
  },
]

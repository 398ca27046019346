import { expect, it } from 'vitest'
import { parse, parseDossier } from '../../../content/markdown/parse.ts'
import { print } from '../../../content/markdown/print.ts'

const document = (...lines: string[]) =>
  ['---', 'campaign: c', 'title: C', 'launched: 2014', 'as-of: 2015', '---', '', ...lines, ''].join('\n')

const together = document(
  '## Commitments',
  '',
  '### Action Plans signed or renewed',
  '',
  'Party: [the other countries](/organizations/governments)',
  'Type: action plan',
  'Members: six of the seven',
  'Recommitted: 2015-01; 2015-02',
  'Made at: 2014-03-launch; [the review](/events/2015-01-review)',
  'Answers: 2021-04-29-recruitment 2.c; [the ask](/campaigns/c/recommendations/1)',
)

it('keeps how many promised without naming them, where it was, and what it answers', () => {
  const [commitment] = parseDossier(together).commitments
  expect(commitment).toEqual({
    kind: 'commitment',
    id: 'action-plans-signed-or-renewed',
    order: 0,
    type: 'action-plan',
    title: 'Action Plans signed or renewed',
    party: { printed: 'the other countries', ref: { register: 'organization', slug: 'governments' } },
    members: { printed: 'six of the seven', comparator: 'out-of', value: 6, outOf: 7 },
    recommitted: ['2015-01', '2015-02'],
    madeAt: ['2014-03-launch', '2015-01-review'],
    answers: [
      { dossier: '2021-04-29-recruitment', label: '2.c' },
      { dossier: 'c', label: '1' },
    ],
    provisions: [],
    text: [],
    themes: [],
  })
})

it('prints it so that it is read the same again', () => {
  const dossier = parseDossier(together)
  const printed = print(dossier)
  expect(printed).toContain(
    'Members: six of the seven\nRecommitted: 2015-01; 2015-02\nMade at: 2014-03-launch; 2015-01-review',
  )
  expect(parseDossier(printed)).toEqual(dossier)
})

it('says where a line cannot be meant', () => {
  const bad = together
    .replace('six of the seven', 'many hands')
    .replace('2014-03-launch', 'The launch')
    .replace('2.c', '§')
  expect(parse(bad).messages.map(({ line, code }) => [line, code])).toEqual([
    [14, 'no-quantity'],
    [16, 'bad-event'],
    [17, 'bad-relation'],
  ])
})

it('refuses a listing of anything but an Action Plan', () => {
  const promise = (type: string) =>
    document(
      '## Commitments',
      '',
      '### A promise',
      '',
      'Party: [Chad](/countries/chad)',
      `Type: ${type}`,
      '',
      '1. Verify ages',
      '',
      '## Follow-up',
      '',
      '- **[Chad](/countries/chad)**: delisted.',
    )
  expect(parse(promise('action plan')).messages).toEqual([])
  expect(parse(promise('pledge')).messages.map(({ line, code }) => [line, code])).toEqual([[19, 'not-an-action-plan']])
  const ofProvision = `${promise('action plan')}  Provision: 1\n`
  expect(parse(ofProvision).messages.map(({ code }) => code)).toEqual(['not-an-action-plan'])
})

it('keeps the year that priorities are for', () => {
  const text = document('## Priorities', '', 'Period: second year', '', '- **Verify age.** Procedures find recruits.')
  const dossier = parseDossier(text)
  expect(dossier.outcomes.map(({ type, title, period }) => [type, title, period])).toEqual([
    ['priority', 'Verify age', 'second year'],
  ])
  expect(parseDossier(print(dossier))).toEqual(dossier)
})

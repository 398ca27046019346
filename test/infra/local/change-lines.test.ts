import { expect, it } from 'vitest'
import { changesBetween } from '../../../content/model/change.ts'
import type { Published } from '../../../functions/candidate.ts'
import { publishedLines } from '../../../infra/local/change-lines.ts'
import { aDossier, anEvent, aRecommendation } from '../../dossiers.ts'

const before = aDossier({ recommendations: [aRecommendation('1'), aRecommendation('2')] })
const text = [{ p: ['Open every school '.repeat(8)] }]
const after = aDossier({
  head: anEvent({ place: 'Geneva' }),
  recommendations: [aRecommendation('1', { text: [{ p: ['Keep a dialogue'] }] }), aRecommendation('3', { text })],
})
const published: Published = {
  outcome: 'published',
  kind: 'event',
  slug: 'schools',
  edition: 2,
  changes: changesBetween(before, after),
  messages: [],
}

it('shows record by record what an edition changed, changed words with both texts', () => {
  expect(publishedLines('schools.md', published)).toEqual([
    '  Published edition 2 of the event "schools": 1 added, 2 changed, 1 withdrawn',
    '  ~ event',
    '      place, published: (not stated)',
    '      place, now: Geneva',
    '  ~ recommendation 1',
    '      text, published: Do what 1 asks',
    '      text, now: Keep a dialogue',
    '  - recommendation 2: Do what 2 asks',
    `  + recommendation 3: ${'Open every school '.repeat(8).slice(0, 99)}…`,
  ])
})

it('only counts the records of a first edition, and shows what the grammar and the registers have to say', () => {
  const messages: Published['messages'] = [
    { line: 7, code: 'restarted', severity: 'warning', text: 'The list restarts', suggestion: 'Number it on' },
    { line: 9, code: 'x', severity: 'info', text: 'A note' },
  ]
  const first = { ...published, edition: 1, changes: changesBetween(undefined, before), messages }
  expect(publishedLines('schools.md', first)).toEqual([
    '  Published edition 1 of the event "schools": 3 added',
    '  schools.md:7 warning: The list restarts',
    '    Number it on',
    '  schools.md:9 info: A note',
  ])
})

it.each([
  ['preview', '  Would publish edition 2 of the event "schools": no record changed'],
  ['unchanged', '  Nothing new: edition 2 of the event "schools" stays'],
] as const)('says that the outcome is %s', (outcome, line) => {
  expect(publishedLines('schools.md', { ...published, outcome, changes: [] })).toEqual([line])
})

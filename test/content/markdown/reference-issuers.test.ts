import { expect, it } from 'vitest'
import { parseDossier } from '../../../content/markdown/parse.ts'

function issuerOf(item: string): unknown[] {
  const head = '---\nevent: some-event\ntitle: Some event\ntype: meeting\ndate: 2021\n---\n'
  const [reference] = parseDossier(`${head}\n## References\n\n- ${item}\n`).references
  return [reference?.title, reference?.issuer, reference?.date]
}

it.each([
  ['*Pack*, Watchlist', ['Pack', { printed: 'Watchlist' }, undefined]],
  ['*Pack*, Watchlist, 2016.', ['Pack', { printed: 'Watchlist' }, '2016']],
  ['*Pack* (Watchlist, 2016)', ['Pack', { printed: 'Watchlist' }, '2016']],
  ['*Pack* – Ministry of Health (Chad)', ['Pack', { printed: 'Ministry of Health (Chad)' }, undefined]],
  [
    '*Pack*, [Watchlist](/organizations/watchlist)',
    ['Pack', { printed: 'Watchlist', ref: { register: 'organization', slug: 'watchlist' } }, undefined],
  ],
  [
    '[Pack](https://example.org/pack) ([Watchlist](/organizations/watchlist), 2016)',
    ['Pack', { printed: 'Watchlist', ref: { register: 'organization', slug: 'watchlist' } }, '2016'],
  ],
])('reads who issued %s, and when', (item, expected) => {
  expect(issuerOf(item)).toEqual(expected)
})

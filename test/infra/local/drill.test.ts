import { expect, it } from 'vitest'
import { differences } from '../../../infra/local/drill/pages.ts'
import { runCommand } from './command.ts'

it('rehearses a recovery in one command, tells each step with its counts, and ends with nothing broken', async () => {
  const { code, out, problems } = await runCommand('drill', [], {})
  expect([code, problems]).toEqual([0, ''])
  expect(
    out
      .replaceAll(/\d+(\.\d)?/g, 'n')
      .trim()
      .split('\n'),
  ).toEqual([
    'Filled: n items, and a copy of them as of this moment',
    'Removed after that moment, to protect somebody: n-n-n-meeting-of-witnesses',
    'Served: n addresses; in the search index: n entries',
    expect.stringMatching(/^Damaged in n ways: a listing is lost, /),
    'The check finds n faults of n kinds',
    'Brought back: n items into a new table',
    '  Deleting again what the ledger of erasures names',
    '  Checking what was brought back, and making anew what follows from documents and entries',
    '  Building the search index',
    '  Checking everything once more',
    '  Removed to protect somebody: n; deleted again: n-n-n-meeting-of-witnesses',
    '  Found damaged: n; made anew: n',
    '  In the search index: n entries of n events and campaigns',
    '  Nothing is damaged: it can be served',
    'Served from the new table: n addresses; otherwise than before: n',
    'Items and objects with words of what was removed: n',
    'The drill succeeded in n s',
  ])
  expect(out).toContain('otherwise than before: 0\n')
  expect(out).toContain('words of what was removed: 0\n')
}, 240_000)

it('sees a page that answers otherwise, is missing or is new', () => {
  const [before, after] = [
    new Map([
      ['/a', '200 a'],
      ['/b', '200 b'],
      ['/c', '200 c'],
    ]),
    new Map([
      ['/a', '200 a'],
      ['/b', '410 b'],
      ['/d', '200 d'],
    ]),
  ]
  expect(differences(before, after)).toEqual(['/b', '/c', '/d'])
})

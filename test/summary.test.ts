import { expect, it } from 'vitest'
import { summarize } from './summary.ts'

const report = (passed: number, failed = 0, pending = 0, todo = 0, unreadFiles = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: todo,
  testResults: Array.from({ length: unreadFiles }, () => ({ status: 'failed', assertionResults: [] })),
})

it.each([
  ['all passed', report(12), true, '12 passed, 0 failed, 0 skipped', true],
  ['one failed', report(11, 1), false, '11 passed, 1 failed, 0 skipped', false],
  ['one skipped by a developer', report(11, 0, 1), false, '11 passed, 0 failed, 1 skipped', true],
  ['one skipped in CI', report(11, 0, 1), true, '11 passed, 0 failed, 1 skipped', false],
  ['one to do in CI', report(11, 0, 0, 1), true, '11 passed, 0 failed, 1 skipped', false],
  ['none ran', report(0), false, '0 passed, 0 failed, 0 skipped', false],
  ['a file could not be read', report(11, 0, 0, 0, 1), false, '11 passed, 1 failed, 0 skipped', false],
])('the closing line when %s', (_, given, ci, line, passes) => {
  expect(summarize(given, ci)).toEqual({ line, passes })
})

import { spawnSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import * as z from 'zod'

const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** What vitest's report adds up to: the closing line, and whether it may pass. */
export function summarize(report: unknown, ci: boolean): { line: string; passes: boolean } {
  const { numPassedTests: passed, numPendingTests, numTodoTests, ...rest } = Report.parse(report)
  const unread = rest.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = rest.numFailedTests + unread.length
  const skipped = numPendingTests + numTodoTests
  return {
    line: `${passed} passed, ${failed} failed, ${skipped} skipped`,
    passes: failed === 0 && passed > 0 && !(ci && skipped > 0),
  }
}

/** `node test/summary.ts [files]` runs the tests and ends with one line that says how they went. */
async function main(args: readonly string[]): Promise<void> {
  const report = '.build/tests.json'
  await rm(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...reporters, ...args]
  const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit' })
  const { line, passes } = summarize(JSON.parse(await readFile(report, 'utf8')), Boolean(process.env.CI))
  await writeFile('.build/tests.txt', `${line}\n`)
  process.stdout.write(`${line}\n`)
  process.exitCode = passes ? (status ?? 1) : 1
}

if (import.meta.main) await main(process.argv.slice(2))

import { readSettings } from '../../functions/env.ts'
import { runCommand } from './command.ts'
import { recoverTable, recoveryTools } from './recovering.ts'

const usage = 'Cannot recover: npm run recover -- [--data-dir <folder>] is all there is'

/** Makes what the settings of this process lead to ready to be served. */
async function recover(): Promise<void> {
  const { RECORDS_TABLE: table, SUMMARIES_BUCKET: bucket } = readSettings()
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tools = await recoveryTools({ table, bucket }, () => new Date())
  if (!(await recoverTable(tools, say))) process.exitCode = 1
}

/**
 * `RECORDS_TABLE=… SUMMARIES_BUCKET=… npm run recover` makes a table that a recovery has made ready to be served; without
 * them, the data of this machine after their records were brought back from a copy.
 */
if (process.env.RECORDS_TABLE && process.env.SUMMARIES_BUCKET) await recover()
else await runCommand({ args: process.argv.slice(2), env: process.env, usage, takesPaths: false }, recover)

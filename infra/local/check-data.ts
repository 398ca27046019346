import { parse } from '../../content/markdown/parse.ts'
import { checkData, mendData } from '../../functions/check-data.ts'
import { isDamage, reportLines } from '../../functions/checking/fault.ts'
import { runCommand } from './command.ts'
import { holdingsHere } from './instance.ts'

const usage = 'Cannot check the data: npm run check-data -- [--mend] [--data-dir <folder>] is all there is'

/** Checks everything that the settings of this process lead to, and says what is wrong and what to do about it. */
async function check(mend: boolean): Promise<void> {
  const tools = { holdings: holdingsHere(), parse }
  const found = await checkData(tools)
  const done = mend ? await mendData(tools, found) : 0
  const left = done > 0 ? await checkData(tools) : found
  const damage = left.filter(isDamage).length
  const lines = [
    ...reportLines(left),
    ...(mend ? [`Mended ${done}`] : []),
    damage === 0 ? 'Nothing is damaged' : `Damaged: ${damage}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (damage > 0) process.exitCode = 1
}

/**
 * `npm run check-data [-- --mend] [--data-dir <folder>]` checks the data of this machine, or with RECORDS_TABLE and
 * SUMMARIES_BUCKET set those of the account whose credentials are in the environment.
 */
if (process.env.RECORDS_TABLE && process.env.SUMMARIES_BUCKET) await check(process.argv.includes('--mend'))
else {
  const command = { args: process.argv.slice(2), env: process.env, usage, hasMend: true, takesPaths: false }
  await runCommand(command, (_, { mend }) => check(mend))
}

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sendReminders } from '../../functions/reminders/outbox.ts'
import { planReminders } from '../../functions/reminders/plan.ts'
import { dataDirOf } from './command.ts'
import { withShelves } from './instance.ts'
import { runningSite } from './lock.ts'
import { LOCAL_SENDER, mailFolder } from './mail-folder.ts'
import { Refusal } from './refusal.ts'

const usage = 'Cannot remind: use npm run remind, or npm run remind -- --now 2026-02-01 to see the mails of another day'

/** `npm run remind [-- --now <day>]` writes today's reminders, or those of another day, as files into `mail`. */
try {
  const { dataDir, now } = typed()
  const site = (await runningSite(dataDir))?.address || 'http://127.0.0.1:3000'
  await withShelves({ dataDir, env: process.env, now: () => new Date() }, async (shelves) => {
    const { added, known } = await planReminders(shelves.reminders, now)
    say(`Planned ${added} reminders; ${known} were planned before`)
    const carrier = mailFolder(join(dataDir, 'mail'), (file) => say(`  ${file}`))
    const log = (line: object) => void process.stderr.write(`${JSON.stringify(line)}\n`)
    const tools = { ...shelves, carrier, site, from: LOCAL_SENDER, log }
    const { counts, halted } = await sendReminders(tools, { run: 200, day: 500 }, now)
    for (const [outcome, count] of Object.entries(counts)) say(`${count} ${outcome}`)
    if (halted) say(`The rest waits: ${halted}`)
  })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

function typed(): { readonly dataDir: string; readonly now: Date } {
  const options = { 'data-dir': { type: 'string' }, now: { type: 'string' } } as const
  const { values } = parsed(options)
  const now = values.now === undefined ? new Date() : new Date(values.now)
  if (Number.isNaN(now.getTime())) throw new Refusal(usage)
  return { dataDir: dataDirOf(process.env, values['data-dir']), now }
}

function parsed(options: { readonly 'data-dir': { type: 'string' }; readonly now: { type: 'string' } }) {
  try {
    return parseArgs({ args: process.argv.slice(2), options })
  } catch {
    throw new Refusal(usage)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

import { parse } from '../../content/markdown/parse.ts'
import { runCommand } from './command.ts'
import { filesUnder, publishFiles } from './publishing.ts'

const usage = 'Cannot publish: name files or folders, such as npm run publish -- content/events --dry-run'

/** `npm run publish -- <file or folder> … [--dry-run] [--data-dir <folder>]` publishes documents and registers. */
await runCommand(
  { args: process.argv.slice(2), env: process.env, usage, hasDryRun: true },
  async (shelves, { paths, dryRun }) => {
    const files = (await Promise.all(paths.map(filesUnder))).flat()
    const say = (line: string) => process.stdout.write(`${line}\n`)
    const complain = (line: string) => process.stderr.write(`${line}\n`)
    const right = await publishFiles({ shelves, parse, now: () => new Date(), dryRun, say, complain }, files)
    if (!right) process.exitCode = 1
  },
)

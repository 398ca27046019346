import { parse } from '../../content/markdown/parse.ts'
import { runCommand } from './command.ts'
import { publishRemotely, remoteSite } from './publish-remotely.ts'
import { filesUnder, publishFiles } from './publishing.ts'

const usage = 'Cannot publish: name files or folders, such as npm run publish -- content/events --dry-run'

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

/**
 * `npm run publish -- <file or folder> … [--dry-run] [--data-dir <folder>]` publishes documents and registers on this
 * machine; with `--site <address>` it sends documents to a running site, in the name of whoever RAPPORTEUR_TOKEN is of.
 */
const { site, args } = remoteSite(process.argv.slice(2))
if (site) {
  await publishRemotely({ site, args, token: process.env.RAPPORTEUR_TOKEN, say, complain })
} else {
  await runCommand({ args, env: process.env, usage, hasDryRun: true }, async (shelves, { paths, dryRun }) => {
    const files = (await Promise.all(paths.map(filesUnder))).flat()
    const right = await publishFiles({ shelves, parse, now: () => new Date(), dryRun, say, complain }, files)
    if (!right) process.exitCode = 1
  })
}

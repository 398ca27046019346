import { parse } from '../../content/markdown/parse.ts'
import { createApp } from '../../functions/app.ts'
import { readAssets } from '../../functions/assets.ts'
import { readWorkSettings } from '../../functions/env.ts'
import { identityWith } from '../../functions/identity.ts'
import { boundedReader } from '../../functions/reading/bounded-reader.ts'
import type { LogLine } from '../../functions/tools.ts'
import { createWorkspace } from '../../functions/workspace.ts'
import { oneDoor } from './door.ts'
import { firstStart } from './first-start.ts'
import { seedMailboxes } from './identity/mailboxes.ts'
import { seedCast } from './identity/seed.ts'
import { ensureIndexed, followRecords, indexToolsHere, lettersIn, searchHere } from './indexing.ts'
import { live } from './lifetime.ts'
import { identityFolder, startSettings } from './settings.ts'
import { openSite } from './site.ts'

const { env } = process
const now = () => new Date()
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** `npm start`: the whole site on one machine. */
live(async (life) => {
  const { dataDir, ...settings } = startSettings(env, process.argv.slice(2))
  const { front, shelves } = await openSite({ ...settings, dataDir }, life, { env, now })
  say(`Starting at ${front.address} with the data in ${dataDir}`)
  const { signal } = life
  await firstStart({ dataDir, library: 'content', shelves, parse, now, say, complain: say, signal }, settings.empty)
  const indexTools = await indexToolsHere(shelves, lettersIn(dataDir), now)
  await ensureIndexed(indexTools, say)
  life.onEnd(await followRecords(indexTools, dataDir))
  const reader = await searchHere(now)
  const known = readWorkSettings()
  await seedCast({ folder: identityFolder(dataDir), accounts: shelves.accounts, issuer: known.ISSUER, now })
  await seedMailboxes(shelves, known.ISSUER)
  const tools = {
    ...shelves,
    summaries: async () => shelves.summaries,
    assets: await readAssets(new URL('../public/', import.meta.url), new URL(import.meta.url)),
    now,
    log: (line: LogLine) => {
      if (line.level === 'error') process.stderr.write(`${JSON.stringify(line)}\n`)
    },
  }
  const forEverybody = createApp({ ...tools, search: async () => reader }).fetch
  const readReport = boundedReader(new URL('../../functions/reading/reading-worker.ts', import.meta.url))
  const work = { ...tools, ...identityWith(known), readReport, parse: async () => parse }
  const workspace = createWorkspace(work).fetch
  front.serve(oneDoor({ address: front.address, forEverybody, workspace }))
  say(`Sign in at ${front.address}/desk as one of the named people of this machine`)
  say(`Ready: open ${front.address} (stop with Ctrl-C)`)
})

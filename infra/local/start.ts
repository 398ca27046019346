import { parse } from '../../content/markdown/parse.ts'
import { createApp } from '../../functions/app.ts'
import { readAssets } from '../../functions/assets.ts'
import { firstStart } from './first-start.ts'
import { live } from './lifetime.ts'
import { startSettings } from './settings.ts'
import { openSite } from './site.ts'

const { env } = process
const now = () => new Date()
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** `npm start`: the whole site on one machine. */
live(async (life) => {
  const settings = startSettings(env, process.argv.slice(2))
  const { front, shelves } = await openSite(settings, life, { env, now })
  say(`Starting at ${front.address} with the data in ${settings.dataDir}`)
  const { dataDir, empty } = settings
  const { signal } = life
  await firstStart({ dataDir, library: 'content', shelves, parse, now, say, complain: say, signal }, empty)
  const app = createApp({
    ...shelves,
    summaries: async () => shelves.summaries,
    assets: await readAssets(new URL('../public/', import.meta.url), new URL(import.meta.url)),
    now,
    log: (line) => void process.stderr.write(`${JSON.stringify(line)}\n`),
  })
  front.serve(app.fetch)
  say(`Ready: open ${front.address} (stop with Ctrl-C)`)
})

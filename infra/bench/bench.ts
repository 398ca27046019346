import { benchBundles } from './bundles.ts'
import { benchDesk } from './desk.ts'
import { benchPage } from './page.ts'
import { benchPublishing } from './publishing.ts'
import { benchReading } from './reading.ts'
import { benchSearch } from './search.ts'

/** `npm run bench -- <name> …` measures one part of the house by its name. */
const benches: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = {
  search: benchSearch,
  publishing: benchPublishing,
  page: benchPage,
  bundles: benchBundles,
  desk: benchDesk,
  reading: benchReading,
}

const [name = '', ...args] = process.argv.slice(2)
const bench = benches[name]
try {
  if (!bench) throw new Error(`Cannot measure "${name}": use one of ${Object.keys(benches).join(', ')}`)
  process.stdout.write(`${await bench(args)}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}

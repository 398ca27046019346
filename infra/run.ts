import { pathToFileURL } from 'node:url'
import { stop } from 'esbuild'
import { buildAssets, buildLocal, places } from './build.ts'

/** `node infra/run.ts <name> [arguments]` builds `infra/local/<name>.ts` and runs it; Node alone cannot read `.tsx`. */
const [node = '', , name = '', ...args] = process.argv
if (name === 'start') await buildAssets(places)
const file = await buildLocal(name)
await stop()
process.chdir(places.root)
process.argv = [node, file, ...args]
process.setSourceMapsEnabled(true)
await import(pathToFileURL(file).href)

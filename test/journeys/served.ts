import { mkdtemp, rm } from 'node:fs/promises'
import { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { readAssets } from '../../functions/assets.ts'
import { reindex } from '../../functions/reindex.ts'
import { buildAssets, places } from '../../infra/build.ts'
import { listen } from '../../infra/local/listen.ts'
import { publishEverything } from '../library.ts'
import { aSite } from '../site.ts'

/** The site on a port of this machine, with the documents that the product ships. */
export interface Served {
  readonly base: string
  readonly stop: () => Promise<void>
}

/** Serves the site with its built assets and everything in `content`. */
export async function serveLibrary(): Promise<Served> {
  const out = await mkdtemp(join(tmpdir(), 'assets-'))
  await buildAssets({ root: places.root, out })
  const assets = await readAssets(pathToFileURL(join(out, 'public/')), pathToFileURL('functions/app.ts'))
  const { app, shelves, indexTools } = await aSite({ assets, site: undefined })
  await publishEverything(shelves)
  await reindex(indexTools)
  const server = createAdaptorServer({ fetch: app.fetch })
  if (!(server instanceof Server)) throw new Error('The site must speak HTTP/1')
  const { endpoint, stop } = await listen(server, 0)
  return {
    base: endpoint,
    stop: async () => {
      await stop()
      await rm(out, { recursive: true })
    },
  }
}

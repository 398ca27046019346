import { mkdtemp, rm } from 'node:fs/promises'
import { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { createAdaptorServer } from '@hono/node-server'
import { createLocalJWKSet } from 'jose'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { parse } from '../../content/markdown/parse.ts'
import { createApp } from '../../functions/app.ts'
import { readAssets } from '../../functions/assets.ts'
import { publishRegistry } from '../../functions/publish-registry.ts'
import { boundedReader } from '../../functions/reading/bounded-reader.ts'
import { routePath } from '../../functions/routes/address.ts'
import { dynamoAccounts } from '../../functions/store/accounts.ts'
import { dynamoDrafts } from '../../functions/store/drafts.ts'
import { dynamoStore } from '../../functions/store/dynamo.ts'
import { table } from '../../functions/store/table.ts'
import { dynamoTags } from '../../functions/store/tags.ts'
import { dynamoTracks } from '../../functions/store/tracks.ts'
import { s3Summaries } from '../../functions/summaries/s3.ts'
import { tokenVerifier } from '../../functions/tokens.ts'
import { isWorkPath } from '../../functions/work-paths.ts'
import type { WorkTools } from '../../functions/work-tools.ts'
import { createWorkspace } from '../../functions/workspace.ts'
import { buildAssets, places } from '../../infra/build.ts'
import { listen } from '../../infra/local/listen.ts'
import { engines, freshBucket, freshTable } from '../engines.ts'
import { publishEverything } from '../library.ts'
import { shippedRegistry } from '../registry.ts'
import { noSearch } from '../site.ts'
import { tellStory } from '../story.ts'
import type { ViewerName } from '../viewers.ts'
import { patient, signInEverybody } from '../workspace.ts'

/** The whole site on a port of this machine, with a story told in it and everybody of the cast signed in. */
export interface Worked {
  readonly base: string
  readonly tools: WorkTools
  /** A browser's window in which somebody of the cast is signed in. */
  readonly as: (browser: Browser, viewer: ViewerName, settings?: BrowserContextOptions) => Promise<BrowserContext>
  readonly stop: () => Promise<void>
}

/** Serves the public pages and the workspace from one port, as the site itself does. */
export async function serveWork(): Promise<Worked> {
  const out = await mkdtemp(join(tmpdir(), 'assets-'))
  const tools = await workTools(out)
  await publishRegistry(tools, await shippedRegistry())
  await publishEverything({ ...tools, summaries: await tools.summaries() })
  await tellStory(tools)
  const cookies = await signInEverybody(tools)
  const [app, workspace] = [createApp({ ...tools, search: noSearch }), createWorkspace(tools)]
  const fetch = (request: Request) => (isWorkPath(routePath(request)) ? workspace : app).fetch(request)
  const server = createAdaptorServer({ fetch })
  if (!(server instanceof Server)) throw new Error('The site must speak HTTP/1')
  const { endpoint, stop } = await listen(server, 0)
  return {
    base: endpoint,
    tools,
    as: async (browser, viewer, settings = {}) => {
      const context = await browser.newContext({ baseURL: endpoint, ...settings })
      const [name = '', value = ''] = (cookies(viewer).cookie ?? '').split('=')
      if (name) await context.addCookies([{ name, value, url: endpoint, httpOnly: true, sameSite: 'Lax' }])
      return context
    },
    stop: async () => {
      await stop()
      await rm(out, { recursive: true })
    },
  }
}

async function workTools(out: string): Promise<WorkTools> {
  await Promise.all([engines(), buildAssets({ root: places.root, out })])
  const [client, name] = [new DynamoDBClient({}), await freshTable(table)]
  const summaries = s3Summaries(new S3Client({}), await freshBucket())
  return {
    store: dynamoStore(client, name),
    tracks: dynamoTracks(client, name),
    accounts: dynamoAccounts(client, name),
    tags: dynamoTags(client, name),
    drafts: dynamoDrafts(client, name),
    readReport: boundedReader(new URL('../../functions/reading/reading-worker.ts', import.meta.url), patient),
    provider: {
      begin: () => Promise.reject(new Error('No provider')),
      finish: () => Promise.reject(new Error('No provider')),
      end: async () => undefined,
    },
    verifyToken: tokenVerifier({ issuer: 'https://id.example', allowed: [] }, createLocalJWKSet({ keys: [] })),
    parse: async () => parse,
    summaries: async () => summaries,
    assets: await readAssets(pathToFileURL(join(out, 'public/')), pathToFileURL('functions/app.ts')),
    now: () => new Date('2026-02-01T12:00:00.000Z'),
    log: (line) => line.level === 'error' && process.stderr.write(`${line.error}\n`),
  }
}

import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import type { Hono } from 'hono'
import { createLocalJWKSet } from 'jose'
import { parse } from '../content/markdown/parse.ts'
import type { RegistryRef } from '../content/model/party.ts'
import { refKey } from '../content/model/party.ts'
import { createApp } from '../functions/app.ts'
import { boundedReader, type ReadingLimits, readingLimits } from '../functions/reading/bounded-reader.ts'
import type { Known } from '../functions/routes/session.ts'
import { beginSession } from '../functions/sign-in.ts'
import { dynamoAccounts } from '../functions/store/accounts.ts'
import { dynamoDrafts } from '../functions/store/drafts.ts'
import { dynamoReminders } from '../functions/store/reminders.ts'
import { dynamoTags } from '../functions/store/tags.ts'
import { s3Summaries } from '../functions/summaries/s3.ts'
import { tokenVerifier } from '../functions/tokens.ts'
import type { RequestLine } from '../functions/tools.ts'
import type { WorkTools } from '../functions/work-tools.ts'
import { createWorkspace } from '../functions/workspace.ts'
import { freshBucket } from './engines.ts'
import { noAssets, noSearch } from './site.ts'
import { aSummit } from './tracks.ts'
import { type ViewerName, viewers } from './viewers.ts'

/** The address under which the tests reach the workspace. */
export const ORIGIN = 'http://127.0.0.1:3000'

/** A workspace with the summit of the seed cast, in which anybody of the cast can be signed in. */
export interface Workspace {
  readonly tools: WorkTools
  readonly workspace: Hono<Known>
  readonly site: Hono
  /** The line of the log of each request to the workspace. */
  readonly requests: RequestLine[]
  /** Asks for a page as somebody of the cast. */
  readonly get: (viewer: ViewerName, path: string) => Promise<Response>
  /** Sends a form from our own page as somebody of the cast; a field given as a list is sent several times. */
  readonly post: (
    viewer: ViewerName,
    path: string,
    fields: Fields,
    headers?: Record<string, string>,
  ) => Promise<Response>
}

/** The fields of a form. */
export type Fields = Readonly<Record<string, string | readonly string[] | Blob>>

/** What a reading may take in a test, where the machine is busy with others and the reader is not bundled. */
export const patient: ReadingLimits = { ...readingLimits, milliseconds: 60_000 }

/** Opens a workspace over the real engines; the clock stands still in February 2026 unless it is moved. */
export async function aWorkspace(now: () => Date = () => new Date('2026-02-01T12:00:00.000Z')): Promise<Workspace> {
  const summit = await aSummit()
  const client = new DynamoDBClient({})
  const summaries = s3Summaries(new S3Client({}), await freshBucket())
  const requests: RequestLine[] = []
  const tools: WorkTools = {
    store: summit.store,
    tracks: summit.tracks,
    accounts: dynamoAccounts(client, summit.name),
    tags: dynamoTags(client, summit.name),
    drafts: dynamoDrafts(client, summit.name),
    reminders: dynamoReminders(client, summit.name),
    readReport: boundedReader(new URL('../functions/reading/reading-worker.ts', import.meta.url), patient),
    provider: {
      begin: () => Promise.reject(new Error('No provider')),
      finish: () => Promise.reject(new Error('No provider')),
      end: async () => undefined,
    },
    verifyToken: tokenVerifier({ issuer: 'https://id.example', allowed: [] }, createLocalJWKSet({ keys: [] })),
    parse: async () => parse,
    summaries: async () => summaries,
    assets: noAssets,
    now,
    log: (line) => (line.level === 'error' ? process.stderr.write(`${line.error}\n`) : requests.push(line)),
    site: ORIGIN,
  }
  const cookies = await signInEverybody(tools)
  const workspace = createWorkspace(tools)
  const ask = (viewer: ViewerName, path: string, init: RequestInit) =>
    Promise.resolve(
      workspace.request(`${ORIGIN}${path}`, {
        ...init,
        headers: { ...cookies(viewer), accept: 'text/html', ...init.headers },
      }),
    )
  return {
    tools,
    workspace,
    site: createApp({ ...tools, search: noSearch }),
    requests,
    get: (viewer, path) => ask(viewer, path, {}),
    post: (viewer, path, fields, headers = { origin: ORIGIN }) =>
      ask(viewer, path, { method: 'POST', body: formOf(fields), headers }),
  }
}

/** Signs everybody of the cast in and answers with the header by which each is known. */
export async function signInEverybody({ accounts, now }: Pick<WorkTools, 'accounts' | 'now'>) {
  const secrets = new Map<string, string>()
  for (const [name, { user, memberships }] of Object.entries(viewers)) {
    if (!user) continue
    const account = { kind: 'account', id: user.id, name: user.name, since: '2020-01-01T00:00:00.000Z' } as const
    for (const membership of memberships) {
      await accounts.putMembership({ ...membership, user: user.id }, joined(user, membership.organization))
    }
    secrets.set(name, await beginSession(accounts, account, now()))
  }
  return (viewer: ViewerName): Record<string, string> => {
    const secret = secrets.get(viewer)
    return secret ? { cookie: `session=${secret}` } : {}
  }
}

function joined(by: { readonly id: string; readonly name: string }, organization: RegistryRef) {
  const audit = { kind: 'audit', at: '2020-01-01T00:00:00.000Z', by: { user: by.id, name: by.name } } as const
  return { ...audit, organization, action: 'member-joined', subject: refKey(organization) }
}

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one)
  }
  return form
}

/** Looks at a bulk change as somebody of the cast, and confirms what the preview shows. */
export async function confirmed({ post }: Workspace, viewer: ViewerName, fields: Fields, given: Fields = {}) {
  const preview = await (await post(viewer, '/desk/bulk', fields)).text()
  const hidden = preview.matchAll(/<input type="hidden" name="(request|seen)" value="([^"]*)"/g)
  const sent = Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]))
  const response = await post(viewer, '/desk/bulk/confirm', { ...fields, ...sent, ...given })
  return { preview, sent, response, location: response.headers.get('location') ?? '' }
}

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Concept, SearchChanges } from '../entry.ts'
import { documentOf } from './document.ts'
import { Searched, Written } from './replies.ts'
import { beside, mappings } from './schema.ts'
import { type SearchService, ServiceError } from './service.ts'

/** An index that is written to. */
export interface Target {
  readonly service: SearchService
  readonly name: string
  /** Where the service takes versions: one that is not less than any before it. What is older never takes its place. */
  readonly version: number
}

/** Create an index; creating it again changes nothing. */
export async function createIndex({ service, name }: Target): Promise<void> {
  try {
    await service.ask({ method: 'PUT', path: `/${name}`, body: { mappings, ...settingsOf(service) } })
  } catch (error) {
    if (!(error instanceof ServiceError && error.type === 'resource_already_exists_exception')) throw error
  }
}

/** One shard, so that rarity is that of all entries; how a collection is parted is the business of Serverless. */
function settingsOf({ serverless }: SearchService): object {
  return serverless ? {} : { settings: { index: { number_of_shards: 1 } } }
}

/** Keep a vocabulary beside the entries of an index. */
export async function writeVocabulary(target: Target, concepts: readonly Concept[]): Promise<void> {
  await write(target, [indexed(target, beside.vocabulary, { about: { concepts } })])
}

/** Put entries in place and take others out. Doing so again changes nothing, and it is not seen before `becomeVisible`. */
export async function writeChanges(
  target: Target,
  { put = [], remove = [] }: SearchChanges,
  concepts: readonly Concept[],
): Promise<void> {
  const entries = new Map(put.map((entry) => [entry.id, entry]))
  const removed = [...new Set(remove)].filter((id) => !entries.has(id))
  await write(target, [
    ...removed.map((id) => `${JSON.stringify({ delete: { _id: id, ...versioned(target) } })}\n`),
    ...[...entries.values()].map((entry) => indexed(target, entry.id, documentOf(entry, concepts))),
  ])
}

/**
 * Wait until a search sees what was written. A domain is told to show it; Serverless shows it by itself within ten
 * seconds or so, and a mark that is written last tells when.
 */
export async function becomeVisible(target: Target, rest = 500, patience = 60_000): Promise<void> {
  const { service, name } = target
  if (!service.serverless) {
    await service.ask({ method: 'POST', path: `/${name}/_refresh` })
    return
  }
  const mark = randomUUID()
  await write(target, [indexed(target, beside.mark, { mark })])
  const body = { size: 0, track_total_hits: true, query: { term: { mark } } }
  for (let waited = 0; waited < patience; waited += rest) {
    const { hits } = Searched.parse(await service.ask({ method: 'POST', path: `/${name}/_search`, body }))
    if (hits.total?.value === 1) return
    await pause(rest)
  }
  throw new Error(`The index "${name}" does not show what was written ${patience / 1000} seconds ago`)
}

/** The service takes more in one request, but answers slowly then. */
const mostBytes = 4_000_000

function indexed(target: Target, id: string, document: object): string {
  return `${JSON.stringify({ index: { _id: id, ...versioned(target) } })}\n${JSON.stringify(document)}\n`
}

function versioned({ service, version }: Target): object {
  return service.serverless ? {} : { version, version_type: 'external_gte' }
}

async function write({ service, name }: Target, lines: readonly string[]): Promise<void> {
  let body = ''
  for (const [at, line] of lines.entries()) {
    body += line
    const next = lines[at + 1]
    if (next !== undefined && Buffer.byteLength(body) + Buffer.byteLength(next) < mostBytes) continue
    const request = { method: 'POST', path: `/${name}/_bulk` } as const
    await service.ask({ ...request, body, check: (reply) => checkWritten(request, Written.parse(reply)) })
    body = ''
  }
}

/** Every write has a status of its own. To delete what is not there is no failure, nor is what somebody newer wrote. */
function checkWritten(request: { readonly method: 'POST'; readonly path: string }, { items }: Written): void {
  for (const { status, error } of items.flatMap((item) => Object.values(item))) {
    const isDone = status < 300 || status === 404 || status === 409
    if (!isDone) throw new ServiceError(request, status, error ?? { type: 'unknown', reason: '' })
  }
}

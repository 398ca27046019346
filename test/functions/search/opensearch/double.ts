import * as z from 'zod'
import { Search } from './dsl.ts'
import { type FieldMapping, invert } from './postings.ts'
import { Refusal } from './refusal.ts'
import { answer, type Searchable } from './searching.ts'

/** What the double is to be: a domain, or Serverless, where it also says after how many questions writes are seen. */
export interface DoubleOptions {
  readonly serverless?: boolean
  readonly lag?: number
}

/** A small double of the service in memory. It is no engine: it knows the requests of the adapter, and refuses others. */
export interface Double {
  readonly fetch: typeof fetch
  /** The requests so far, e.g. `POST /x/_search`. */
  readonly log: string[]
  /** The names of the indexes there are. */
  readonly indexes: () => string[]
  /** Everything that is kept in an index, seen by searches or not. */
  readonly kept: (name: string) => string
}

interface Index {
  readonly fields: Readonly<Record<string, FieldMapping>>
  readonly documents: Map<string, { source: Record<string, unknown>; version: number }>
  /** The highest version that each id ever had, also where it was deleted. */
  readonly versions: Map<string, number>
  seen: Searchable
  waiting: number
}

/** A double without any index. */
export function openSearchDouble({ serverless = false, lag = 2 }: DoubleOptions = {}): Double {
  const indexes = new Map<string, Index>()
  const log: string[] = []
  const respond = (method: string, url: URL, body: string, authorization: string): unknown => {
    if (!authorization.includes(serverless ? '/aoss/aws4_request' : '/es/aws4_request')) {
      throw new Refusal('Forbidden', '403 Forbidden', 403)
    }
    const [name = '', verb = '', id = ''] = url.pathname.slice(1).split('/')
    if (serverless && (verb === '_refresh' || url.search !== '')) throw new Refusal('not_found', 'no such API', 404)
    if (name === '_down') throw new Refusal('es_rejected_execution_exception', 'rejected execution', 429)
    if (name === '_resolve') return { indices: [...indexes.keys()].toSorted().map((each) => ({ name: each })) }
    const route = routes[`${method} ${verb}`]
    if (!route) throw new Refusal('illegal_argument_exception', `no handler found for uri [${url.pathname}]`)
    return route({ indexes, name, id, body, serverless, lag })
  }
  return {
    log,
    indexes: () => [...indexes.keys()],
    kept: (name) => JSON.stringify([...(indexes.get(name)?.documents ?? [])]),
    fetch: async (input, init = {}) => {
      const url = new URL(input instanceof Request ? input.url : input)
      const { method = 'GET', body } = init
      log.push(`${method} ${url.pathname}${url.search}`)
      try {
        const given = typeof body === 'string' ? body : ''
        return Response.json(respond(method, url, given, new Headers(init.headers).get('authorization') ?? ''))
      } catch (error) {
        if (error instanceof Refusal) return Response.json(error.body, { status: error.status })
        throw error
      }
    },
  }
}

interface Asked {
  readonly indexes: Map<string, Index>
  readonly name: string
  readonly id: string
  readonly body: string
  readonly serverless: boolean
  readonly lag: number
}

const routes: Readonly<Record<string, (asked: Asked) => unknown>> = {
  'PUT ': create,
  'DELETE ': (asked) => {
    indexOf(asked)
    asked.indexes.delete(asked.name)
    return { acknowledged: true }
  },
  'POST _bulk': bulk,
  'POST _refresh': (asked) => {
    show(asked.name, indexOf(asked))
    return { _shards: { total: 1, successful: 1, failed: 0 } }
  },
  'POST _search': (asked) => {
    const search = read(Search, asked.body)
    const index = indexOf(asked)
    if (asked.serverless && index.waiting > 0 && --index.waiting === 0) show(asked.name, index)
    return answer(index.seen, search)
  },
  'GET _doc': (asked) => {
    const found = indexOf(asked).documents.get(asked.id)
    if (!found) throw new Refusal('resource_not_found_exception', `document [${asked.id}] not found`, 404)
    return { _index: asked.name, _id: asked.id, _version: found.version, found: true, _source: found.source }
  },
}

function create({ indexes, name, body }: Asked) {
  if (indexes.has(name)) throw new Refusal('resource_already_exists_exception', `index [${name}] already exists`)
  const { mappings } = read(Creation, body)
  const fields = mappings.properties
  const seen = { name, sources: new Map(), postings: invert(new Map(), fields) }
  indexes.set(name, { fields, documents: new Map(), versions: new Map(), seen, waiting: 0 })
  return { acknowledged: true, shards_acknowledged: true, index: name }
}

function bulk(asked: Asked) {
  const index = indexOf(asked)
  if (!asked.body.endsWith('\n')) {
    throw new Refusal('illegal_argument_exception', 'The bulk request must be terminated by a newline [\\n]')
  }
  const lines = asked.body.split('\n').slice(0, -1)
  const items: object[] = []
  for (let at = 0; at < lines.length; at++) {
    const action = read(Action, lines[at] ?? '')
    if ('delete' in action) items.push({ delete: remove(asked, index, action.delete) })
    else items.push({ index: put(asked, index, action.index, read(Source, lines[++at] ?? '')) })
  }
  index.waiting = asked.lag
  return { took: 1, errors: items.some((item) => JSON.stringify(item).includes('"error"')), items }
}

function put(asked: Asked, index: Index, meta: Meta, source: Record<string, unknown>): object {
  const unknown = Object.keys(source).find((field) => !index.fields[field])
  if (unknown !== undefined) {
    const reason = `mapping set to strict, dynamic introduction of [${unknown}] within [_doc] is not allowed`
    return { _id: meta._id, status: 400, error: { type: 'strict_dynamic_mapping_exception', reason } }
  }
  const { version, conflict } = versionOf(asked, index, meta)
  if (conflict) return conflict
  const status = index.documents.has(meta._id) ? 200 : 201
  index.documents.set(meta._id, { source, version })
  return { _id: meta._id, _version: version, status }
}

function remove(asked: Asked, index: Index, meta: Meta): object {
  const { conflict } = versionOf(asked, index, meta)
  if (conflict) return conflict
  return { _id: meta._id, status: index.documents.delete(meta._id) ? 200 : 404 }
}

function versionOf({ serverless }: Asked, index: Index, { _id, version: given, version_type }: Meta) {
  if (serverless && (given !== undefined || version_type !== undefined)) {
    throw new Refusal('illegal_argument_exception', 'external versions are not supported')
  }
  const before = index.versions.get(_id) ?? 0
  const version = given ?? before + 1
  if (version < before) {
    const reason = `[${_id}]: version conflict, current version [${before}] is higher than the one provided [${version}]`
    return { version, conflict: { _id, status: 409, error: { type: 'version_conflict_engine_exception', reason } } }
  }
  index.versions.set(_id, version)
  return { version, conflict: undefined }
}

function show(name: string, index: Index): void {
  const sources = new Map([...index.documents].map(([id, { source }]) => [id, source]))
  index.seen = { name, sources, postings: invert(sources, index.fields) }
}

function indexOf({ indexes, name }: Asked): Index {
  const index = indexes.get(name)
  if (!index) throw new Refusal('index_not_found_exception', `no such index [${name}]`, 404)
  return index
}

function read<T>(schema: z.ZodType<T>, text: string): T {
  const parsed = schema.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  throw new Refusal('parsing_exception', z.prettifyError(parsed.error))
}

const Meta = z.strictObject({
  _id: z.string().min(1).max(512),
  version: z.int().positive().optional(),
  version_type: z.literal('external_gte').optional(),
})
type Meta = z.infer<typeof Meta>
const Action = z.union([z.strictObject({ index: Meta }), z.strictObject({ delete: Meta })])
const Source = z.record(z.string(), z.unknown())
const Creation = z.strictObject({
  settings: z.strictObject({ index: z.strictObject({ number_of_shards: z.literal(1) }) }).optional(),
  mappings: z.strictObject({
    dynamic: z.literal('strict'),
    properties: z.record(z.string(), z.looseObject({ type: z.string(), norms: z.boolean().optional() })),
  }),
})

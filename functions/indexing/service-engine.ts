import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { placeOf } from '../search/opensearch/document.ts'
import { buildService } from '../search/opensearch/open.ts'
import { openIndex } from '../search/opensearch/open-index.ts'
import { Searched } from '../search/opensearch/replies.ts'
import { openSearchLayout } from '../search/opensearch/schema.ts'
import { isGone, type SearchService } from '../search/opensearch/service.ts'
import { becomeVisible, writeChanges } from '../search/opensearch/writing.ts'
import type { IndexEngine } from './index-engine.ts'

/** An index in a search service: each one built has a name of its own, and is changed in its place. */
export function serviceEngine(service: SearchService, now: () => Date): IndexEngine {
  return {
    layout: openSearchLayout,
    build: async (entries, concepts, rev) => {
      const key = `${PREFIX}${stampOf(now())}-${randomUUID().slice(0, 8)}`
      await buildService(service, key, entries, concepts, rev)
      return { key, isChanged: true }
    },
    change: (key, changes, version) =>
      unlessGone(async () => {
        const target = { service, name: key, version }
        const [{ vocabulary }, known] = await Promise.all([
          openIndex(service, key),
          Promise.all(changes.map(({ slug }) => everyIdOf(service, key, slug))),
        ])
        const put = changes.flatMap(({ entries }) => entries)
        await writeChanges(target, { put, remove: known.flat() }, vocabulary.concepts)
        await becomeVisible(target)
        return { key, isChanged: true }
      }),
    sweep: async (current, last, before) => {
      const names = await everyName(service)
      const left = names.filter((name) => name === last || name.slice(PREFIX.length) < stampOf(before))
      for (const name of left.filter((each) => each !== current)) {
        await unlessGone(() => service.ask({ method: 'DELETE', path: `/${name}` }))
      }
    },
  }
}

const PREFIX = 'rapporteur-'
const MANY = 1000

/** Names are in the order of their times. */
function stampOf(time: Date): string {
  return time.toISOString().replace(/\D/g, '').slice(0, 14)
}

async function unlessGone<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

async function everyName(service: SearchService): Promise<string[]> {
  const reply = await service.ask({ method: 'GET', path: `/_resolve/index/${PREFIX}*` })
  return Resolved.parse(reply).indices.map(({ name }) => name)
}

async function everyIdOf(service: SearchService, name: string, slug: string): Promise<string[]> {
  const ids: string[] = []
  for (let found = MANY; found === MANY; ) {
    const last = ids.at(-1)
    const body = {
      ...{ query: { term: { event: slug } }, sort: [{ place: 'asc' }], size: MANY, _source: ['id'] },
      ...(last !== undefined && { search_after: [placeOf(last)] }),
    }
    const { hits } = Searched.parse(await service.ask({ method: 'POST', path: `/${name}/_search`, body }))
    ids.push(...hits.hits.map(({ _source }) => z.string().parse(_source.id)))
    found = hits.hits.length
  }
  return ids
}

const Resolved = z.object({ indices: z.array(z.object({ name: z.string() })) })

import { tmpdir } from 'node:os'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createApp } from '../../../functions/app.ts'
import type { Assets } from '../../../functions/assets.ts'
import { openReader } from '../../../functions/open-reader.ts'
import type { RecoveryTools } from '../../../functions/recover.ts'
import { links } from '../../../web/links.ts'
import type { BroughtBack } from '../recovering.ts'

/** What a site answers, by address: the status in front of the bytes. */
export type Answers = ReadonlyMap<string, string>

/** The name of one request, which a page that refuses shows. */
const TRACE = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

const assets: Assets = {
  links: { style: '/style.css', script: '/enhance.js', suggest: '/suggest.js', icon: '/icon.svg' },
  files: new Map(),
  build: 'drill',
}

/** Serves pages from records, and answers with what readers get: lists, every event and campaign, follow-up, a search. */
export async function serve(tools: RecoveryTools, { table, bucket }: BroughtBack): Promise<Answers> {
  const settings = { RECORDS_TABLE: table, SUMMARIES_BUCKET: bucket }
  const { now } = tools
  const reader = await openReader({ settings, records: new DynamoDBClient({}), folder: tmpdir(), now })
  const app = createApp({
    ...tools,
    summaries: async () => tools.summaries,
    search: async () => reader,
    assets,
    log: () => undefined,
  })
  const answers = new Map<string, string>()
  for (const path of [...fixed, ...(await dossierPaths(tools))]) {
    const response = await app.request(`http://127.0.0.1${path}`)
    answers.set(path, `${response.status} ${(await response.text()).replaceAll(TRACE, 'trace')}`)
  }
  return answers
}

/** The addresses that answer otherwise than before. */
export function differences(before: Answers, after: Answers): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
}

const fixed = ['/', '/events', '/campaigns', '/people', '/organizations', '/themes', '/data', '/search?q=children']

async function dossierPaths({ store }: RecoveryTools): Promise<string[]> {
  const lists = await Promise.all((['event', 'campaign', 'removed'] as const).map((list) => store.listDossiers(list)))
  return lists.flatMap(({ items }) =>
    items.flatMap(({ dossierKind: kind, slug }) => {
      const page = links.dossier(kind, slug)
      return [page, `${page}.json`, links.dossierFollowUp(kind, slug), links.editions(kind, slug)]
    }),
  )
}

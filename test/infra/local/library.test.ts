import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from '../../../content/markdown/parse.ts'
import { openDossier } from '../../../functions/read.ts'
import { firstStart } from '../../../infra/local/first-start.ts'
import { shippedDossier } from '../../documents.ts'
import { shelves } from '../../shelves.ts'

it('fills an empty instance with the registers and the four documents of the product, and reads them back whole', async () => {
  const [dataDir, said] = [await mkdtemp(join(tmpdir(), 'rapporteur-')), [] as string[]]
  const tools = await shelves()
  const { signal } = new AbortController()
  const say = (line: string) => void said.push(line)
  await firstStart({ dataDir, library: 'content', shelves: tools, parse, now: () => new Date(0), say, signal }, false)
  await rm(dataDir, { recursive: true })
  expect(said).toEqual([
    'Loading the registers, entries: 381',
    'Loading document 1 of 4: campaigns/children-not-soldiers.md',
    'Loading document 2 of 4: events/2014-03-children-not-soldiers.md',
    'Loading document 3 of 4: events/2017-02-10-child-protection-policies.md',
    'Loading document 4 of 4: events/2021-04-29-recruitment-of-children.md',
  ])

  const paths = said.slice(1).map((line) => line.replace(/^.*: (.*)\.md$/, '$1'))
  const dossiers = await Promise.all(paths.map(shippedDossier))
  const read = dossiers.map(async ({ head }) => (await openDossier(tools.store, head.kind, head.slug)).dossier)
  expect(await Promise.all(read)).toEqual(dossiers)
})

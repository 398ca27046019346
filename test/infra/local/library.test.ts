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
  const dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  const said: string[] = []
  const complaints: string[] = []
  const tools = await shelves()
  const given = { dataDir, library: 'content', shelves: tools, parse, now: () => new Date(0) }
  const say = (line: string) => void said.push(line)
  const complain = (line: string) => void complaints.push(line)
  await firstStart({ ...given, say, complain }, false)
  await rm(dataDir, { recursive: true })
  const published = said.flatMap((line) => /^Publishing \d of \d: (\S+)$/.exec(line)?.[1] ?? [])
  expect([complaints, published]).toEqual([
    [],
    [
      'content/campaigns/children-not-soldiers.md',
      'content/events/2014-03-children-not-soldiers.md',
      'content/events/2017-02-10-child-protection-policies.md',
      'content/events/2021-04-29-recruitment-of-children.md',
    ],
  ])

  const paths = published.map((name) => name.replace(/^content\/(.*)\.md$/, '$1'))
  const dossiers = await Promise.all(paths.map(shippedDossier))
  const read = dossiers.map(async ({ head }) => (await openDossier(tools.store, head.kind, head.slug)).dossier)
  expect(await Promise.all(read)).toEqual(dossiers)
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Dossier } from '../../../content/model/dossier.ts'
import type { ParsedDocument } from '../../../functions/candidate.ts'
import type { FollowedShelves } from '../../../functions/publish-and-follow.ts'
import { firstStart } from '../../../infra/local/first-start.ts'
import { aDossier, anAppearance, anEvent } from '../../dossiers.ts'
import { shelves } from '../../shelves.ts'

let tools: FollowedShelves
let folder: string
let said: string[]
let complaints: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  tools = await shelves()
  said = []
  complaints = []
  await write('registry/people.yaml', 'kind: person\nentries:\n  - slug: amina\n    name: Amina\n')
  await write('events/2021-04-29-schools.md', document('2021-04-29-schools'))
  await write('campaigns/README.txt', 'not a document')
})
afterEach(() => rm(folder, { recursive: true }))

const write = async (name: string, text: string) => {
  const file = join(folder, 'content', name)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

const document = (slug: string, person = 'amina') =>
  JSON.stringify(aDossier({ head: anEvent({ slug }), appearances: [anAppearance(person)] }))

/** Documents are JSON here; one that is none has an error on its second line. */
const parse = (text: string): ParsedDocument => {
  if (text.startsWith('{')) return { dossier: Dossier.parse(JSON.parse(text)), passages: [], messages: [] }
  const error = {
    line: 2,
    code: 'broken',
    severity: 'error',
    text: 'Cannot read "x"',
    suggestion: 'Write "y"',
  } as const
  return { passages: [], messages: [error] }
}

const start = (empty = false, signal = new AbortController().signal) =>
  firstStart(
    {
      dataDir: folder,
      library: join(folder, 'content'),
      shelves: tools,
      parse,
      now: () => new Date(0),
      say: (line) => said.push(line),
      complain: (line) => complaints.push(line),
      signal,
    },
    empty,
  )

const published = async () => (await tools.store.listDossiers('event')).items.map(({ slug }) => slug)

it('publishes the registers and the documents', async () => {
  await start()
  expect([await published(), (await tools.store.listEntries('person')).items.map(({ slug }) => slug)]).toEqual([
    ['2021-04-29-schools'],
    ['amina'],
  ])
})

it('is done once: what was changed since stays as it is', async () => {
  await start()
  await write('events/2022-01-01-later.md', document('2022-01-01-later'))
  await start()
  expect(await published()).toEqual(['2021-04-29-schools'])
})

it('starts empty when asked to, and stays so', async () => {
  await start(true)
  await start()
  expect([await published(), said]).toEqual([[], []])
})

it('goes on where it was stopped', async () => {
  await expect(start(false, AbortSignal.abort())).rejects.toThrow()
  expect(await published()).toEqual([])
  await start()
  expect(await published()).toEqual(['2021-04-29-schools'])
})

it('tells what is wrong with a document, publishes the others, and tries again the next time', async () => {
  await write('events/2020-01-01-broken.md', 'broken')
  await write('events/2020-01-02-nobody.md', document('2020-01-02-nobody', 'nobody'))
  await start()
  expect(complaints.slice(0, 3)).toEqual([
    'Cannot publish the document: 1 error',
    `  ${join(folder, 'content/events/2020-01-01-broken.md')}:2 Cannot read "x"`,
    '    Write "y"',
  ])
  expect(await published()).toEqual(['2021-04-29-schools'])
  await rm(join(folder, 'content/events/2020-01-02-nobody.md'))
  await write('events/2020-01-01-broken.md', document('2020-01-01-broken'))
  await start()
  expect(await published()).toEqual(['2020-01-01-broken', '2021-04-29-schools'])
})

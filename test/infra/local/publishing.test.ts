import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { parse as parseMarkdown } from '../../../content/markdown/parse.ts'
import { Dossier } from '../../../content/model/dossier.ts'
import type { ParsedDocument } from '../../../functions/candidate.ts'
import type { FollowedShelves } from '../../../functions/publish-and-follow.ts'
import { filesUnder, publishFiles } from '../../../infra/local/publishing.ts'
import { aCampaign, aDossier, anAppearance, anEvent } from '../../dossiers.ts'
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
  await write('events/schools.md', JSON.stringify(schools))
  await write('events/README.md', 'Not a document')
  await write('campaigns/plan.md', JSON.stringify(aDossier({ head: aCampaign({ slug: 'plan' }) })))
})
afterEach(() => rm(folder, { recursive: true }))

const plan = { printed: 'the plan', ref: { register: 'campaign', slug: 'plan' } } as const
const schools = aDossier({ head: anEvent({ slug: 'schools' }), appearances: [anAppearance('amina')] })

const write = async (name: string, text: string) => {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), text)
}

/** Documents are JSON here; one that is none has an error on its second line. */
const parse = (text: string): ParsedDocument => {
  if (text.startsWith('{')) return { dossier: Dossier.parse(JSON.parse(text)), passages: [], messages: [] }
  const error = { line: 2, code: 'broken', severity: 'error', text: 'Cannot read "x"' } as const
  return { passages: [], messages: [error] }
}

const publish = async (path = '.', dryRun = false) =>
  publishFiles(
    {
      ...{ shelves: tools, parse, now: () => new Date(0), dryRun },
      say: (line) => said.push(line),
      complain: (line) => complaints.push(line),
    },
    await filesUnder(join(folder, path)),
  )

it('publishes a folder: registers, then campaigns, then the events that speak of them', async () => {
  await write('events/schools.md', JSON.stringify({ ...schools, head: anEvent({ slug: 'schools', focus: [plan] }) }))
  expect(await publish()).toBe(true)
  expect([said, complaints]).toEqual([
    [
      'Publishing the registers',
      '  1 entry written, 0 unchanged',
      `Publishing 1 of 2: ${folder}/campaigns/plan.md`,
      '  Published edition 1 of the campaign "plan": 1 added',
      `Publishing 2 of 2: ${folder}/events/schools.md`,
      '  Published edition 1 of the event "schools": 2 added',
    ],
    [],
  ])
})

it('publishes all that the repository brings', async () => {
  const library = { shelves: tools, parse: parseMarkdown, now: () => new Date(0), dryRun: false }
  const say = (line: string) => said.push(line)
  const complain = (line: string) => complaints.push(line)
  expect([await publishFiles({ ...library, say, complain }, await filesUnder('content')), complaints]).toEqual([
    true,
    [],
  ])
  expect(said.filter((line) => line.startsWith('  Published edition 1 of the ')).length).toBeGreaterThan(2)
})

it('publishes one file', async () => {
  await publish('registry/people.yaml')
  expect(await publish('events/schools.md')).toBe(true)
  expect(said.at(-1)).toBe('  Published edition 1 of the event "schools": 2 added')
})

it('tells in a dry run what would be published, also of entries that are not there yet, and writes nothing', async () => {
  expect(await publish('.', true)).toBe(true)
  expect(said).toEqual([
    'Publishing the registers',
    '  1 entry would be written, 0 unchanged',
    `Publishing 1 of 2: ${folder}/campaigns/plan.md`,
    '  Would publish edition 1 of the campaign "plan": 1 added',
    `Publishing 2 of 2: ${folder}/events/schools.md`,
    '  Would publish edition 1 of the event "schools": 2 added',
  ])
  expect([await tools.store.findListing('schools'), (await tools.store.listEntries('person')).items]).toEqual([
    undefined,
    [],
  ])
})

it('tells what is wrong with a file and where, and publishes the others', async () => {
  await write('events/broken.md', 'broken')
  await write('registry/people.yaml', 'kind: person\nentries:\n  - slug: Amina B\n    name: Amina\n')
  expect(await publish()).toBe(false)
  expect(complaints).toEqual([
    expect.stringMatching(/^Cannot read the entry "Amina B" of .*people\.yaml: slug: /),
    'Cannot publish the document: 1 error',
    `  ${folder}/events/broken.md:2 Cannot read "x"`,
    'Cannot publish "schools": 1 error',
    `  ${folder}/events/schools.md There is no person "/people/amina"`,
  ])
  expect((await tools.store.findListing('plan'))?.edition).toBe(1)
})

it('refuses a path with nothing to publish', async () => {
  await mkdir(join(folder, 'empty'))
  await expect(publish('empty')).rejects.toThrow(`Cannot publish ${folder}/empty: no .md and no .yaml file is in it`)
  await expect(publish('nowhere')).rejects.toThrow(`Cannot publish ${folder}/nowhere: there is no such file or folder`)
})

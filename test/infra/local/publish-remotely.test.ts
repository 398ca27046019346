import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Problem } from '../../../functions/problem.ts'
import { createWorkspace } from '../../../functions/workspace.ts'
import { type Front, openFront } from '../../../infra/local/front.ts'
import { viewers } from '../../viewers.ts'
import { aWorkspace } from '../../workspace.ts'
import { runCommand } from './command.ts'

let folder: string
let front: Front

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  const { tools } = await aWorkspace()
  await tools.store.putEntry({
    kind: 'organization',
    slug: 'fight-for-humanity',
    type: 'ngo',
    names: { en: 'Fight for Humanity' },
    otherNames: [],
  })
  const verifyToken = async (token: string) => {
    if (token !== 'token-of-administrator')
      throw new Problem('unauthorized', 'Cannot accept the access token: it is not valid')
    return viewers.administrator.user ?? { id: '', name: '' }
  }
  front = await openFront(0)
  front.serve((request) => createWorkspace({ ...tools, verifyToken }).fetch(request))
  await writeFile(join(folder, 'schools.md'), document)
})
afterAll(async () => {
  await front.stop()
  await rm(folder, { recursive: true })
})

const document = `---
event: schools
title: Schools
type: webinar
date: 2021-04-29
language: en
organizers:
  - "[Fight for Humanity](/organizations/fight-for-humanity)"
---

## Recommendations

1. Keep a dialogue
`

const publish = (args: string[], token = 'token-of-administrator') =>
  runCommand('publish', [...args, '--site', front.address], { INIT_CWD: folder, RAPPORTEUR_TOKEN: token })

it('sends documents to a site in the name of whoever the token is of', async () => {
  const first = await publish(['schools.md', '--dry-run'])
  expect([first.code, first.problems, first.out]).toEqual([
    0,
    '',
    expect.stringContaining('Would publish edition 1 of the event "schools"'),
  ])
  const second = await publish(['schools.md'])
  expect([second.code, second.out]).toEqual([0, expect.stringContaining('Published edition 1 of the event "schools"')])
  expect((await publish(['schools.md'])).out).toContain('edition 1 of the event "schools"')
})

it('tells what is wrong: the document with its line, the token, the address', async () => {
  await writeFile(join(folder, 'broken.md'), document.replace('type: webinar', 'type: wedding'))
  const broken = await publish(['broken.md'])
  expect([broken.code, broken.problems]).toEqual([1, expect.stringContaining('broken.md:4')])
  const refused = await publish(['schools.md'], 'another')
  expect([refused.code, refused.problems]).toEqual([1, expect.stringContaining('Cannot accept the access token')])
  const nowhere = await runCommand('publish', ['schools.md', '--site', 'outcomes.example'], {
    INIT_CWD: folder,
    RAPPORTEUR_TOKEN: 'x',
  })
  expect([nowhere.code, nowhere.problems]).toEqual([
    1,
    'Cannot publish to "outcomes.example": expected an address such as https://outcomes.example\n',
  ])
  const nobody = await runCommand('publish', ['schools.md', '--site', front.address], { INIT_CWD: folder })
  expect(nobody.problems).toContain('npm run token')
})

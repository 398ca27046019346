import { expect, it } from 'vitest'
import type { Office } from '../../content/model/registry.ts'
import { publishRegistry } from '../../functions/publish-registry.ts'
import { aPerson } from '../dossiers.ts'
import { shelves } from '../shelves.ts'

const office: Office = {
  kind: 'office',
  slug: 'srsg-caac',
  titles: { en: 'SRSG for Children and Armed Conflict' },
  otherNames: [],
  holders: [
    { person: 'amina', seen: ['2021'] },
    { person: 'boris', seen: [] },
  ],
}
const people = ['amina', 'boris'].map((slug) => aPerson(slug))

it('writes new and changed entries, and leaves alone what is there already', async () => {
  const tools = await shelves()
  expect(await publishRegistry(tools, [office, ...people])).toEqual({ written: [office, ...people], unchanged: 0 })
  expect(await publishRegistry(tools, [office, ...people])).toEqual({ written: [], unchanged: 3 })
  const renamed = aPerson('amina', 'Amina B.')
  expect(await publishRegistry(tools, [office, renamed])).toEqual({ written: [renamed], unchanged: 1 })
  expect((await tools.store.listEntries('person')).items).toEqual([renamed, people[1]])
})

it('writes nothing in a dry run', async () => {
  const tools = await shelves()
  expect(await publishRegistry(tools, people, { dryRun: true })).toEqual({ written: people, unchanged: 0 })
  expect((await tools.store.listEntries('person')).items).toEqual([])
})

it('takes an entry that points to one which was published before', async () => {
  const tools = await shelves()
  await publishRegistry(tools, people)
  expect((await publishRegistry(tools, [office])).written).toEqual([office])
})

it('refuses entries that point nowhere or share their slug, and writes none of the others', async () => {
  const tools = await shelves()
  await expect(
    publishRegistry(tools, [office, aPerson('amina'), aPerson('bori'), aPerson('bori')]),
  ).rejects.toMatchObject({
    code: 'invalid-document',
    details: [
      { field: 'person/bori', code: 'duplicate', message: '"person/bori" occurs more than once' },
      {
        field: 'office/srsg-caac',
        code: 'unknown-entry',
        message: '"office/srsg-caac" points to "person/boris", which is in no register',
        suggestion: 'person/bori',
      },
    ],
  })
  expect((await tools.store.listEntries('person')).items).toEqual([])
})

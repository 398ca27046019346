import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import type { Concept } from '../../content/model/registry.ts'
import { openDossier } from '../../functions/read.ts'
import { dynamoTags } from '../../functions/store/tags.ts'
import { changeTags, tagSheet } from '../../functions/tagging.ts'
import { aSummit } from '../tracks.ts'
import { cast, viewers } from '../viewers.ts'

const now = '2021-04-01T10:00:00.000Z'
const target = (id: string) => ({ dossierKind: 'event', dossier: 'summit', kind: 'recommendation', id }) as const

const release: Concept = {
  kind: 'concept',
  slug: 'release-of-children',
  scheme: 'theme',
  labels: { en: 'Release of children' },
  synonyms: ['release all children'],
  broader: [],
  related: [],
}

async function tools() {
  const summit = await aSummit()
  await summit.store.putEntry(release)
  await summit.store.putEntry({ ...release, slug: 'liberation', replacedBy: 'release-of-children' })
  return { ...summit, tags: dynamoTags(new DynamoDBClient({}), summit.name) }
}

const accept = { concept: release.slug, change: 'accept' } as const

it('an organizer ties a term to several recommendations at once, and takes it away again', async () => {
  const kit = await tools()
  const targets = [target('1'), target('2')]
  const tags = await changeTags(kit, viewers.editor, { ...accept, targets }, now)
  expect(tags.map(({ target: { id }, words, organization }) => [id, words, organization])).toEqual([
    ['1', 'Release all children', cast.organizer],
    ['2', 'Do what 2 asks', cast.organizer],
  ])
  expect(await kit.tags.tagsOnDossier('summit')).toEqual(tags)
  expect((await kit.tags.taggedWith(release.slug)).items).toEqual(tags)
  expect(await changeTags(kit, viewers.editor, { ...accept, targets }, now)).toEqual([])
  expect(await changeTags(kit, viewers.editor, { ...accept, change: 'remove', targets: [target('1')] }, now)).toEqual([
    tags[0],
  ])
  expect(await kit.tags.tagsOnDossier('summit')).toEqual([tags[1]])
})

it('suggests what the words speak for until somebody accepts it or turns it down', async () => {
  const kit = await tools()
  const { dossier } = await openDossier(kit.store, 'event', 'summit')
  const sheet = async () => tagSheet(dossier, target('1'), await kit.tags.tagsOnDossier('summit'), [release])
  expect(await sheet()).toEqual({ tags: [], suggestions: [{ concept: release.slug, found: ['release all children'] }] })
  await changeTags(kit, viewers.editor, { ...accept, change: 'reject', targets: [target('1')] }, now)
  expect(await sheet()).toEqual({ tags: [], suggestions: [] })
  expect((await kit.tags.taggedWith(release.slug)).items).toEqual([])
  const [tag] = await changeTags(kit, viewers.editor, { ...accept, targets: [target('1')] }, now)
  expect(await sheet()).toEqual({ tags: [tag], suggestions: [] })
})

it('keeps what a mission tags for itself apart from everything public', async () => {
  const kit = await tools()
  const input = { ...accept, targets: [target('1')], privateTo: cast.mission }
  const tags = await changeTags(kit, viewers.focalPoint, input, now)
  expect(await kit.tags.tagsOnDossier('summit', cast.mission)).toEqual(tags)
  expect(await kit.tags.tagsOnDossier('summit')).toEqual([])
  expect((await kit.tags.taggedWith(release.slug)).items).toEqual([])
  expect((await kit.tags.taggedWith(release.slug, cast.mission)).items).toEqual(tags)
  await expect(changeTags(kit, viewers.otherHead, input, now)).rejects.toMatchObject({ code: 'forbidden' })
})

it('uses the term that another was merged into', async () => {
  const kit = await tools()
  const tags = await changeTags(kit, viewers.editor, { ...accept, concept: 'liberation', targets: [target('1')] }, now)
  expect(tags.map(({ concept }) => concept)).toEqual(['release-of-children'])
})

it('is for the organizers, and only for what there is', async () => {
  const kit = await tools()
  const targets = [target('1')]
  for (const viewer of ['head', 'otherAdministrator', 'assessor', 'platformAdministrator', 'participant'] as const) {
    await expect(changeTags(kit, viewers[viewer], { ...accept, targets }, now)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }
  const editor = (given: object) => changeTags(kit, viewers.editor, { ...accept, targets, ...given }, now)
  await expect(editor({ targets: [target('9')] })).rejects.toMatchObject({ code: 'not-found' })
  await expect(editor({ concept: 'unheard-of' })).rejects.toMatchObject({ code: 'not-found' })
  await expect(editor({ targets: [target('1'), { ...target('1'), dossier: 'other' }] })).rejects.toMatchObject({
    code: 'bad-request',
  })
})

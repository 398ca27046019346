import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Concept } from '../../content/model/registry.ts'
import { merged, renamed } from '../../content/model/vocabulary.ts'
import { publishRegistry } from '../../functions/publish-registry.ts'
import { dynamoTags } from '../../functions/store/tags.ts'
import { changeVocabulary, VocabularyInput } from '../../functions/vocabulary.ts'
import { aRequest, aSummit } from '../tracks.ts'
import { cast, type ViewerName, viewers } from '../viewers.ts'

const now = '2026-02-01T10:00:00.000Z'

function aConcept(slug: string, given: Partial<Concept> = {}): Concept {
  const empty = { synonyms: [], broader: [], related: [] }
  return { kind: 'concept', slug, scheme: 'theme', labels: { en: slug }, ...empty, ...given }
}

async function kit(...concepts: Concept[]) {
  const summit = await aSummit()
  const tools = { ...summit, tags: dynamoTags(new DynamoDBClient({}), summit.name) }
  for (const concept of concepts) await summit.store.putEntry(concept)
  const terms = async () => (await summit.store.listEntries('concept')).items
  const act = (input: object, viewer: ViewerName = 'administrator') =>
    changeVocabulary(tools, viewers[viewer], inputOf({ request: aRequest(), ...input }), now)
  return { tools, terms, act, ...summit }
}

function inputOf(input: object): VocabularyInput {
  return VocabularyInput.parse(input)
}

const schooling = aConcept('schooling', { labels: { en: 'Schooling', fr: 'École' }, synonyms: ['classes'] })
const education = aConcept('education', { labels: { en: 'Education' }, broader: ['schooling', 'rights'] })

describe('merging one term into another', () => {
  it('leads the first to the second, which takes over its words', async () => {
    const { act, terms, tracks } = await kit(schooling, education)
    const { id } = await act({ action: 'merge', from: 'schooling', into: 'education' })
    expect(await terms()).toEqual([
      {
        ...education,
        synonyms: ['Schooling', 'École', 'classes'],
        broader: ['rights'],
        absorbs: ['schooling'],
        curatedAt: now,
      },
      { ...schooling, replacedBy: 'education', curatedAt: now },
    ])
    const audit = (await tracks.listAudit(cast.organizer)).items
    expect(audit.map(({ action, subject, by }) => [action, subject, by.name])).toEqual([
      ['term-merge', 'schooling education', 'administrator of fight-for-humanity'],
    ])
    expect((await act({ action: 'undo', change: id })).before).toHaveLength(2)
  })

  it('is undone exactly, once, and not over what came after', async () => {
    const { act, terms } = await kit(schooling, education, aConcept('learning'))
    const before = await terms()
    const { id } = await act({ action: 'merge', from: 'schooling', into: 'education' })
    const request = aRequest()
    await act({ action: 'undo', change: id, request })
    expect(await terms()).toEqual(before)
    expect((await act({ action: 'undo', change: id, request })).id).toBe(request)
    await expect(act({ action: 'undo', change: id })).rejects.toMatchObject({ code: 'conflict' })
    const again = await act({ action: 'merge', from: 'schooling', into: 'education' })
    await act({ action: 'merge', from: 'education', into: 'learning' })
    await expect(act({ action: 'undo', change: again.id })).rejects.toMatchObject({ code: 'conflict' })
    expect((await terms()).find(({ slug }) => slug === 'learning')).toMatchObject({
      absorbs: ['education', 'schooling'],
    })
  })

  it('is refused for a term that was merged already, for itself, and for what is not there', async () => {
    const { act } = await kit(schooling, education)
    await act({ action: 'merge', from: 'schooling', into: 'education' })
    const merge = (from: string, into: string) => act({ action: 'merge', from, into })
    await expect(merge('schooling', 'education')).rejects.toMatchObject({ code: 'bad-request' })
    await expect(merge('education', 'education')).rejects.toMatchObject({ code: 'bad-request' })
    await expect(merge('education', 'unheard-of')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is not taken back by publishing the vocabulary again', async () => {
    const { act, terms, store } = await kit(schooling, education, aConcept('rights'))
    await act({ action: 'merge', from: 'schooling', into: 'education' })
    const before = await terms()
    const { written } = await publishRegistry({ store }, [schooling, education])
    expect([written, await terms()]).toEqual([[], before])
  })
})

describe('renaming a term', () => {
  it('keeps the old label as a synonym and can be undone', async () => {
    const { act, terms } = await kit(schooling)
    const { id } = await act({ action: 'rename', term: 'schooling', language: 'fr', label: 'Scolarité' })
    const labels = { en: 'Schooling', fr: 'Scolarité' }
    expect(await terms()).toEqual([{ ...schooling, labels, synonyms: ['classes', 'École'], curatedAt: now }])
    await act({ action: 'undo', change: id })
    expect(await terms()).toEqual([schooling])
    await act({ action: 'rename', term: 'schooling', language: 'zh', label: '教育' })
    expect((await terms())[0]).toMatchObject({ labels: { zh: '教育' }, synonyms: ['classes'] })
  })
})

it('the vocabulary is for administrators', async () => {
  const { act, terms } = await kit(schooling, education)
  for (const viewer of ['editor', 'head', 'assessor', 'platformAdministrator', 'participant'] as const) {
    await expect(act({ action: 'merge', from: 'schooling', into: 'education' }, viewer)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }
  expect(await terms()).toEqual([education, schooling])
})

const word = fc.string({ minLength: 1, maxLength: 12 })
const concepts = (slug: string) =>
  fc
    .record({
      labels: fc.record({ en: word, fr: word, ar: word }, { requiredKeys: ['en'] }),
      synonyms: fc.array(word, { maxLength: 60 }),
      broader: fc.subarray(['a', 'b', 'c']),
      related: fc.subarray(['a', 'b', 'd']),
      absorbs: fc.option(fc.subarray(['e', 'f']), { nil: undefined }),
    })
    .map((given) => aConcept(slug, given))

it('no merge loses a label that the vocabulary has room for, and none leaves a term pointing to itself', async () => {
  await fc.assert(
    fc.property(concepts('a'), concepts('b'), word, (from, into, label) => {
      const [gone, kept] = merged(from, into, now)
      const known = new Set([...Object.values(kept.labels), ...kept.synonyms])
      const lost = [...Object.values(from.labels), ...from.synonyms].filter((one) => !known.has(one))
      expect(kept.synonyms.length === 60 || lost.length === 0).toBe(true)
      expect([...kept.broader, ...kept.related].filter((slug) => slug === 'a' || slug === 'b')).toEqual([])
      expect([gone.replacedBy, kept.absorbs?.slice().sort()]).toEqual([
        'b',
        [...new Set(['a', ...(from.absorbs ?? []), ...(into.absorbs ?? [])])].sort(),
      ])
      expect(renamed(into, 'fr', label, now).labels).toEqual({ ...into.labels, fr: label })
    }),
    { numRuns: 500 },
  )
})

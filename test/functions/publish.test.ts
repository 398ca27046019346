import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../content/model/dossier.ts'
import type { Correction } from '../../content/model/edition.ts'
import { mentionsOf } from '../../content/model/mention.ts'
import { openDossier, openEdition } from '../../functions/read.ts'
import { coverageOf, documentOf as storedDocument } from '../../functions/read-lists.ts'
import { aCampaign, aDossier, anAppearance, anEdition, anEvent, aRecommendation, hashOf } from '../dossiers.ts'
import { documentOf, publishDossier, register, shelves } from '../shelves.ts'

const slug = '2021-04-29-schools'
const first = aDossier({ recommendations: [aRecommendation('1'), aRecommendation('2', { order: 1 })] })
const second = aDossier({ recommendations: [...first.recommendations, aRecommendation('3', { order: 2 })] })
const third = aDossier({ recommendations: [...second.recommendations, aRecommendation('4', { order: 3 })] })

describe('publishing', () => {
  it('makes the first edition of a document current, with its bytes and its coverage', async () => {
    const tools = await shelves()
    const passages = [{ lines: [1, 2] as [number, number], heading: '', excerpt: 'Do', records: [] }]
    const published = await publishDossier(tools, first, { passages })
    expect(published).toEqual({
      outcome: 'published',
      kind: 'event',
      slug,
      edition: 1,
      messages: [],
      changes: [
        { change: 'added', kind: 'event', id: '', fields: expect.any(Array) },
        ...['1', '2'].map((label) => ({
          change: 'added',
          kind: 'recommendation',
          id: label,
          fields: [
            { field: 'printed', after: `${label})` },
            { field: 'text', after: `Do what ${label} asks` },
            { field: 'textStanding', after: 'organizer-summary' },
          ],
        })),
      ],
    })
    const open = await openDossier(tools.store, 'event', slug)
    expect(open.dossier).toEqual(first)
    expect(open.edition).toEqual(anEdition(first, { hash: hashOf(documentOf(first)) }))
    expect(await storedDocument(tools, 'event', slug, 1)).toBe(documentOf(first))
    expect(await coverageOf(tools, 'event', slug)).toEqual(passages)
  })

  it('does nothing when the same bytes come again', async () => {
    const tools = await shelves()
    await publishDossier(tools, first)
    const again = await publishDossier(tools, first, { now: '2027-01-01T00:00:00.000Z' })
    expect(again).toEqual({ outcome: 'unchanged', kind: 'event', slug, edition: 1, changes: [], messages: [] })
    expect(await tools.store.listEditions(slug)).toEqual([anEdition(first, { hash: hashOf(documentOf(first)) })])
  })

  it('keeps every edition readable and shows what the new one changed', async () => {
    const tools = await shelves()
    await publishDossier(tools, first)
    const renamed = aDossier({ ...second, head: anEvent({ title: 'Schools at war' }) })
    const { changes } = await publishDossier(tools, renamed)
    expect(changes).toEqual([
      {
        change: 'changed',
        kind: 'event',
        id: '',
        fields: [{ field: 'title', before: 'Schools in conflict', after: 'Schools at war' }],
      },
      expect.objectContaining({ change: 'added', kind: 'recommendation', id: '3' }),
    ])
    expect((await openDossier(tools.store, 'event', slug)).dossier).toEqual(renamed)
    expect((await openEdition(tools.store, 'event', slug, 1)).dossier).toEqual(first)
    expect(await storedDocument(tools, 'event', slug, 1)).toBe(documentOf(first))
  })

  it('goes back to an earlier document as a new edition', async () => {
    const tools = await shelves()
    const [a, b] = ['A', 'B'].map((title) => aDossier({ head: anEvent({ title }) }))
    if (!a || !b) return expect.unreachable()
    for (const dossier of [a, b, a]) await publishDossier(tools, dossier)
    const { edition, dossier } = await openDossier(tools.store, 'event', slug)
    expect([edition.number, dossier]).toEqual([3, a])
    expect((await openEdition(tools.store, 'event', slug, 1)).dossier).toEqual(a)
  })

  it('prints what would change and changes nothing in a dry run', async () => {
    const tools = await shelves()
    await publishDossier(tools, first)
    const { outcome, edition, changes } = await publishDossier(tools, second, { dryRun: true })
    expect([outcome, edition, changes.map(({ id }) => id)]).toEqual(['preview', 2, ['3']])
    expect((await tools.store.listEditions(slug)).length).toBe(1)
    expect(await tools.summaries.read(slug, hashOf(documentOf(second)))).toBe(undefined)
    expect(await tools.store.readRecords(slug, hashOf(documentOf(second)))).toEqual([])
  })

  it('clears away the mentions of the edition before', async () => {
    const tools = await shelves()
    await register(tools, 'amina', 'boris')
    await publishDossier(tools, aDossier({ appearances: [anAppearance('amina')] }))
    const next = aDossier({ appearances: [anAppearance('boris')] })
    await publishDossier(tools, next)
    expect((await tools.store.listMentions('person/amina')).items).toEqual([])
    expect((await tools.store.listMentions('person/boris')).items).toEqual(mentionsOf(next))
  })

  it('lets one of two publishers through and tells the other', async () => {
    const tools = await shelves()
    await publishDossier(tools, first)
    const rivals = await Promise.allSettled([publishDossier(tools, second), publishDossier(tools, third)])
    expect(rivals.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = rivals.find((rival) => rival.status === 'rejected')
    expect(lost?.reason).toMatchObject({
      code: 'conflict',
      message: `Cannot publish "${slug}": somebody else published edition 2 meanwhile`,
    })
    const winner = rivals[0]?.status === 'fulfilled' ? second : third
    expect((await openDossier(tools.store, 'event', slug)).dossier).toEqual(winner)
    expect((await publishDossier(tools, third)).edition).toBe(winner === third ? 2 : 3)
  })

  it('takes the same document from two publishers for one edition', async () => {
    const tools = await shelves()
    const twice = await Promise.all([publishDossier(tools, first), publishDossier(tools, first)])
    expect(twice.map(({ edition }) => edition)).toEqual([1, 1])
    expect((await tools.store.listEditions(slug)).length).toBe(1)
  })

  it('publishes and reads back a thousand recommendations', async () => {
    const tools = await shelves()
    const recommendations = Array.from({ length: 1000 }, (_, at) => aRecommendation(`${at + 1}`, { order: at }))
    const dossier = aDossier({ recommendations })
    await publishDossier(tools, dossier)
    const open = await openDossier(tools.store, 'event', slug)
    expect(open.dossier).toEqual(dossier)
    expect(open.edition.records).toBe(recordsOf(dossier).length)
  })
})

describe('a document that cannot be published', () => {
  it('is refused with every error that the grammar found', async () => {
    const tools = await shelves()
    const messages = [
      { line: 3, code: 'unknown-key', severity: 'error', text: 'Unknown key "tilte"', suggestion: 'title' },
      { line: 4, code: 'loose-end', severity: 'warning', text: 'A list restarts' },
    ] as const
    await expect(publishDossier(tools, first, { messages })).rejects.toMatchObject({
      code: 'invalid-document',
      message: 'Cannot publish the document: 1 error',
      details: [{ line: 3, code: 'unknown-key', message: 'Unknown key "tilte"', suggestion: 'title' }],
    })
    await expect(publishDossier(tools, first, { dossier: undefined })).rejects.toMatchObject({
      code: 'invalid-document',
    })
  })

  it('is refused when a label occurs twice', async () => {
    const tools = await shelves()
    const dossier = aDossier({ recommendations: [aRecommendation('1'), aRecommendation('1', { order: 1 })] })
    const passages = [
      { lines: [7, 9] as [number, number], heading: '', excerpt: '', records: [{ kind: 'recommendation', id: '1' }] },
    ]
    await expect(publishDossier(tools, dossier, { passages })).rejects.toMatchObject({
      details: [{ line: 7, code: 'duplicate', message: 'The recommendation "1" occurs more than once' }],
    })
  })

  it('is refused when its address belongs to another kind of dossier', async () => {
    const tools = await shelves()
    await publishDossier(tools, first)
    await expect(publishDossier(tools, aDossier({ head: aCampaign({ slug }) }))).rejects.toMatchObject({
      code: 'invalid-document',
      message: `Cannot publish the campaign "${slug}": an event has that address`,
    })
  })
})

describe('a retraction', () => {
  it('leaves the words where they are and puts a notice on them', async () => {
    const tools = await shelves()
    const correction: Correction = { type: 'retraction', note: 'The organizer withdrew the paper' }
    await publishDossier(tools, first)
    await publishDossier(tools, first, { correction })
    const { listing, dossier } = await openDossier(tools.store, 'event', slug)
    expect([listing.state, listing.correction, dossier]).toEqual(['retracted', correction, first])
    await publishDossier(tools, first, { correction: { type: 'revision', note: 'It stands again' } })
    expect((await openDossier(tools.store, 'event', slug)).listing.state).toBe('published')
  })
})

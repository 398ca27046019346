import { expect, it } from 'vitest'
import type { Commitment } from '../../content/model/commitment.ts'
import type { CorrectionType } from '../../content/model/edition.ts'
import type { WordShelves } from '../../functions/publish-removal.ts'
import { openDossier, openRecommendation } from '../../functions/read.ts'
import { aDossier, aRecommendation } from '../dossiers.ts'
import { publishDossier, shelves } from '../shelves.ts'

const slug = '2021-04-29-schools'
const asks = (...labels: string[]) => labels.map((label, order) => aRecommendation(label, { order }))
const text = (words: string) => [{ p: [words] }]
const published = aDossier({ recommendations: asks('1', '2', '2.b') })

it('refuses to move a published label to another text, and shows both', async () => {
  const tools = await withPublished()
  const moved = aDossier({
    recommendations: [...asks('1', '2'), aRecommendation('2.b', { text: text('Open schools') })],
  })
  const passages = [
    { lines: [12, 12] as [number, number], heading: '', excerpt: '', records: [{ kind: 'recommendation', id: '2.b' }] },
  ]
  await expect(publishDossier(tools, moved, { passages })).rejects.toMatchObject({
    code: 'moved-label',
    message: `Cannot publish "${slug}": 1 error`,
    details: [
      {
        line: 12,
        field: '2.b',
        code: 'moved-label',
        message: 'The label "2.b" would move to another text: published as "Do what 2.b asks", now "Open schools"',
        suggestion:
          'Give the new text a label of its own. If this corrects what was published, say so: a correction of type erratum or revision, with a note',
      },
    ],
  })
  expect((await openDossier(tools.store, 'event', slug)).dossier).toEqual(published)
})

it('refuses a label that slides when an item is put in before it', async () => {
  const tools = await withPublished()
  const slid = aDossier({
    recommendations: [
      aRecommendation('1', { text: text('Something new') }),
      aRecommendation('2', { text: text('Do what 1 asks'), order: 1 }),
      aRecommendation('2.b', { order: 2 }),
    ],
  })
  const refusal = await publishDossier(tools, slid).catch((error) => error)
  expect(refusal.details.map(({ field }: { field: string }) => field)).toEqual(['1', '2'])
})

it.each<CorrectionType>(['erratum', 'revision'])('lets an %s change the words under a label', async (type) => {
  const tools = await withPublished()
  const moved = aDossier({
    recommendations: [...asks('1', '2'), aRecommendation('2.b', { text: text('Open schools') })],
  })
  const correction = { type, note: 'The second item was misprinted' }
  expect((await publishDossier(tools, moved, { correction })).outcome).toBe('published')
})

it('refuses other words even in a retraction', async () => {
  const tools = await withPublished()
  const moved = aDossier({
    recommendations: [...asks('1', '2'), aRecommendation('2.b', { text: text('Open schools') })],
  })
  const correction = { type: 'retraction', note: 'Withdrawn' } as const
  await expect(publishDossier(tools, moved, { correction })).rejects.toMatchObject({ code: 'moved-label' })
})

it('takes new marks and new line breaks for the same words', async () => {
  const tools = await withPublished()
  const marked = [{ p: ['Do ', { strong: ['what\n2.b'] }, ' asks'] }]
  const dossier = aDossier({ recommendations: [...asks('1', '2'), aRecommendation('2.b', { text: marked })] })
  expect((await publishDossier(tools, dossier)).outcome).toBe('published')
})

it('refuses without a correction to leave a label out, or to change of whom or until when something is asked', async () => {
  const tools = await withPublished()
  const addressees = [{ name: { printed: 'the Security Council' }, basis: 'explicit' } as const]
  const dossier = aDossier({
    recommendations: [aRecommendation('1', { addressees }), aRecommendation('2', { due: '2027' })],
  })
  await expect(publishDossier(tools, dossier)).rejects.toMatchObject({
    code: 'invalid-document',
    details: [
      {
        code: 'changed-ask',
        message:
          'What "1" asks would change: published as "of: , by: , standing: organizer-summary", now "of: the Security Council, by: , standing: organizer-summary"',
      },
      { code: 'changed-ask', field: '2' },
      { code: 'withdrawn-label', message: 'The label "2.b" is left out: published as "Do what 2.b asks"' },
    ],
  })
})

it('keeps a withdrawn label readable as its last edition had it, and off other texts for ever', async () => {
  const tools = await withPublished()
  const correction = { type: 'revision', note: 'The second item was dropped' } as const
  await publishDossier(tools, aDossier({ recommendations: asks('1') }), { correction })
  await publishDossier(tools, aDossier({ recommendations: asks('1', '3') }))
  const withdrawn = await openRecommendation(tools.store, 'event', slug, '2.b')
  expect([withdrawn.recommendation, withdrawn.withdrawn, withdrawn.edition.number]).toEqual([
    published.recommendations[2],
    true,
    1,
  ])
  const reused = aDossier({
    recommendations: [...asks('1', '3'), aRecommendation('2.b', { text: text('Open schools') })],
  })
  await expect(publishDossier(tools, reused)).rejects.toMatchObject({
    code: 'moved-label',
    details: [{ field: '2.b', code: 'moved-label' }],
  })
  await publishDossier(tools, aDossier({ recommendations: asks('1', '3', '2.b') }))
  const { listing } = await openDossier(tools.store, 'event', slug)
  expect(listing.withdrawn).toEqual([{ label: '2', edition: 1 }])
})

it('holds the provisions of a commitment to the same rule', async () => {
  const tools = await shelves()
  const plan = (words: string): Commitment => ({
    kind: 'commitment',
    id: 'plan',
    order: 0,
    type: 'action-plan',
    title: 'Action Plan',
    party: { printed: 'Chad' },
    recommitted: [],
    madeAt: [],
    answers: [],
    provisions: [{ label: '1', text: words }],
    text: [],
    themes: [],
  })
  await publishDossier(tools, aDossier({ commitments: [plan('Release all children')] }))
  await expect(publishDossier(tools, aDossier({ commitments: [plan('Release some children')] }))).rejects.toMatchObject(
    {
      code: 'moved-label',
      details: [{ field: 'plan/1', code: 'moved-label' }],
    },
  )
})

async function withPublished(): Promise<WordShelves> {
  const tools = await shelves()
  await publishDossier(tools, published)
  return tools
}

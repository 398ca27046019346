import { expect, it } from 'vitest'
import * as z from 'zod'
import type { Commitment } from '../../content/model/commitment.ts'
import { publishAndFollow } from '../../functions/publish-and-follow.ts'
import { aCampaign, aDossier, anEvent, aRecommendation } from '../dossiers.ts'
import { documentOf } from '../shelves.ts'
import { aSite } from '../site.ts'

const Answered = z.object({
  answeredBy: z.array(z.object({ address: z.string(), title: z.string(), dossier: z.object({ title: z.string() }) })),
})

it('leads from a recommendation to the commitments that answer it, and from each of them back', async () => {
  const site = await aSite()
  const publish = (dossier: ReturnType<typeof aDossier>, now: string) =>
    publishAndFollow(site.shelves, documentOf(dossier), { dossier, passages: [], messages: [] }, { now })
  const asked = ['1', '2'].map((label) => aRecommendation(label))
  await publish(
    aDossier({ head: anEvent({ slug: 'schools', title: 'Schools' }), recommendations: asked }),
    '2020-01-01T09:00:00.000Z',
  )
  const promise: Omit<Commitment, 'id' | 'title' | 'answers'> = {
    kind: 'commitment',
    order: 0,
    type: 'pledge',
    party: { printed: 'Chad', ref: { register: 'country', slug: 'chad' } },
    recommitted: [],
    madeAt: [],
    provisions: [],
    text: [],
    themes: [],
  }
  const commitments = [
    { ...promise, id: 'schools', title: 'Pledge for schools', answers: [{ dossier: 'schools', label: '1' }] },
    { ...promise, id: 'other', title: 'Another pledge', answers: [] },
  ]
  await publish(
    aDossier({ head: aCampaign({ slug: 'plans', title: 'Plans' }), commitments }),
    '2022-01-01T09:00:00.000Z',
  )
  const get = async (path: string) => (await site.app.request(`http://127.0.0.1${path}`)).text()
  const answers = async (path: string) => Answered.parse(JSON.parse(await get(path))).answeredBy
  const pledge = {
    address: 'https://rapporteur.example/campaigns/plans#commitment-schools',
    title: 'Pledge for schools',
    dossier: { title: 'Plans' },
  }
  expect(await answers('/events/schools/recommendations/1.json')).toEqual([pledge])
  expect(await answers('/events/schools/recommendations/2.json')).toEqual([])
  expect(await answers('/events/schools/recommendations/1.json?on=2021-12-31')).toEqual([])
  expect(await get('/en/events/schools/recommendations/1')).toContain(
    '<a href="/en/campaigns/plans#commitment-schools">Pledge for schools</a>',
  )
  expect(await get('/en/campaigns/plans')).toContain(
    '<a href="/en/events/schools/recommendations/1">Recommendation 1</a>',
  )
})

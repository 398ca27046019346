import type { Tag } from '../../content/model/tag.ts'
import { type FollowedShelves, publishAndFollow } from '../../functions/publish-and-follow.ts'
import { aCampaign, aDossier, anAppearance, anEvent, aRecommendation } from '../dossiers.ts'
import { anEntry } from '../entries.ts'
import { documentOf, publishDossier, register, shelves } from '../shelves.ts'
import { aRequest, aTrackRow } from '../tracks.ts'

/** The event of the example. */
export const slug = '2021-04-29-schools'
const correction = { type: 'revision', note: 'Better words' } as const

/** The first edition of the event of the example. */
export const first = aDossier({
  appearances: [anAppearance('amina')],
  recommendations: [aRecommendation('1'), aRecommendation('2', { order: 1 })],
})

/** An instance with two editions of an event, a campaign, a removed event, follow-up and a tag. */
export async function anInstance(): Promise<FollowedShelves> {
  const tools = await shelves()
  await register(tools, 'amina', 'boris')
  await publishDossier(tools, first)
  const second = aDossier({ appearances: [anAppearance('boris')], recommendations: [aRecommendation('1')] })
  await publishDossier(tools, second, { correction })
  await publishDossier(tools, aDossier({ head: aCampaign() }))
  const secret = aDossier({ head: anEvent({ slug: 'removed', title: 'Secret' }) })
  await publishDossier(tools, secret)
  await followUp(tools, 'removed', 3)
  const removal = { type: 'removal', note: 'To protect a person' } as const
  await publishAndFollow(
    tools,
    documentOf(secret, { correction: removal }),
    { dossier: secret, correction: removal, passages: [], messages: [] },
    { now: '2026-01-07T09:00:00.000Z' },
  )
  await tools.store.putRedirect({ path: '/people/old', to: '/people/amina' })
  await followUp(tools, slug, 170)
  await tools.tags.putTags([aTag])
  return tools
}

const aTag: Tag = {
  kind: 'tag',
  target: { dossierKind: 'event', dossier: slug, kind: 'recommendation', id: '1' },
  concept: 'education',
  state: 'accepted',
  words: 'Do what 1 asks',
  dossierTitle: 'Schools in conflict',
  date: '2021-04-29',
  organization: { register: 'organization', slug: 'fight-for-humanity' },
  by: 'u1',
  at: '2026-01-06T09:00:00.000Z',
}

/** Opens a track with more entries than one transaction takes; the last one is a draft. */
async function followUp({ tracks }: FollowedShelves, dossier: string, count: number): Promise<void> {
  const track = `event/${dossier}/recommendation/1/country/chad`
  const row = aTrackRow({ id: track, subject: { dossierKind: 'event', dossier, recommendation: '1' } })
  const entries = Array.from({ length: count }, (_, at) => {
    const state = at === count - 1 ? 'draft' : 'published'
    return anEntry({
      id: `entry${String(at).padStart(5, '0')}`,
      track,
      states: { note: dossier === slug ? 'Open' : 'Secret' },
      state,
    })
  })
  for (let at = 0; at < count; at += 80) {
    const change = { request: aRequest(), entries: entries.slice(at, at + 80), audit: [] }
    await tracks.change({
      ...change,
      row: { ...row, track: { ...row.track, rev: at + 1 } },
      expectedRev: at === 0 ? undefined : at - 79,
    })
  }
}

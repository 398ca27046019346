import { expect, it } from 'vitest'
import { voicesOf } from '../../functions/speaking.ts'
import { aTrackRow } from '../tracks.ts'
import { aMember, cast, viewers } from '../viewers.ts'

const sides = { party: cast.party, organizers: [cast.organizer] }
const { track } = aTrackRow()

it('names the assessor of record when the track does', () => {
  const ofRecord = { ...track, assessorOfRecord: cast.otherOrganizer.slug }
  expect([track, ofRecord].map((one) => voicesOf(viewers.assessor, one, sides)[0]?.speaker.class)).toEqual([
    'assessor',
    'assessor-of-record',
  ])
})

it('lets nobody assess themselves', () => {
  expect(voicesOf(aMember('assessor', cast.mission, cast.party), track, sides)).toEqual([])
})

it('gives one voice for each membership', () => {
  const both = { ...viewers.head, memberships: [...viewers.head.memberships, ...viewers.editor.memberships] }
  expect(voicesOf(both, track, sides).map(({ organization, speaker }) => [organization.slug, speaker.class])).toEqual([
    ['mission-of-chad', 'party'],
    ['fight-for-humanity', 'organizer'],
  ])
})

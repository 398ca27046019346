import { expect, it } from 'vitest'
import { startTrack } from '../../functions/start-track.ts'
import { aRequest, aSummit, trackOfChad } from '../tracks.ts'
import { cast, viewers } from '../viewers.ts'

const now = '2021-04-01T10:00:00.000Z'
const subject = { dossierKind: 'event', dossier: 'summit', recommendation: '2' } as const

it('an organizer has a recommendation followed for a party', async () => {
  const tools = await aSummit()
  const track = await startTrack(tools, viewers.editor, { subject, party: cast.otherParty, request: aRequest() }, now)
  expect(track).toEqual({
    kind: 'track',
    id: 'event/summit/recommendation/2/country/belgium',
    subject,
    party: { printed: 'Belgium', ref: cast.otherParty },
    opened: { by: 'organizer', at: now },
    state: 'open',
    dueChanges: [],
    reviewMonths: 12,
    rev: 1,
  })
  const { items } = await tools.tracks.listTracksOfParty(cast.otherParty)
  expect(items.map(({ words, dossierTitle, asked }) => [words, dossierTitle, asked])).toEqual([
    ['Do what 2 asks', 'A summit', '2021-04-29'],
  ])
})

it('a party may have it followed for its own part, and nobody for another', async () => {
  const tools = await aSummit()
  const own = await startTrack(tools, viewers.focalPoint, { subject, party: cast.party, request: aRequest() }, now)
  expect(own.opened.by).toBe('party')
  const forAnother = startTrack(
    tools,
    viewers.focalPoint,
    { subject, party: cast.otherParty, request: aRequest() },
    now,
  )
  await expect(forAnother).rejects.toMatchObject({ code: 'forbidden' })
  const unknown = startTrack(tools, viewers.anonymous, { subject, party: cast.party, request: aRequest() }, now)
  await expect(unknown).rejects.toMatchObject({ code: 'unauthorized' })
})

it('answers with the track that is open already, even to two who open it at once', async () => {
  const tools = await aSummit()
  const first = { ...subject, recommendation: '1' }
  const known = await startTrack(tools, viewers.editor, { subject: first, party: cast.party, request: aRequest() }, now)
  expect([known.id, known.opened.at]).toEqual([trackOfChad, '2020-01-01T00:00:00.000Z'])
  const both = ['editor', 'administrator'] as const
  const opened = await Promise.all(
    both.map((name) => startTrack(tools, viewers[name], { subject, party: cast.party, request: aRequest() }, now)),
  )
  expect(opened[0]).toEqual(opened[1])
})

it('follows nothing that was never asked, and no party that the registry does not know', async () => {
  const tools = await aSummit()
  const start = (given: object) =>
    startTrack(tools, viewers.editor, { subject, party: cast.party, request: aRequest(), ...given }, now)
  const missing = { subject: { ...subject, recommendation: '9' } }
  await expect(start(missing)).rejects.toMatchObject({ code: 'not-found' })
  await expect(start({ party: { register: 'country', slug: 'atlantis' } })).rejects.toMatchObject({ code: 'not-found' })
  await expect(start({ party: { register: 'person', slug: 'somebody' } })).rejects.toMatchObject({
    code: 'bad-request',
  })
})

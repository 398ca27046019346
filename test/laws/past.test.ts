import { beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../content/model/dossier.ts'
import type { Correction } from '../../content/model/edition.ts'
import type { Statements } from '../../content/model/entry.ts'
import { stepEntry } from '../../functions/entry-steps.ts'
import { type EntryInput, recordEntry } from '../../functions/follow-up.ts'
import { publishAndFollow } from '../../functions/publish-and-follow.ts'
import { changeTrack, TrackInput } from '../../functions/track-changes.ts'
import { aCampaign, aDossier, anEvent, aRecommendation } from '../dossiers.ts'
import { documentOf } from '../shelves.ts'
import { aSite, type Site } from '../site.ts'
import { anInput, aRequest, reopened } from '../tracks.ts'
import { cast, type ViewerName, viewers } from '../viewers.ts'

let clock = ''
let site: Site
const chad = 'event/schools/recommendation/1/country/chad'
const belgium = 'event/schools/recommendation/2/country/belgium'
const promise = 'campaign/plans/commitment/plan/country/chad'
const parties = [cast.party, cast.otherParty].map(
  (ref) => ({ name: { printed: ref.slug, ref }, basis: 'explicit' }) as const,
)

/** What readers can ask of the past: each page of it has a twin as data, and lists also as tables. */
const addresses = [
  '/events/schools.json',
  '/events/schools/recommendations/1.json',
  '/events/schools/recommendations/2.json',
  '/events/schools/recommendations/3.json',
  '/events/schools/follow-up.json',
  '/events/schools/follow-up.csv',
  '/events/schools/recommendations/1/countries/chad.json',
  '/campaigns/plans/board.json',
  '/campaigns/plans/board.csv',
  '/campaigns/plans/follow-up.json',
  '/countries/chad.json',
  '/countries/chad/follow-up.json',
  '/countries/chad/follow-up.json?late=silent',
  '/countries/chad/follow-up.csv',
  '/countries/belgium/follow-up.json',
]

const schools = (title: string, more: Partial<Dossier> = {}) =>
  aDossier({
    head: anEvent({ slug: 'schools', title, organizers: [{ printed: 'Fight for Humanity', ref: cast.organizer }] }),
    recommendations: ['1', '2'].map((label) =>
      aRecommendation(label, { title: `${title} ${label}`, addressees: [...parties] }),
    ),
    ...more,
  })

const plans = aDossier({
  head: aCampaign({ slug: 'plans', concerned: parties.map(({ name }) => ({ party: name })) }),
  commitments: [
    {
      ...{ kind: 'commitment', id: 'plan', order: 0, type: 'action-plan', title: 'Action Plan of Chad' },
      party: { printed: 'Chad', ref: cast.party },
      ...{ signed: '2021', recommitted: [], madeAt: [], answers: [], text: [], themes: [] },
      provisions: [{ label: '1', text: 'Verify the age of recruits', due: '2023' }],
    },
  ],
})

/** What happened, in the order in which it was told. */
const story: readonly (readonly [at: string, happens: () => Promise<unknown>])[] = [
  ['2020-01-10T09:00:00.000Z', () => publish(schools('Schools'))],
  ['2020-03-05T09:00:00.000Z', () => say('head', chad, '2020-03', { response: 'accepted', progress: 'in_progress' })],
  ['2020-03-05T23:59:59.000Z', () => say('otherHead', belgium, '2020-02', { progress: 'planned', note: 'Soon.' })],
  ['2020-09-01T09:00:00.000Z', () => change(chad, { change: 'due', due: '2021-12-31', reason: 'Agreed' })],
  ['2021-02-01T09:00:00.000Z', () => publish(revised, { type: 'revision', note: 'Better words' })],
  ['2021-05-01T09:00:00.000Z', () => say('assessor', chad, '2020-01', { progress: 'not_started', note: 'Unseen.' })],
  ['2021-06-01T09:00:00.000Z', () => change(chad, { change: 'due', due: '2022-12-31', reason: 'Later' })],
  ['2022-01-01T09:00:00.000Z', () => publish(plans)],
  ['2022-03-01T09:00:00.000Z', () => say('head', promise, '2022-02', { progress: 'implemented', listing: 'delisted' })],
  ['2023-01-01T09:00:00.000Z', () => setBack()],
  ['2024-01-01T09:00:00.000Z', () => change(belgium, { change: 'close', reason: 'declined' })],
]
const revised = schools('Safe schools', {
  recommendations: [
    aRecommendation('1', { title: 'Safe schools 1', addressees: [...parties] }),
    aRecommendation('3', { title: 'New', addressees: parties.slice(0, 1) }),
  ],
})
const days = [...new Set(story.map(([at]) => at.slice(0, 10)))]
const then = new Map<string, readonly Answered[]>()

/** An answer of the site, whole but for whether an edition is still the current one. */
type Answered = readonly [address: string, status: number, body: unknown]

beforeAll(async () => {
  site = await aSite({ now: () => new Date(clock) })
  for (const [at, happens] of story) {
    clock = at
    await happens()
    clock = `${at.slice(0, 10)}T23:59:59.999Z`
    then.set(at.slice(0, 10), await answers(''))
  }
  clock = '2026-01-01T12:00:00.000Z'
}, 60_000)

async function answers(on: string): Promise<Answered[]> {
  return Promise.all(
    addresses.map(async (address) => {
      const asked = on === '' ? address : `${address}${address.includes('?') ? '&' : '?'}on=${on}`
      const answer = await site.app.request(`http://127.0.0.1${asked}`)
      const text = await answer.text()
      if (answer.status !== 200) return [address, answer.status, undefined] as const
      return [address, 200, address.includes('.json') ? { ...JSON.parse(text), current: undefined } : text] as const
    }),
  )
}

describe('a page of the past', () => {
  it.each(days)('is on %s, to the letter, what everybody read on that day', async (day) => {
    const found = await answers(day)
    expect(found).toEqual(then.get(day))
  })

  it('is drawn for readers too, and says which day it shows', async () => {
    for (const address of addresses.filter((one) => one.endsWith('.json'))) {
      const page = address.replace('.json', '')
      const answer = await site.app.request(`http://127.0.0.1/en${page}?on=2022-06-30`)
      const text = await answer.text()
      const expected = [page, 200, true, true]
      expect([page, answer.status, text.includes('30 June 2022'), text.includes('noindex')]).toEqual(expected)
    }
  })

  it('cannot be read for a day that is still to come', async () => {
    const answer = await site.app.request('http://127.0.0.1/events/schools.json?on=2026-01-02')
    expect([answer.status, (await answer.text()).includes('that day is to come')]).toEqual([400, true])
  })

  it('withholds what was retracted since, in every twin of every page', async () => {
    const { entries } = await reopened(site.shelves, chad)
    const unseen = entries.find(({ states }) => states.note === 'Unseen.')
    const body = async (on: string) => JSON.stringify(await answers(on))
    expect((await body('2021-05-01')).includes('Unseen.')).toBe(true)
    const { rev } = (await reopened(site.shelves, chad)).row.track
    const step = { step: 'retract', rev, request: aRequest() } as const
    await stepEntry(site.shelves, viewers.assessor, chad, unseen?.id ?? '', step, '2025-01-01T09:00:00.000Z')
    expect((await body('2021-05-01')).includes('Unseen.')).toBe(false)
    expect((await body('2020-03-05')).includes('in_progress')).toBe(true)
  })

  it('is gone with the words that were removed', async () => {
    await publish(schools('Schools'), { type: 'removal', note: 'Somebody is at risk' })
    const all = await answers('2020-03-05')
    expect(JSON.stringify(all).includes('Schools')).toBe(false)
    expect(all.filter(([address]) => address.startsWith('/events/schools')).map(([, status]) => status)).toEqual(
      Array.from({ length: 5 }, () => 410).concat([200, 410]),
    )
  })
})

function publish(dossier: Dossier, correction?: Correction) {
  const parsed = { dossier, passages: [], messages: [], ...(correction && { correction }) }
  return publishAndFollow(site.shelves, documentOf(dossier, parsed), parsed, { now: clock })
}

async function say(
  viewer: ViewerName,
  track: string,
  start: string,
  states: Statements,
  given: Partial<EntryInput> = {},
) {
  const { rev } = (await reopened(site.shelves, track)).row.track
  const [membership] = viewers[viewer].memberships
  const organization = `organization/${membership?.organization.slug}`
  const input = anInput({ organization, asOf: { start }, states, rev, state: 'published', ...given })
  return recordEntry(site.shelves, viewers[viewer], track, input, clock)
}

function setBack() {
  return say('head', chad, '2022-12', { progress: 'planned', direction: 'set_back', cause: 'funding' })
}

async function change(track: string, input: object) {
  const { rev } = (await reopened(site.shelves, track)).row.track
  const parsed = TrackInput.parse({ ...input, rev, request: aRequest() })
  return changeTrack(site.shelves, viewers.administrator, track, parsed, clock)
}

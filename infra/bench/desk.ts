import { trackId } from '../../content/model/track.ts'
import { summaryOf, type TrackRow } from '../../content/model/track-row.ts'
import { hashOfSecret, newSecret } from '../../functions/secrets.ts'
import { beginSession } from '../../functions/sign-in.ts'
import { type Shelves, shelvesHere } from '../local/instance.ts'
import { publishText, registerLibrary, withInstance } from '../local/trial.ts'
import { bodyOf, builtHandler, rate } from './built.ts'
import { getEvent } from './http-event.ts'
import { table } from './timing.ts'

const party = { register: 'country', slug: 'belgium' } as const
const organization = { register: 'organization', slug: 'mission-belgium-geneva' } as const
const event = '/events/2021-04-29-recruitment-of-children'
const settings = { SITE_ADDRESS: 'https://outcomes.example', ISSUER: 'https://id.example', CLIENT_ID: 'rapporteur' }

/** Requests a second and bytes of a desk with two thousand tracks, or as many as said, beside the page of an event. */
export async function benchDesk([count = '2000']: readonly string[] = []): Promise<string> {
  const total = Number(count)
  if (!Number.isInteger(total) || total < 1) throw new Error(`Cannot measure a desk with "${count}" tracks`)
  return withInstance(async (shelves) => {
    for (const { text } of await registerLibrary(shelves)) await publishText(shelves, text)
    const own = shelvesHere()
    for (let number = 1; number <= total; number++) await openOne(own, number)
    const [site, work] = [await builtHandler('http'), await builtHandler('work')]
    const cookie = `__Host-session=${await aSession(own)}`
    const [eventPage, desk] = [getEvent(event), getEvent('/desk/countries/belgium', [cookie])]
    const bytes = [bodyOf(await site(eventPage)), bodyOf(await work(desk))].map((body) => Buffer.byteLength(body))
    const load = { requests: 60, atOnce: 4 }
    const [pages, desks] = [await rate(site, eventPage, load), await rate(work, desk, load)]
    return table([
      ['page', 'requests a second', 'of the event page', 'bytes'],
      ['the page of an event', pages.toFixed(0), '1.00', String(bytes[0])],
      [`a desk with ${total} tracks`, desks.toFixed(0), (desks / pages).toFixed(2), String(bytes[1])],
    ])
  }, settings)
}

async function openOne({ tracks }: Shelves, number: number): Promise<void> {
  const subject = { dossierKind: 'event', dossier: 'review', recommendation: `121.${number}` } as const
  const track: TrackRow['track'] = {
    kind: 'track',
    id: trackId(subject, party),
    subject,
    party: { printed: 'Belgium', ref: party },
    opened: { by: 'organizer', at: '2026-01-01T00:00:00.000Z' },
    state: 'open',
    dueChanges: [],
    reviewMonths: 12,
    rev: 1,
  }
  const row: TrackRow = {
    kind: 'track-row',
    track,
    words: `Do what number ${number} of the review asks for`,
    asked: '2026-01-01',
    dossierTitle: 'A review',
    themes: [],
    standing: summaryOf([], track),
  }
  await tracks.change({ request: `bench${number}`, row, expectedRev: undefined, entries: [], audit: [] })
}

async function aSession({ accounts }: Shelves): Promise<string> {
  const now = new Date()
  const account = {
    kind: 'account',
    id: `u${hashOfSecret(newSecret()).slice(0, 24)}`,
    name: 'Louise',
    since: now.toISOString(),
  } as const
  const by = { user: account.id, name: account.name }
  const membership = {
    kind: 'membership',
    user: account.id,
    organization,
    represents: party,
    role: 'focal-point',
    since: account.since,
  } as const
  const audit = {
    kind: 'audit',
    at: account.since,
    by,
    organization,
    action: 'member-joined',
    subject: 'bench',
  } as const
  await accounts.putMembership(membership, audit)
  return beginSession(accounts, account, now)
}

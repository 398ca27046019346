import { aRequest, trackOfChad } from '../tracks.ts'
import type { Fields } from '../workspace.ts'
import { organizers, otherMission, ownMission, type Row, signedIn } from './access-row.ts'

const entry = (organization: string) => (rev: string) => ({
  track: trackOfChad,
  organization,
  from: '2026-01',
  note: 'A note',
  verification: 'self_reported',
  visibility: 'public',
  state: 'draft',
  rev,
  request: aRequest(),
})
const step = (name: string) => (rev: string, draft: string) => ({
  track: trackOfChad,
  entry: draft,
  step: name,
  comment: 'Change it',
  rev,
  request: aRequest(),
})
const change = (given: Fields) => (rev: string) => ({ track: trackOfChad, rev, request: aRequest(), ...given })
const start = (party: string) => () => ({ subject: 'event/summit/recommendation/2', party, request: aRequest() })

/** Who may read a track in the workspace, speak in it, and change it. */
export const trackRows: readonly Row[] = [
  { route: 'GET /desk/tracks/:id{[a-z0-9./-]{1,300}}', path: `/desk/tracks/${trackOfChad}`, may: signedIn },
  {
    route: 'POST /desk/entries',
    path: '/desk/entries',
    fields: entry('organization/mission-of-chad'),
    may: ownMission,
  },
  {
    route: 'POST /desk/entries',
    path: '/desk/entries',
    fields: entry('organization/mission-of-belgium'),
    may: otherMission,
  },
  {
    route: 'POST /desk/entries',
    path: '/desk/entries',
    fields: entry('organization/fight-for-humanity'),
    may: organizers,
  },
  { route: 'POST /desk/entries', path: '/desk/entries', fields: entry('organization/watchlist'), may: ['assessor'] },
  { route: 'POST /desk/steps', path: '/desk/steps', fields: step('send-back'), may: ['head'] },
  { route: 'POST /desk/steps', path: '/desk/steps', fields: step('release'), may: ['head'] },
  {
    route: 'POST /desk/changes',
    path: '/desk/changes',
    fields: change({ change: 'due', due: '2027' }),
    may: organizers,
  },
  {
    route: 'POST /desk/changes',
    path: '/desk/changes',
    fields: change({ change: 'review', reviewMonths: '6' }),
    may: organizers,
  },
  { route: 'POST /desk/changes', path: '/desk/changes', fields: change({ change: 'rest' }), may: organizers },
  {
    route: 'POST /desk/changes',
    path: '/desk/changes',
    fields: change({ change: 'close', reason: 'declined' }),
    may: organizers,
  },
  { route: 'POST /desk/changes', path: '/desk/changes', fields: change({ change: 'reopen' }), may: organizers },
  {
    route: 'POST /desk/changes',
    path: '/desk/changes',
    fields: change({ change: 'assessor', assessor: 'watchlist' }),
    may: ['administrator'],
  },
  {
    route: 'POST /desk/tracks',
    path: '/desk/tracks',
    fields: start('country/chad'),
    may: [...ownMission, ...organizers],
  },
  {
    route: 'POST /desk/tracks',
    path: '/desk/tracks',
    fields: start('country/belgium'),
    may: [...otherMission, ...organizers],
  },
  {
    route: 'POST /desk/notes',
    path: '/desk/notes',
    fields: () => ({ track: trackOfChad, note: 'A', assignees: '', rev: '9' }),
    may: ownMission,
  },
]

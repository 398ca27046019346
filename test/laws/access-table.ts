import { aRequest, trackOfChad } from '../tracks.ts'
import type { ViewerName } from '../viewers.ts'
import type { Fields } from '../workspace.ts'

/** One way to use a route, and everybody who may; whoever is not named is turned away. */
export interface Row {
  /** The route as the router knows it. */
  readonly route: string
  readonly path: string
  readonly fields?: (rev: string, draft: string) => Fields
  readonly may: readonly ViewerName[]
}

const everybody: readonly ViewerName[] = [
  'anonymous',
  'participant',
  'focalPoint',
  'head',
  'otherFocalPoint',
  'otherHead',
  'editor',
  'administrator',
  'otherEditor',
  'otherAdministrator',
  'assessor',
  'platformAdministrator',
]
const signedIn = everybody.filter((viewer) => viewer !== 'anonymous')
const ownMission = ['focalPoint', 'head'] as const
const otherMission = ['otherFocalPoint', 'otherHead'] as const
const organizers = ['editor', 'administrator'] as const
const PLACE = '/:register{countries|organizations}/:party{[a-z0-9-]{1,100}}'
const SLUG = ':slug{[a-z0-9-]{1,100}}'

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
const table = `track,as of,progress\r\n${trackOfChad},2026-01,planned\r\n`

/** Who may use which route of the workspace, for their own and for others; written down apart from the code that decides. */
export const accessTable: readonly Row[] = [
  { route: 'GET /sign-in', path: '/sign-in', may: everybody },
  { route: 'GET /invitations/:secret{[A-Za-z0-9_-]{20,80}}', path: `/invitations/${'x'.repeat(40)}`, may: everybody },
  { route: 'GET /desk', path: '/desk', may: signedIn },
  { route: `GET /desk${PLACE}`, path: '/desk/countries/chad', may: ownMission },
  { route: `GET /desk${PLACE}`, path: '/desk/countries/belgium', may: otherMission },
  { route: `GET /desk${PLACE}`, path: '/desk/organizations/fight-for-humanity', may: [] },
  { route: `GET /desk${PLACE.replace(/\}$/, '')}\\.csv}`, path: '/desk/countries/chad.csv', may: ownMission },
  { route: `GET /desk${PLACE.replace(/\}$/, '')}\\.csv}`, path: '/desk/countries/belgium.csv', may: otherMission },
  {
    route: `POST /desk${PLACE}/notes`,
    path: '/desk/countries/chad/notes',
    fields: () => ({ tracks: trackOfChad, assignees: 'A' }),
    may: ownMission,
  },
  {
    route: `POST /desk${PLACE}/notes`,
    path: '/desk/countries/belgium/notes',
    fields: () => ({ tracks: trackOfChad, assignees: 'A' }),
    may: otherMission,
  },
  {
    route: `POST /desk${PLACE}/import`,
    path: '/desk/countries/chad/import',
    fields: () => ({ table }),
    may: ownMission,
  },
  {
    route: `POST /desk${PLACE}/import/confirm`,
    path: '/desk/countries/chad/import/confirm',
    fields: () => ({ table, request: aRequest() }),
    may: ownMission,
  },
  {
    route: `POST /desk${PLACE}/import/confirm`,
    path: '/desk/countries/belgium/import/confirm',
    fields: () => ({ table, request: aRequest() }),
    may: otherMission,
  },
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
  {
    route: `GET /desk${PLACE}/members`,
    path: '/desk/organizations/mission-of-chad/members',
    may: ['head', 'platformAdministrator'],
  },
  {
    route: `GET /desk${PLACE}/members`,
    path: '/desk/organizations/fight-for-humanity/members',
    may: ['administrator', 'platformAdministrator'],
  },
  {
    route: `POST /desk${PLACE}/members`,
    path: '/desk/organizations/mission-of-chad/members',
    fields: () => ({ role: 'focal-point' }),
    may: ['head', 'platformAdministrator'],
  },
  {
    route: `POST /desk${PLACE}/members`,
    path: '/desk/organizations/mission-of-chad/members',
    fields: () => ({ role: 'assessor' }),
    may: ['platformAdministrator'],
  },
  {
    route: `POST /desk${PLACE}/members`,
    path: '/desk/organizations/fight-for-humanity/members',
    fields: () => ({ role: 'editor' }),
    may: ['administrator', 'platformAdministrator'],
  },
  {
    route: `POST /desk${PLACE}/members/remove`,
    path: '/desk/organizations/mission-of-chad/members/remove',
    fields: () => ({ user: 'nobody', role: 'head' }),
    may: [],
  },
  { route: `GET /desk${PLACE}/audit`, path: '/desk/organizations/mission-of-chad/audit', may: ['head'] },
  { route: `GET /desk${PLACE}/audit`, path: '/desk/organizations/fight-for-humanity/audit', may: ['administrator'] },
  { route: `GET /desk/events/${SLUG}/tags`, path: '/desk/events/summit/tags', may: organizers },
  { route: `GET /desk/campaigns/${SLUG}/tags`, path: '/desk/campaigns/unheard-of/tags', may: [] },
  {
    route: 'POST /desk/tags',
    path: '/desk/tags',
    fields: () => ({ target: 'event/summit/recommendation/1', concept: 'education', change: 'accept' }),
    may: organizers,
  },
  { route: 'GET /desk/publish', path: '/desk/publish', may: signedIn },
  {
    route: 'POST /desk/publish',
    path: '/desk/publish',
    fields: () => ({ document: theirs, step: 'check' }),
    may: organizers,
  },
  {
    route: 'POST /desk/publish',
    path: '/desk/publish',
    fields: () => ({ document: theirs, step: 'publish' }),
    may: ['administrator'],
  },
  { route: 'POST /sign-out', path: '/sign-out', fields: () => ({}), may: everybody },
]

/** Routes that change who is signed in; their own tests follow them step by step. */
export const elsewhere = ['POST /sign-in', 'GET /sign-in/callback', 'POST /invitations/:secret{[A-Za-z0-9_-]{20,80}}']

const theirs = `---
event: summit
title: A summit
type: conference
date: 2021-04-29
language: en
organizers:
  - "[Fight for Humanity](/organizations/fight-for-humanity)"
correction:
  type: revision
  note: The text as agreed
---

## Recommendations

1. Release all children
2. Open the schools
`

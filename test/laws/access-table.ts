import { aRequest, trackOfChad } from '../tracks.ts'
import { bulkRows } from './access-bulk.ts'
import { draftRows } from './access-drafts.ts'
import { everybody, organizers, otherMission, ownMission, type Row, signedIn, withWork } from './access-row.ts'
import { trackRows } from './access-tracks.ts'

const PLACE = '/:register{countries|organizations}/:party{[a-z0-9-]{1,100}}'
const SLUG = ':slug{[a-z0-9-]{1,100}}'

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
  { route: `GET /desk${PLACE}/terms`, path: '/desk/countries/chad/terms', may: ownMission },
  { route: `GET /desk${PLACE}/terms`, path: '/desk/countries/belgium/terms', may: otherMission },
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
  ...trackRows,
  ...bulkRows,
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
  { route: `GET /desk/events/${SLUG}`, path: '/desk/events/summit', may: organizers },
  { route: `GET /desk/campaigns/${SLUG}`, path: '/desk/campaigns/unheard-of', may: [] },
  {
    route: `GET /desk/events/${SLUG}/recommendations/:label{[a-z0-9.]{1,40}}`,
    path: '/desk/events/summit/recommendations/1',
    may: signedIn,
  },
  {
    route: `GET /desk/campaigns/${SLUG}/recommendations/:label{[a-z0-9.]{1,40}}`,
    path: '/desk/campaigns/unheard-of/recommendations/1',
    may: [],
  },
  { route: `GET /desk/events/${SLUG}/tags`, path: '/desk/events/summit/tags', may: organizers },
  { route: `GET /desk/campaigns/${SLUG}/tags`, path: '/desk/campaigns/unheard-of/tags', may: [] },
  {
    route: 'POST /desk/tags',
    path: '/desk/tags',
    fields: () => ({ target: 'event/summit/recommendation/1', concept: 'education', change: 'accept' }),
    may: organizers,
  },
  ...draftRows,
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
  { route: 'GET /desk/reminders', path: '/desk/reminders', may: signedIn },
  {
    route: 'POST /desk/reminders',
    path: '/desk/reminders',
    fields: () => ({ pace: 'daily', language: 'fr' }),
    may: withWork,
  },
  ...(['GET', 'POST'] as const).map((method) => ({
    route: `${method} /reminders/stop`,
    path: `/reminders/stop?token=nobody.${'x'.repeat(43)}`,
    ...(method === 'POST' && { fields: () => ({ 'List-Unsubscribe': 'One-Click' }) }),
    may: [],
  })),
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

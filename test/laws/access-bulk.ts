import { aRequest, trackOfChad } from '../tracks.ts'
import type { Fields } from '../workspace.ts'
import { organizers, ownMission, type Row } from './access-row.ts'

const due = { what: 'due', tracks: trackOfChad, due: '2031' }
const assign = { what: 'assign', tracks: trackOfChad, mission: 'country/chad', assignees: 'Zara' }
const term = { what: 'term', tracks: trackOfChad, concept: 'education' }
const ownTerm = { ...term, mission: 'country/chad' }
const begun = (fields: Fields) => () => ({ ...fields, request: aRequest(), seen: 'not what is there' })
const vocabulary: readonly Fields[] = [
  { action: 'merge', from: 'education', into: 'education' },
  { action: 'rename', term: 'education', language: 'ru', label: '' },
  { action: 'undo', change: '?' },
]
const BULK = '/desk/bulk/:id{[a-z0-9]{10,40}}'

/** The bulk changes that the test begins beforehand: one in public, one for a mission alone. */
export const begunBulks = { public: 'publicbulk01', own: 'missionbulk1' } as const

/** Who may look at bulk changes, make them and take them back. */
export const bulkRows: readonly Row[] = [
  { route: 'POST /desk/bulk', path: '/desk/bulk', fields: () => due, may: organizers },
  { route: 'POST /desk/bulk', path: '/desk/bulk', fields: () => assign, may: ownMission },
  { route: 'POST /desk/bulk', path: '/desk/bulk', fields: () => term, may: organizers },
  { route: 'POST /desk/bulk', path: '/desk/bulk', fields: () => ownTerm, may: ownMission },
  { route: 'POST /desk/bulk/confirm', path: '/desk/bulk/confirm', fields: begun(due), may: organizers },
  { route: 'POST /desk/bulk/confirm', path: '/desk/bulk/confirm', fields: begun(assign), may: ownMission },
  { route: 'POST /desk/bulk/confirm', path: '/desk/bulk/confirm', fields: begun(term), may: organizers },
  { route: 'POST /desk/bulk/confirm', path: '/desk/bulk/confirm', fields: begun(ownTerm), may: ownMission },
  { route: 'GET /desk/vocabulary', path: '/desk/vocabulary', may: ['administrator', 'otherAdministrator'] },
  ...vocabulary.map((fields) => ({
    route: 'POST /desk/vocabulary',
    path: '/desk/vocabulary',
    fields: () => ({ ...fields, request: aRequest() }),
    may: ['administrator', 'otherAdministrator'] as const,
  })),
  ...(['', '/go-on', '/undo'] as const).flatMap((step): Row[] => [
    {
      route: `${step ? 'POST' : 'GET'} ${BULK}${step}`,
      path: `/desk/bulk/${begunBulks.public}${step}`,
      ...(step && { fields: () => ({ request: aRequest() }) }),
      may: organizers,
    },
    {
      route: `${step ? 'POST' : 'GET'} ${BULK}${step}`,
      path: `/desk/bulk/${begunBulks.own}${step}`,
      ...(step && { fields: () => ({ request: aRequest() }) }),
      may: ownMission,
    },
  ]),
]

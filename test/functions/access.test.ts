import { expect, it } from 'vitest'
import { type Action, demand, may, type Resource } from '../../functions/access.ts'
import { cast, type ViewerName, viewers } from '../viewers.ts'

const track = { party: cast.party, organizers: [cast.organizer] }
const resource: Resource = { organizers: [cast.organizer], track, writtenFor: cast.mission, organization: cast.mission }

/** Who may do what to a resource of the seed cast; whoever is not named may not. */
const expected: Record<Action, readonly ViewerName[]> = {
  'publish-document': ['administrator'],
  'preview-document': ['editor', 'administrator'],
  'review-draft': ['editor', 'administrator'],
  'open-track': ['editor', 'administrator'],
  'volunteer-track': ['focalPoint', 'head'],
  'draft-as-party': ['focalPoint', 'head'],
  'draft-as-organizer': ['editor', 'administrator'],
  'draft-as-assessor': ['assessor'],
  'draft-as-third-party': ['focalPoint', 'head', 'otherFocalPoint', 'otherHead'],
  'release-entry': ['head'],
  'publish-entry': ['head'],
  'send-back-entry': ['head'],
  'retract-entry': ['head'],
  'set-due': ['editor', 'administrator'],
  'set-assessor': ['administrator'],
  'close-track': ['editor', 'administrator'],
  'use-desk': ['focalPoint', 'head'],
  'use-organizer-desk': ['editor', 'administrator'],
  'tag-publicly': ['editor', 'administrator'],
  'tag-privately': ['focalPoint', 'head'],
  'edit-vocabulary': ['administrator', 'otherAdministrator'],
  'read-audit': ['head'],
  'manage-members': ['head'],
  'appoint-members': ['platformAdministrator'],
}

const actions = Object.keys(expected).filter((name): name is Action => name in expected)
const names = Object.keys(viewers).filter((name): name is ViewerName => name in viewers)

it('allows each action to those whom the table names, and to nobody else', () => {
  const allowed = actions.map((action) => [action, names.filter((name) => may(viewers[name], action, resource))])
  expect(Object.fromEntries(allowed)).toEqual(expected)
})

it('allows nothing on a resource that it is not told about, unless the action has none', () => {
  const withoutResource: Action[] = ['draft-as-assessor', 'draft-as-third-party', 'edit-vocabulary', 'appoint-members']
  const allowed = actions.filter((action) => names.some((name) => may(viewers[name], action)))
  expect(allowed).toEqual(withoutResource)
})

it('allows nothing to somebody who is not signed in, whatever memberships are handed over', () => {
  const forged = { memberships: viewers.administrator.memberships }
  expect(actions.filter((action) => may(forged, action, resource))).toEqual([])
})

it('asks somebody unknown to sign in, and refuses others by name of the right', () => {
  expect(() => demand(viewers.anonymous, 'publish-document', resource)).toThrowError(
    expect.objectContaining({ code: 'unauthorized', status: 401 }),
  )
  expect(() => demand(viewers.editor, 'publish-document', resource)).toThrowError(
    expect.objectContaining({ code: 'forbidden', status: 403 }),
  )
  expect(() => demand(viewers.administrator, 'publish-document', resource)).not.toThrow()
})

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

/** The whole cast. */
export const everybody: readonly ViewerName[] = [
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
/** Everybody who has signed in. */
export const signedIn = everybody.filter((viewer) => viewer !== 'anonymous')
/** Everybody who acts for an organization and can be reminded of what waits there. */
export const withWork = signedIn.filter((viewer) => viewer !== 'participant' && viewer !== 'platformAdministrator')
/** The mission of the party that the track of the seed cast concerns. */
export const ownMission = ['focalPoint', 'head'] as const
/** Another mission. */
export const otherMission = ['otherFocalPoint', 'otherHead'] as const
/** Those who act for the organizer of the summit. */
export const organizers = ['editor', 'administrator'] as const

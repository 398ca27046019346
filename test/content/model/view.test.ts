import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Entry, EntryState, Visibility } from '../../../content/model/entry.ts'
import { viewEntry } from '../../../content/model/view.ts'
import { anEntry } from '../../entries.ts'
import { cast, type ViewerName, viewers } from '../../viewers.ts'

const sides = { party: cast.party, organizers: [cast.organizer] }
const author = { user: 'user-canary', organization: cast.mission }
const names: readonly ViewerName[] = Object.keys(viewers).filter((name): name is ViewerName => name in viewers)

const written = (given: Partial<Entry>) =>
  anEntry({ author, returned: { at: '2020-01-01T00:00:00.000Z', comment: 'comment-canary' }, ...given })

const readers = (entry: Entry) => names.filter((name) => viewEntry(entry, viewers[name], sides) !== undefined)

const own: ViewerName[] = ['focalPoint', 'head']
const organizers: ViewerName[] = ['editor', 'administrator']

describe('an entry of a mission', () => {
  it('is for the mission alone while it is a draft: no organizer and no administrator reads it', () => {
    expect(readers(written({ state: 'draft' }))).toEqual(own)
  })

  it('is for the mission and the organizers of the event once released', () => {
    expect(readers(written({ state: 'released' }))).toEqual([...own, ...organizers])
  })

  it('is for everybody, for the party and the organizers, or for the organizers, as published', () => {
    expect(readers(written({ visibility: 'public' }))).toEqual(names)
    expect(readers(written({ visibility: 'party' }))).toEqual([...own, ...organizers])
    expect(readers(written({ visibility: 'organizers' }))).toEqual([...own, ...organizers])
  })

  it('about another party is seen by that party when meant for the party', () => {
    const assessment = written({ author: { user: 'a', organization: cast.otherOrganizer }, visibility: 'party' })
    expect(readers(assessment)).toEqual([...own, ...organizers, 'otherEditor', 'otherAdministrator', 'assessor'])
  })

  it('that was retracted leaves a trace without its words', () => {
    const retracted = written({
      state: 'retracted',
      states: { note: 'note-canary', progress: 'implemented' },
      asOf: { start: '2020-05-01' },
      evidence: [{ title: 'evidence-canary', visibility: 'public' }],
    })
    const seen = viewEntry(retracted, viewers.anonymous, sides)
    expect([seen?.states, seen?.evidence, seen?.asOf]).toEqual([{}, [], { start: '2020' }])
    expect(JSON.stringify(seen)).not.toContain('canary')
  })

  it('never tells outsiders who typed it in, what was sent back, or restricted evidence', () => {
    const entry = written({
      evidence: [
        { title: 'Open', visibility: 'public' },
        { title: 'evidence-canary', visibility: 'organizers' },
      ],
    })
    expect(viewEntry(entry, viewers.anonymous, sides)).toMatchObject({ own: false, evidence: [{ title: 'Open' }] })
    expect(JSON.stringify(viewEntry(entry, viewers.anonymous, sides))).not.toContain('canary')
    expect(viewEntry(entry, viewers.focalPoint, sides)?.returned?.comment).toBe('comment-canary')
  })
})

describe('what a viewer sees', () => {
  const entries = fc.record({
    state: fc.constantFrom(...EntryState.options),
    visibility: fc.constantFrom(...Visibility.options),
  })
  const stricter = {
    public: ['public', 'party', 'organizers'],
    party: ['party', 'organizers'],
    organizers: ['organizers'],
  } as const

  it('never grows with a stricter visibility or with fewer memberships', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...names), fc.constantFrom(...Visibility.options), (given, name, other) => {
        const open = viewEntry(written(given), viewers[name], sides)
        const restricted = viewEntry(written({ ...given, visibility: other }), viewers[name], sides)
        if (stricter[given.visibility].some((one) => one === other) && restricted) expect(open).toBeDefined()
        if (viewEntry(written(given), viewers.anonymous, sides)) expect(open).toBeDefined()
      }),
    )
  })
})

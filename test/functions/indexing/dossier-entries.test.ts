import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../content/model/dossier.ts'
import type { RegistryEntry } from '../../../content/model/registry.ts'
import type { Statement } from '../../../content/model/statement.ts'
import type { Tag } from '../../../content/model/tag.ts'
import { dossierEntries, type PublicDossier } from '../../../functions/indexing/dossier-entries.ts'
import { aCampaign, aDossier, anAppearance, anEvent, aPerson, aRecommendation } from '../../dossiers.ts'
import { aTrackRow } from '../../tracks.ts'

const mission: RegistryEntry = {
  kind: 'organization',
  slug: 'mission-of-chad',
  type: 'permanent-mission',
  names: { en: 'Permanent Mission of Chad' },
  otherNames: [],
  represents: 'chad',
}
const gamba = { ...aPerson('virginia-gamba', 'Virginia Gamba'), otherNames: ['فرجينيا غامبا'] }
const entries = new Map([mission, gamba].map((entry) => [`${entry.kind}/${entry.slug}`, entry]))

/** The entries of a dossier of the given parts. */
function entriesOf(parts: Partial<Dossier>, given: Partial<PublicDossier> = {}) {
  return dossierEntries({ dossier: aDossier(parts), entries, rows: [], tags: [], ...given })
}

const event = { slug: '2021-04-29-schools', title: 'Schools in conflict' }
const shared = { language: 'en', date: '2021-04-29', event }
const counted = { eventType: ['webinar'], year: ['2021'], series: [], language: ['en'] }
const nobody = { country: [], organization: [], person: [], theme: [], standing: [] }

/** A tag on the recommendation 2.c of the examples. */
function aTag(given: Partial<Tag> = {}): Tag {
  return {
    kind: 'tag',
    target: { dossierKind: 'event', dossier: event.slug, kind: 'recommendation', id: '2.c' },
    concept: 'education',
    state: 'accepted',
    words: '',
    dossierTitle: event.title,
    date: '2021-04-29',
    organization: { register: 'organization', slug: 'fight-for-humanity' },
    by: 'somebody',
    at: '2026-01-05T09:00:00.000Z',
    ...given,
  }
}

describe('an event in the index', () => {
  it('is found by its words, by who appeared in any spelling, and by what stayed narrative', () => {
    const person = { printed: 'V. Gamba', ref: { register: 'person', slug: 'virginia-gamba' } } as const
    const [entry] = entriesOf({
      head: anEvent({ summary: [{ p: ['What was said.'] }], themes: ['education'], place: 'Geneva' }),
      appearances: [
        anAppearance('gamba', {
          person,
          capacity: 'SRSG',
          affiliations: [{ printed: 'Chad', ref: { register: 'organization', slug: 'mission-of-chad' } }],
        }),
      ],
      narratives: [{ kind: 'narrative', id: 'n', order: 0, heading: 'Background', text: [{ p: ['Long ago'] }] }],
    })
    expect(entry).toEqual({
      ...shared,
      id: 'events/2021-04-29-schools',
      kind: 'event',
      title: 'Schools in conflict',
      text: 'What was said.\nGeneva\nV. Gamba, SRSG\nBackground\nLong ago',
      context: 'Fight for Humanity',
      names: ['Fight for Humanity', 'V. Gamba', 'Virginia Gamba', 'فرجينيا غامبا'],
      facets: {
        ...counted,
        ...nobody,
        theme: ['education'],
        country: ['chad'],
        organization: ['mission-of-chad'],
        person: ['virginia-gamba'],
      },
    })
  })

  it('has an entry for each session with those who spoke there, and none for a part that is found with another', () => {
    const found = entriesOf({
      sessions: [
        { kind: 'session', id: 'opening', order: 0, type: 'opening', title: 'Opening', precedes: true, text: [] },
      ],
      appearances: [
        anAppearance('queen', { person: undefined, named: false, capacity: 'HM the Queen', session: 'opening' }),
        anAppearance('other', { person: { printed: 'Somebody else' }, capacity: 'Director' }),
      ],
    })
    expect(found.map(({ id, context, text, names }) => ({ id, context, text, names }))).toEqual([
      {
        id: 'events/2021-04-29-schools',
        context: 'Fight for Humanity',
        text: 'HM the Queen\nSomebody else, Director',
        names: ['Fight for Humanity', 'Somebody else'],
      },
      { id: 'events/2021-04-29-schools#session-opening', context: 'HM the Queen', text: 'HM the Queen', names: [] },
    ])
  })
})

describe('a recommendation in the index', () => {
  it('is found by its label, whom it asks and where it stands', () => {
    const chad = { printed: 'Republic of Chad', ref: { register: 'country', slug: 'chad' } } as const
    const asked = aRecommendation('2.c', {
      text: [{ p: ['Say what it takes to be delisted.'] }],
      addressees: [{ name: chad, basis: 'explicit' }],
      themes: ['delisting'],
    })
    const row = aTrackRow({ subject: { dossierKind: 'event', dossier: event.slug, recommendation: '2.c' } })
    const statement: Statement = {
      ...{ kind: 'statement', id: 's', order: 0, subject: { recommendation: '2.c' }, party: { printed: 'Chad' } },
      ...{ asOf: '2015', note: 'A decree was signed' },
    }
    const tags = [
      aTag(),
      aTag({ concept: 'secret', privateTo: { register: 'organization', slug: 'mission-of-chad' } }),
      aTag({ concept: 'refused', state: 'rejected' }),
      aTag({ concept: 'elsewhere', target: { ...aTag().target, id: '2.d' } }),
    ]
    const other = { ...row, track: { ...row.track, subject: { ...row.track.subject, recommendation: '2' } } }
    const rows = [{ ...row, standing: { ...row.standing, headline: 'set_back' as const } }, other]
    const found = entriesOf({ recommendations: [asked], statements: [statement] }, { rows, tags })
    expect(found[1]).toEqual({
      ...shared,
      id: 'events/2021-04-29-schools/recommendations/2.c',
      kind: 'recommendation',
      label: '2.c',
      title: 'Say what it takes to be delisted.',
      text: 'Say what it takes to be delisted.\nChad: A decree was signed',
      context: 'Republic of Chad',
      names: ['Republic of Chad'],
      facets: {
        ...counted,
        ...nobody,
        country: ['chad'],
        theme: ['delisting', 'education'],
        standing: ['set_back'],
      },
    })
  })

  it('without a title is listed by how it begins, cut between words', () => {
    const text = 'Spare no effort '.repeat(20).trim()
    const found = entriesOf({ recommendations: [aRecommendation('1', { text: [{ p: [text] }] })] })
    expect([found[1]?.title, found[1]?.text]).toEqual([`${'Spare no effort '.repeat(7)}Spare…`, text])
  })
})

it('gives every other kind its words, and a campaign without a date no year', () => {
  const found = entriesOf({
    head: aCampaign({ aim: 'Child-free forces' }),
    outcomes: [
      {
        ...{ kind: 'outcome', id: 'o', order: 0, type: 'lesson', text: [{ p: ['Signatures are not enough'] }] },
        ...{ concerns: [{ printed: 'Yemen' }], themes: [], title: 'Goodwill' },
      },
    ],
    figures: [
      {
        ...{ kind: 'figure', id: 'f', order: 0, unit: 'children released', period: '2019' },
        ...{ quantity: { printed: 'over 400', comparator: 'more-than', value: 400 }, place: { printed: 'Myanmar' } },
      },
    ],
    commitments: [
      {
        ...{ kind: 'commitment', id: 'plan', order: 0, type: 'action-plan', title: 'Action Plan of Chad', text: [] },
        ...{ party: { printed: 'Chad' }, recommitted: [], madeAt: [], answers: [], themes: [] },
        provisions: [{ label: '1', text: 'Screen the forces' }],
      },
    ],
    references: [{ kind: 'reference', id: 'report', order: 0, title: 'A report', symbol: 'S/2020/406', date: '2020' }],
  })
  const plain = found.map(({ kind, title, text, context, symbols, date }) => ({
    ...{ kind, title, text, context, symbols, date },
  }))
  const none = { symbols: undefined, date: undefined }
  expect(plain).toEqual([
    { ...none, kind: 'event', title: 'Children, Not Soldiers', text: 'Child-free forces', context: 'UNICEF' },
    { ...none, kind: 'outcome', title: 'Goodwill', text: 'Signatures are not enough', context: 'Yemen' },
    { ...none, kind: 'figure', title: 'over 400 children released', text: '2019', context: 'Myanmar' },
    { ...none, kind: 'reference', title: 'A report', text: 'S/2020/406\n2020', symbols: ['S/2020/406'] },
    { ...none, kind: 'commitment', title: 'Action Plan of Chad', text: '1 Screen the forces', context: 'Chad' },
  ])
  expect(found[0]?.facets).toEqual({ ...nobody, ...counted, eventType: ['campaign'], year: [] })
})

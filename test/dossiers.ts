import { createHash } from 'node:crypto'
import type { Appearance } from '../content/model/appearance.ts'
import type { Campaign } from '../content/model/campaign.ts'
import { type Dossier, emptyParts, recordsOf } from '../content/model/dossier.ts'
import type { Edition } from '../content/model/edition.ts'
import type { Event } from '../content/model/event.ts'
import { type Listing, listingOf } from '../content/model/listing.ts'
import type { Recommendation } from '../content/model/recommendation.ts'
import type { Person } from '../content/model/registry.ts'

/** The event of an example, of which only what matters has to be spelled out. */
export function anEvent(given: Partial<Event> = {}): Event {
  return {
    kind: 'event',
    slug: '2021-04-29-schools',
    title: 'Schools in conflict',
    titleBasis: 'explicit',
    type: 'webinar',
    when: { start: '2021-04-29' },
    language: 'en',
    attribution: 'on-the-record',
    organizers: [{ printed: 'Fight for Humanity' }],
    sponsors: [],
    focus: [],
    themes: [],
    summary: [],
    ...given,
  }
}

/** The campaign of an example. */
export function aCampaign(given: Partial<Campaign> = {}): Campaign {
  return {
    kind: 'campaign',
    slug: 'children-not-soldiers',
    title: 'Children, Not Soldiers',
    titleBasis: 'explicit',
    language: 'en',
    initiators: [{ printed: 'UNICEF' }],
    concerned: [],
    themes: [],
    summary: [],
    ...given,
  }
}

/** One numbered ask; its text says its label unless another is given. */
export function aRecommendation(label: string, given: Partial<Recommendation> = {}): Recommendation {
  return {
    kind: 'recommendation',
    label,
    printed: `${label})`,
    order: 0,
    text: [{ p: [`Do what ${label} asks`] }],
    addressees: [],
    madeBy: [],
    textStanding: 'organizer-summary',
    references: [],
    relations: [],
    themes: [],
    ...given,
  }
}

/** Somebody on the panel of an example, resolved to the register. */
export function anAppearance(slug: string, given: Partial<Appearance> = {}): Appearance {
  return {
    kind: 'appearance',
    id: slug,
    order: 0,
    person: { printed: slug, ref: { register: 'person', slug } },
    named: true,
    roles: ['panelist'],
    capacity: 'Director',
    affiliations: [],
    onBehalfOf: [],
    ...given,
  }
}

/** A person of the register. */
export function aPerson(slug: string, name = slug): Person {
  return { kind: 'person', slug, name, named: true, otherNames: [] }
}

/** A dossier of the given parts about the event of the examples. */
export function aDossier(given: Partial<Dossier> = {}): Dossier {
  return { head: anEvent(), ...emptyParts(), ...given }
}

/** The edition that a dossier becomes; its hash stands for the bytes of its document. */
export function anEdition(dossier: Dossier, given: Partial<Edition> = {}): Edition {
  return {
    kind: 'edition',
    dossier: dossier.head.slug,
    number: 1,
    hash: hashOf(JSON.stringify(dossier)),
    publishedAt: '2026-01-05T09:00:00.000Z',
    records: recordsOf(dossier).length,
    ...given,
  }
}

/** The listing of a dossier at an edition. */
export function aListing(dossier: Dossier, edition: Edition, given: Partial<Listing> = {}): Listing {
  return { ...listingOf(dossier, edition, { state: 'published', withdrawn: [], rev: 1 }), ...given }
}

/** The SHA-256 of a text in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

import * as z from 'zod'
import type { Appearance } from './appearance.ts'
import { lastDay, PartialDate } from './date.ts'
import { type Dossier, type DossierRecord, localId, recordsOf } from './dossier.ts'
import { Language } from './language.ts'
import { type Name, refKey } from './party.ts'
import { plainText } from './prose.ts'
import { Slug } from './slug.ts'

/** What a record has to do with the subject that mentions it. */
export const MentionRelation = z.enum([
  'appeared',
  'represented',
  'organized',
  'sponsored',
  'in-series',
  'asked-of',
  'asked-by',
  'committed',
  'concerned',
  'about',
  'cites',
  'answers',
])
export type MentionRelation = z.infer<typeof MentionRelation>

/**
 * One row of a page that gathers records from many dossiers. The subject is the key of a registry entry
 * (`person/virginia-gamba`), of a theme (`concept/education`), of a reference (`reference/paris-principles`), or of a
 * dossier whose recommendations are answered (`dossier/2021-04-29-recruitment-of-children`).
 */
export const Mention = z.strictObject({
  subject: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  relation: MentionRelation,
  date: PartialDate,
  dossier: Slug,
  dossierKind: z.enum(['event', 'campaign']),
  dossierTitle: z.string(),
  language: Language,
  kind: z.enum([
    'event',
    'campaign',
    'session',
    'appearance',
    'outcome',
    'figure',
    'recommendation',
    'reference',
    'commitment',
    'statement',
    'narrative',
  ]),
  id: z.string(),
  words: z.string().max(400),
})
export type Mention = z.infer<typeof Mention>

/** The date under which a dossier is listed: the last day of an event, or the date a campaign report speaks of. */
export function listingDate({ head }: Dossier): PartialDate {
  if (head.kind === 'event') return head.when.end ?? head.when.start
  return head.asOf ?? head.launched ?? '0001'
}

/** Every row that a dossier adds to the pages of persons, organizations, countries, offices, themes and references. */
export function mentionsOf(dossier: Dossier): Mention[] {
  const { head } = dossier
  const base = {
    date: listingDate(dossier),
    dossier: head.slug,
    dossierKind: head.kind,
    dossierTitle: head.title,
    language: head.language,
  }
  const rows = recordsOf(dossier).flatMap((record) =>
    subjectsOf(record).map(([subject, relation]) => ({
      ...base,
      subject,
      relation,
      kind: record.kind,
      id: localId(record),
      words: wordsOf(record).slice(0, 400),
    })),
  )
  const unique = new Map(rows.map((row) => [`${row.subject} ${row.relation} ${row.kind} ${row.id}`, row]))
  return [...unique.values()]
}

/** Newest first; rows of one day keep the order of their dossier. */
export function compareMentions(a: Mention, b: Mention): number {
  return lastDay(b.date).localeCompare(lastDay(a.date)) || a.dossier.localeCompare(b.dossier)
}

type Subject = readonly [subject: string, relation: MentionRelation]

function subjectsOf(record: DossierRecord): Subject[] {
  switch (record.kind) {
    case 'event':
      return eventSubjects(record)
    case 'campaign':
      return [
        ...named(record.initiators, 'organized'),
        ...named(
          record.concerned.map((concerned) => concerned.party),
          'concerned',
        ),
        ...themes(record.themes),
      ]
    case 'appearance':
      return appearanceSubjects(record)
    case 'outcome':
      return [...named(record.concerns, 'about'), ...themes(record.themes)]
    case 'recommendation':
      return recommendationSubjects(record)
    case 'commitment':
      return [
        ...named([record.party], 'committed'),
        ...named(record.counterpart && [record.counterpart], 'about'),
        ...record.answers.map(({ dossier }): Subject => [`dossier/${dossier}`, 'answers']),
        ...themes(record.themes),
      ]
    case 'statement':
      return named([record.party], 'about')
    case 'reference':
      return [[`reference/${record.id}`, 'cites'], ...named(record.issuer && [record.issuer], 'about')]
    case 'figure':
      return named(record.place && [record.place], 'about')
    case 'session':
    case 'narrative':
      return []
    default:
      return record satisfies never
  }
}

function eventSubjects(event: Extract<DossierRecord, { kind: 'event' }>): Subject[] {
  return [
    ...named(event.organizers, 'organized'),
    ...named(event.sponsors, 'sponsored'),
    ...named(event.focus, 'about'),
    ...named(event.series && [event.series.name], 'in-series'),
    ...themes(event.themes),
  ]
}

function recommendationSubjects(recommendation: Extract<DossierRecord, { kind: 'recommendation' }>): Subject[] {
  return [
    ...named(
      recommendation.addressees.map((addressee) => addressee.name),
      'asked-of',
    ),
    ...named(recommendation.madeBy, 'asked-by'),
    ...recommendation.references.map((reference): Subject => [`reference/${reference}`, 'cites']),
    ...themes(recommendation.themes),
  ]
}

function appearanceSubjects(appearance: Appearance): Subject[] {
  return [
    ...named(appearance.person && [appearance.person], 'appeared'),
    ...named(appearance.office && [appearance.office], 'appeared'),
    ...named(appearance.affiliations, 'represented'),
    ...named(appearance.onBehalfOf, 'represented'),
  ]
}

function named(names: readonly Name[] | undefined, relation: MentionRelation): Subject[] {
  return (names ?? []).flatMap((name): Subject[] => (name.ref ? [[refKey(name.ref), relation]] : []))
}

function themes(slugs: readonly string[]): Subject[] {
  return slugs.map((slug) => [`concept/${slug}`, 'about'])
}

function wordsOf(record: DossierRecord): string {
  switch (record.kind) {
    case 'event':
    case 'campaign':
    case 'session':
    case 'reference':
    case 'commitment':
      return record.title
    case 'appearance':
      return [record.person?.printed, record.capacity].filter(Boolean).join(', ')
    case 'outcome':
    case 'recommendation':
      return record.title ?? plainText(record.text)
    case 'figure':
      return `${record.quantity.printed} ${record.unit}`
    case 'statement':
      return record.note ?? record.party.printed
    case 'narrative':
      return record.heading
    default:
      return record satisfies never
  }
}

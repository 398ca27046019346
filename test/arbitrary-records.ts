import fc from 'fast-check'
import { readQuantity } from '../content/markdown/quantity.ts'
import { Role } from '../content/model/appearance.ts'
import { CommitmentType } from '../content/model/commitment.ts'
import { Comparator, Quantity } from '../content/model/figure.ts'
import { Cause, Direction, Listing, Progress, Response } from '../content/model/follow-up.ts'
import { OutcomeType } from '../content/model/outcome.ts'
import { Basis } from '../content/model/party.ts'
import type { Prose } from '../content/model/prose.ts'
import { TextStanding } from '../content/model/recommendation.ts'
import { SessionType } from '../content/model/session.ts'
import { aDate, aLine, aName, anItemText, aProse, aSlug, aTitle, someNames } from './arbitraries.ts'

/** A value that is there or not. */
export function perhaps<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined })
}

const trust = { printed: 'Anna Trust', ref: { register: 'organization' as const, slug: 'anna-trust' } }
const noProse: fc.Arbitrary<Prose> = fc.constant([])
const someSlugs = fc.array(aSlug, { maxLength: 3 })
const anAddress = fc.constantFrom('https://example.org/a?b=c', 'http://x.org/(y)', 'https://un.org/a_b_c')

const aNumber = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(0.5, 1e21, -3))

/** An amount, in words that say what it means or in words that do not. */
export const aQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc
    .constantFrom('close to 40,000', '6 of 7', 'most', '10', 'between 3 and 5', 'six of the seven', '1.5 million')
    .map((printed) => readQuantity('en', printed) ?? { printed, comparator: 'most' as const }),
  fc
    .record({
      printed: aLine,
      comparator: fc.constantFrom(...Comparator.options),
      value: perhaps(aNumber),
      max: perhaps(aNumber),
      outOf: perhaps(aNumber),
    })
    .filter((quantity) => Quantity.safeParse(quantity).success),
)

const isSpoken = ({ title, text }: { title?: string | undefined; text: Prose }) =>
  title !== undefined || text.length > 0

/** The own fields of each kind of record; ids, places and what they point to come when they are put together. */
export const own = {
  session: fc.record({
    type: fc.constantFrom(...SessionType.options),
    title: aLine,
    precedes: fc.boolean(),
    date: perhaps(aDate),
    text: fc.oneof(noProse, aProse),
  }),
  appearance: fc
    .record({
      person: perhaps(aName),
      named: fc.boolean(),
      honorific: perhaps(
        fc.oneof(
          aLine.filter((line) => line.length < 60),
          fc.constantFrom('Dr', 'HM'),
        ),
      ),
      roles: fc.uniqueArray(fc.constantFrom(...Role.options), { minLength: 1, maxLength: 3 }),
      capacity: fc
        .oneof(aLine, fc.constant(''), fc.constant('Director, Anna Trust, on behalf of the Anna Trust'))
        .map((line) => line.replace(/^[\s,;:–—-]+/, '')),
      affiliations: fc.array(fc.oneof(aName, fc.constant(trust)), { maxLength: 2 }),
      office: perhaps(
        fc.oneof(aName, fc.constant({ printed: 'Director', ref: { register: 'office' as const, slug: 'director' } })),
      ),
      onBehalfOf: fc.array(fc.oneof(aName, fc.constant(trust)), { maxLength: 2 }),
    })
    .map((person) => (person.person ? person : { ...person, named: false }))
    .filter(({ person, capacity }) => person !== undefined || capacity !== ''),
  outcome: fc
    .record({
      type: fc.constantFrom(...OutcomeType.options),
      title: perhaps(aTitle),
      text: anItemText,
      period: perhaps(aLine.filter((line) => line.length < 120)),
      speaker: perhaps(aName),
      concerns: someNames,
      themes: someSlugs,
    })
    .filter(isSpoken),
  figure: fc.record({
    quantity: aQuantity,
    unit: aLine,
    period: perhaps(aLine),
    asOf: perhaps(aDate),
    place: perhaps(aName),
    countedBy: perhaps(aName),
  }),
  recommendation: fc
    .record({
      title: perhaps(aTitle),
      text: anItemText,
      addressees: fc.array(fc.record({ name: aName, basis: fc.constantFrom(...Basis.options) }), { maxLength: 3 }),
      madeBy: someNames,
      textStanding: fc.constantFrom(...TextStanding.options),
      due: perhaps(aDate),
      relations: fc.array(
        fc.record({
          relation: fc.constantFrom('repeats', 'refines', 'supersedes', 'answers'),
          dossier: aSlug,
          label: fc.constantFrom('1', '2.b'),
        }),
        { maxLength: 2 },
      ),
      themes: someSlugs,
    })
    .filter(isSpoken),
  reference: fc.record({
    title: aLine,
    issuer: perhaps(aName),
    date: perhaps(aDate),
    symbol: perhaps(aLine),
    url: perhaps(anAddress),
  }),
  commitment: fc.record({
    type: fc.constantFrom(...CommitmentType.options),
    title: aLine,
    party: aName,
    members: perhaps(aQuantity),
    counterpart: perhaps(aName),
    signed: perhaps(aDate),
    recommitted: fc.array(aDate, { maxLength: 2 }),
    madeAt: someSlugs,
    answers: fc.array(fc.record({ dossier: aSlug, label: fc.constantFrom('1', '2.b', '121.1') }), { maxLength: 2 }),
    provisions: fc
      .uniqueArray(fc.constantFrom('1', '1.a', '1.b', '2', '4', '4.a.i', '3', 'x'), { maxLength: 6 })
      .chain((labels) =>
        fc.tuple(...labels.map((label) => fc.record({ label: fc.constant(label), text: aLine, due: perhaps(aDate) }))),
      ),
    text: anItemText,
    themes: someSlugs,
  }),
  statement: fc.record({
    party: aName,
    asOf: aDate,
    response: perhaps(fc.constantFrom(...Response.options)),
    progress: perhaps(fc.constantFrom(...Progress.options)),
    direction: perhaps(fc.constantFrom(...Direction.options)),
    listing: perhaps(fc.constantFrom(...Listing.options)),
    cause: perhaps(fc.constantFrom(...Cause.options)),
    note: perhaps(aLine),
  }),
  narrative: fc.record({
    heading: fc.oneof(aLine, fc.constantFrom('', 'Recommendations', 'Figures', 'Main outcomes')),
    text: fc.oneof(noProse, aProse),
  }),
}

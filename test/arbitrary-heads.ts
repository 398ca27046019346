import fc from 'fast-check'
import { Attribution, EventType, Mode } from '../content/model/event.ts'
import { Basis } from '../content/model/party.ts'
import type { Prose } from '../content/model/prose.ts'
import { aDate, aLine, aName, aProse, aSlug, someNames } from './arbitraries.ts'
import { aQuantity, perhaps } from './arbitrary-records.ts'

const noProse: fc.Arbitrary<Prose> = fc.constant([])
const someSlugs = fc.array(aSlug, { maxLength: 3 })
const anAddress = fc.constantFrom('https://example.org/a?b=c', 'http://x.org/(y)', 'https://un.org/a_b_c')
const language = fc.constantFrom('en', 'fr', 'es', 'ar', 'ru', 'zh', 'pt-BR')
const source = fc.record({ title: aLine, issuer: perhaps(aName), url: perhaps(anAddress) })
const period = fc.oneof(
  aDate.map((start) => ({ start })),
  fc.constant({ start: '2017-02', end: '2017-03-01' }),
)

/** An event without parts. */
export const anEvent = fc.record({
  kind: fc.constant('event' as const),
  slug: aSlug,
  title: aLine,
  titleBasis: fc.constantFrom(...Basis.options),
  type: fc.constantFrom(...EventType.options),
  when: period,
  place: perhaps(aLine),
  venue: perhaps(aLine),
  mode: perhaps(fc.constantFrom(...Mode.options)),
  language,
  attribution: fc.constantFrom(...Attribution.options),
  organizers: someNames,
  sponsors: someNames,
  focus: someNames,
  series: perhaps(fc.record({ name: aName, edition: perhaps(fc.integer({ min: 1, max: 99 })) })),
  occasion: perhaps(aLine),
  attendance: perhaps(aQuantity),
  objective: perhaps(
    fc.oneof(
      aLine,
      fc.tuple(aLine, aLine).map((lines) => lines.join('\n')),
    ),
  ),
  themes: someSlugs,
  source: perhaps(source),
  summary: fc.oneof(noProse, aProse),
})

/** A campaign without parts. */
export const aCampaign = fc.record({
  kind: fc.constant('campaign' as const),
  slug: aSlug,
  title: aLine,
  titleBasis: fc.constantFrom(...Basis.options),
  language,
  initiators: someNames,
  launched: perhaps(aDate),
  target: perhaps(aDate),
  aim: perhaps(aLine),
  concerned: fc.array(fc.record({ party: aName, joined: perhaps(aDate), left: perhaps(aDate) }), { maxLength: 3 }),
  asOf: perhaps(aDate),
  themes: someSlugs,
  source: perhaps(source),
  summary: fc.oneof(noProse, aProse),
})

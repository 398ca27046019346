import { beforeAll, describe, expect, it } from 'vitest'
import { childrenOf, type Dossier } from '../../../content/model/dossier.ts'
import { plainText } from '../../../content/model/prose.ts'
import { shippedDossier, shown } from '../../documents.ts'

let dossier: Dossier
beforeAll(async () => {
  dossier = await shippedDossier('events/2021-04-29-recruitment-of-children')
})

const missions = [
  'Permanent Mission of Belgium to the UN in Geneva → organization/permanent-mission-of-belgium-in-geneva',
  'Permanent Mission of the Principality of Liechtenstein to the UN in Geneva → ' +
    'organization/permanent-mission-of-liechtenstein-in-geneva',
  'United Kingdom Mission to the UN in Geneva → organization/united-kingdom-mission-in-geneva',
]

describe('the webinar of 29 April 2021', () => {
  it('is the fifth edition of a series, with organizers, sponsors and more than 130 participants', () => {
    const { head } = dossier
    if (head.kind !== 'event') throw new Error('Expected an event')
    expect([head.slug, head.type, head.mode, head.titleBasis]).toEqual([
      '2021-04-29-recruitment-of-children',
      'webinar',
      'online',
      'inferred',
    ])
    expect(head.when).toEqual({ start: '2021-04-29' })
    expect([head.place, head.venue, head.occasion]).toEqual([undefined, undefined, undefined])
    expect([shown(head.series?.name), head.series?.edition]).toEqual([
      "Fight for Humanity's webinar series → series/fight-for-humanity-webinar-series",
      5,
    ])
    expect(head.organizers.map(shown)).toEqual([
      'Fight for Humanity → organization/fight-for-humanity',
      'Independent Diplomat → organization/independent-diplomat',
    ])
    expect(head.sponsors.map(shown)).toEqual(missions)
    expect(head.attendance).toEqual({ printed: 'more than 130', comparator: 'more-than', value: 130 })
  })

  it('counts with the words of those who counted', () => {
    expect(dossier.figures.map(({ quantity, unit, period, outcome }) => [quantity, unit, period, outcome])).toEqual([
      [
        { printed: 'close to 40,000', comparator: 'close-to', value: 40_000 },
        'children released by parties to conflicts',
        'since 2018',
        'action-plans-yield-results',
      ],
      [
        { printed: '10', comparator: 'exactly', value: 10 },
        'Action Plans with non-state armed actors under way',
        'at the time of the webinar',
        'action-plans-yield-results',
      ],
      [
        { printed: '7,747', comparator: 'exactly', value: 7747 },
        'children recruited and used, according to reports',
        '2019',
        'action-plans-yield-results',
      ],
      [
        { printed: 'most', comparator: 'most' },
        'of the children recruited and used: by non-state armed actors',
        '2019',
        'action-plans-yield-results',
      ],
      [
        { printed: 'rising', comparator: 'rising' },
        'recruitment of children',
        'during the pandemic',
        'the-pandemic-raised-the-risk',
      ],
    ])
  })
})

describe('its outcomes', () => {
  it('are nested, each of its own type', () => {
    expect(dossier.outcomes.map(({ parent, id, type }) => [parent, id, type])).toEqual([
      [undefined, 'action-plans-yield-results', 'finding'],
      [undefined, 'the-pandemic-raised-the-risk', 'risk'],
      ['the-pandemic-raised-the-risk', 'mali-and-sudan', 'risk'],
      [undefined, 'dialogue-is-needed-at-every-level', 'need'],
      [undefined, 'access-is-hard', 'challenge'],
      [undefined, 'reintegration-takes-the-long-view', 'need'],
      [undefined, 'rights-and-peace-are-linked', 'finding'],
      [undefined, 'no-armed-actor-stands-alone', 'context'],
      ['no-armed-actor-stands-alone', 'coexistence-with-other-groups', 'challenge'],
      ['coexistence-with-other-groups', 're-recruitment', 'risk'],
      ['coexistence-with-other-groups', 'monitoring', 'challenge'],
      ['coexistence-with-other-groups', 'security-of-released-children', 'risk'],
      ['no-armed-actor-stands-alone', 'the-states-own-efforts', 'finding'],
      [undefined, 'three-misunderstandings-keep-coming-back', 'misunderstanding'],
      ['three-misunderstandings-keep-coming-back', 'no-quick-fixes', 'misunderstanding'],
      ['three-misunderstandings-keep-coming-back', 'impact', 'misunderstanding'],
      ['three-misunderstandings-keep-coming-back', 'incentives', 'misunderstanding'],
      [undefined, 'three-focus-areas', 'focus-area'],
      ['three-focus-areas', 'prevention', 'focus-area'],
      ['three-focus-areas', 'awareness-of-the-six-grave-violations', 'focus-area'],
      ['three-focus-areas', 'lessons-learned', 'focus-area'],
      [undefined, 'two-aids', 'support'],
      ['two-aids', 'capacity-building', 'support'],
      ['two-aids', 'communities', 'support'],
      [undefined, 'schools-protect', 'finding'],
    ])
  })

  it('name the countries where the pandemic was felt', () => {
    const concerned = dossier.outcomes.find(({ id }) => id === 'mali-and-sudan')
    expect(concerned?.concerns.map(shown)).toEqual(['Mali → country/mali', 'Sudan → country/sudan'])
  })
})

describe('its recommendations', () => {
  it('keep their labels, with four lettered ones below the second', () => {
    expect(dossier.recommendations.map(({ label, printed }) => [label, printed])).toEqual([
      ['1', '1.'],
      ['2', '2.'],
      ['2.a', 'a.'],
      ['2.b', 'b.'],
      ['2.c', 'c.'],
      ['2.d', 'd.'],
      ['3', '3.'],
      ['4', '4.'],
      ['5', '5.'],
    ])
    expect(childrenOf(dossier.recommendations, '2').map(({ label }) => label)).toEqual(['2.a', '2.b', '2.c', '2.d'])
  })

  it('are all addressed to the international community, because the preamble says so', () => {
    const community = {
      name: {
        printed: 'the international community',
        ref: { register: 'organization', slug: 'international-community' },
      },
      basis: 'preamble',
    }
    for (const { addressees } of dossier.recommendations) expect(addressees).toEqual([community])
    expect(new Set(dossier.recommendations.map(({ textStanding }) => textStanding))).toEqual(
      new Set(['organizer-summary']),
    )
  })

  it('ask for what was asked', () => {
    expect(dossier.recommendations.map(({ label, title, text }) => title ?? `${label} ${plainText(text)}`)).toEqual([
      'Keep talking with non-state armed actors about the protection of children',
      'Work out positive incentives',
      expect.stringMatching(
        /^2.a Support what non-state armed actors do for the rights and the protection of children/,
      ),
      expect.stringMatching(/^2.b Let them take part in exchanges/),
      '2.c Tell every party clearly and openly what it takes to be delisted.',
      expect.stringMatching(/^2.d Prevent violations by other forces as well/),
      'Make the protection of children central to resolving conflicts',
      'Involve the states concerned as far as possible',
      'Spare no effort for good schooling, health care and leisure, also where non-state actors are in control',
    ])
  })

  it('cite the guidance for mediators in the third', () => {
    expect(dossier.recommendations.flatMap(({ label, references }) => references.map((id) => [label, id]))).toEqual([
      ['3', dossier.references[1]?.id],
    ])
    expect(dossier.references.map(({ title, issuer, date, url }) => [title, shown(issuer), date, url])).toEqual([
      ['Action Plans', '', undefined, 'https://childrenandarmedconflict.un.org/tools-for-action/action-plans/'],
      [
        'Practical guidance for mediators to protect children in situations of armed conflict',
        'UN Secretary-General → office/secretary-general-of-the-united-nations',
        '2020-02',
        'https://childrenandarmedconflict.un.org/wp-content/uploads/2020/04/' +
          'Practical-guidance-for-mediators-to-protect-children-in-situations-of-armed-conflict.pdf',
      ],
    ])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../../content/model/dossier.ts'
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
  it('has a moderator whose organization is printed otherwise than it is called', () => {
    const [moderator] = dossier.appearances
    expect(moderator).toEqual({
      kind: 'appearance',
      id: 'guillaume-charron',
      order: moderator?.order,
      person: { printed: 'Guillaume Charron', ref: { register: 'person', slug: 'guillaume-charron' } },
      named: true,
      roles: ['moderator'],
      capacity: 'Director, International Diplomat',
      affiliations: [
        { printed: 'International Diplomat', ref: { register: 'organization', slug: 'independent-diplomat' } },
      ],
      onBehalfOf: [],
    })
  })

  it('has five panelists, each in the capacity printed that day', () => {
    const panelists = dossier.appearances.filter(({ roles }) => roles.includes('panelist'))
    expect(panelists.map(({ honorific, person, capacity }) => [honorific, shown(person), capacity])).toEqual([
      [
        undefined,
        'Virginia Gamba → person/virginia-gamba',
        'UN Special Representative of the Secretary-General for Children and Armed Conflict',
      ],
      [
        undefined,
        'Attaye Ag Mohamed → person/attaye-ag-mohamed',
        "Head of Legal Affairs and Human Rights, Member of the Comité de Suivi de l'Accord, " +
          'Coordination of Azawad Movements – Mali',
      ],
      [
        'Dr',
        'Mohamed Salih Mohamed Yassin → person/mohamed-salih-mohamed-yassin',
        'SPLM representative to the High Committee of the Joint Peace Agreement – Sudan',
      ],
      [undefined, 'Anki Sjoeberg → person/anki-sjoeberg', 'Co-Director and Founder, Fight for Humanity'],
      [
        undefined,
        'Rita French → person/rita-french',
        'International Ambassador for Human Rights and Deputy Permanent Representative of the UK to the United Nations ' +
          'and other International Organizations in Geneva, on behalf of the three co-sponsors',
      ],
    ])
  })

  it('resolves what the capacities print to offices, movements and those who are represented', () => {
    const resolved = dossier.appearances.map(({ person, office, affiliations, onBehalfOf }) => [
      person?.printed,
      shown(office),
      affiliations.map(shown),
      onBehalfOf.map(shown),
    ])
    expect(resolved.slice(1)).toEqual([
      [
        'Virginia Gamba',
        'UN Special Representative of the Secretary-General for Children and Armed Conflict → ' +
          'office/srsg-children-and-armed-conflict',
        [],
        [],
      ],
      [
        'Attaye Ag Mohamed',
        '',
        [
          "Comité de Suivi de l'Accord → organization/comite-de-suivi-de-laccord",
          'Coordination of Azawad Movements → organization/coordination-of-azawad-movements',
        ],
        [],
      ],
      [
        'Mohamed Salih Mohamed Yassin',
        '',
        [
          'SPLM → organization/sudan-peoples-liberation-movement',
          'High Committee of the Joint Peace Agreement → organization/high-committee-of-the-joint-peace-agreement',
        ],
        [],
      ],
      ['Anki Sjoeberg', '', ['Fight for Humanity → organization/fight-for-humanity'], []],
      [
        'Rita French',
        'International Ambassador for Human Rights → office/uk-international-ambassador-for-human-rights',
        ['UK → country/united-kingdom'],
        missions,
      ],
    ])
  })
})

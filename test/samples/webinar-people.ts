import type { Appearance } from '../../content/model/appearance.ts'
import { named } from './named.ts'

function person(slug: string, name: string, order: number, given: Partial<Appearance>): Appearance {
  return {
    kind: 'appearance',
    id: slug,
    order,
    person: named(name, 'person', slug),
    named: true,
    roles: ['panelist'],
    capacity: '',
    affiliations: [],
    onBehalfOf: [],
    ...given,
  }
}

/** Who took part in the webinar of the examples. */
export const people: Appearance[] = [
  person('guillaume-charron', 'Guillaume Charron', 0, {
    roles: ['moderator'],
    capacity: 'Director, International Diplomat',
    affiliations: [named('International Diplomat', 'organization', 'independent-diplomat')],
  }),
  person('virginia-gamba', 'Virginia Gamba', 1, {
    capacity: 'UN Special Representative of the Secretary-General for Children and Armed Conflict',
    office: named(
      'UN Special Representative of the Secretary-General for Children and Armed Conflict',
      'office',
      'srsg-children-and-armed-conflict',
    ),
  }),
  person('attaye-ag-mohamed', 'Attaye Ag Mohamed', 2, {
    capacity: 'Head of Legal Affairs and Human Rights, Coordination of Azawad Movements, Mali',
    affiliations: [named('Coordination of Azawad Movements', 'organization', 'coordination-of-azawad-movements')],
  }),
  person('mohamed-salih-mohamed-yassin', 'Mohamed Salih Mohamed Yassin', 3, {
    honorific: 'Dr',
    capacity: 'SPLM representative to the High Committee of the Joint Peace Agreement, Sudan',
    affiliations: [named('SPLM', 'organization', 'sudan-peoples-liberation-movement')],
  }),
  person('anki-sjoeberg', 'Anki Sjoeberg', 4, {
    capacity: 'Co-Director and Founder, Fight for Humanity',
    affiliations: [named('Fight for Humanity', 'organization', 'fight-for-humanity')],
  }),
  person('rita-french', 'Rita French', 5, {
    roles: ['panelist', 'opening-speaker'],
    capacity: 'UK International Ambassador for Human Rights and Deputy Permanent Representative',
    onBehalfOf: [
      named('Belgium', 'country', 'belgium'),
      named('Liechtenstein', 'country', 'liechtenstein'),
      named('the United Kingdom', 'country', 'united-kingdom'),
    ],
    session: 'opening',
  }),
]

import type { Recommendation } from '../../content/model/recommendation.ts'
import { aRecommendation } from '../dossiers.ts'
import { named } from './named.ts'

const asked = {
  addressees: [
    {
      name: named('the international community', 'organization', 'international-community'),
      basis: 'preamble' as const,
    },
  ],
}

/** What the webinar of the examples recommends. */
export const recommendations: Recommendation[] = [
  aRecommendation('1', {
    ...asked,
    order: 0,
    title: 'Keep a dialogue with non-state armed actors',
    text: [{ p: ['Talking is what made every release possible; it has to go on at every level of command.'] }],
    relations: [{ relation: 'repeats', dossier: '2017-02-10-child-protection-policies', label: '3' }],
  }),
  aRecommendation('2', {
    ...asked,
    order: 1,
    title: 'Develop positive incentives',
    text: [{ p: ['Those who change their practice should see that it matters, for instance through:'] }],
    themes: ['incentives'],
  }),
  aRecommendation('2.a', { ...asked, order: 2, text: [{ p: ['support for their own child-protection work;'] }] }),
  aRecommendation('2.b', {
    ...asked,
    order: 3,
    text: [{ p: ['participation in exchanges and international forums;'] }],
  }),
  aRecommendation('2.c', { ...asked, order: 4, text: [{ p: ['clear criteria for being taken off the list;'] }] }),
  aRecommendation('2.d', { ...asked, order: 5, text: [{ p: ['action against violations by other forces too.'] }] }),
  aRecommendation('3', {
    ...asked,
    order: 6,
    title: 'Put child protection at the heart of conflict resolution',
    text: [{ p: ['Mediators should raise it from the first meeting on.'] }],
    references: ['practical-guidance-for-mediators'],
    themes: ['mediation'],
  }),
  aRecommendation('4', {
    order: 7,
    title: 'Involve the states concerned',
    text: [{ p: ['No plan with an armed actor lasts against the will of the government.'] }],
    addressees: [{ name: named('the states concerned', 'organization', 'states-concerned'), basis: 'inferred' }],
  }),
]

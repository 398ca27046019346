import { beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../../content/model/dossier.ts'
import { shippedDossier, shown } from '../../documents.ts'

let dossier: Dossier
beforeAll(async () => {
  dossier = await shippedDossier('campaigns/children-not-soldiers')
})

describe('the campaign "Children, Not Soldiers"', () => {
  it('was launched in March 2014 and aims at the end of 2016', () => {
    const { head } = dossier
    if (head.kind !== 'campaign') throw new Error('Expected a campaign')
    const { title, titleBasis, launched, target, asOf } = head
    const dates = ['2014-03', '2016', '2015-03']
    expect([title, titleBasis, launched, target, asOf]).toEqual(['Children, Not Soldiers', 'explicit', ...dates])
    expect(head.initiators.map(shown)).toEqual([
      'SRSG for Children and Armed Conflict → office/srsg-children-and-armed-conflict',
      'UNICEF → organization/unicef',
    ])
  })

  it('concerns eight countries', () => {
    const { head } = dossier
    expect(head.kind === 'campaign' && head.concerned.map(({ party }) => shown(party))).toEqual([
      'Afghanistan → country/afghanistan',
      'Chad → country/chad',
      'Democratic Republic of the Congo → country/democratic-republic-of-the-congo',
      'Myanmar → country/myanmar',
      'Somalia → country/somalia',
      'South Sudan → country/south-sudan',
      'Sudan → country/sudan',
      'Yemen → country/yemen',
    ])
  })

  it('tells of six commitments, of a government, of an armed group, or of some who are not named', () => {
    expect(
      dossier.commitments.map(({ id, type, party, members, counterpart, signed, recommitted, provisions }) => ({
        id,
        type,
        party: shown(party),
        ...(members && { members: members.printed }),
        counterpart: shown(counterpart),
        signed,
        recommitted,
        provisions,
      })),
    ).toEqual([
      {
        id: 'declaration-of-readiness',
        type: 'declaration',
        party: 'eight governments → organization/governments-in-children-not-soldiers',
        counterpart: '',
        signed: '2014-03',
        recommitted: [],
        provisions: [],
      },
      {
        id: 'chads-action-plan',
        type: 'action-plan',
        party: 'Chad → country/chad',
        counterpart: 'United Nations → organization/united-nations',
        signed: undefined,
        recommitted: [],
        provisions: [],
      },
      {
        id: 'south-sudans-action-plan',
        type: 'action-plan',
        party: 'South Sudan → country/south-sudan',
        counterpart: 'United Nations → organization/united-nations',
        signed: undefined,
        recommitted: [],
        provisions: [
          { label: '1', text: 'Set up child protection units in the armed forces.' },
          { label: '2', text: 'Take steps to make the recruitment of children a crime.' },
        ],
      },
      {
        id: 'yemens-action-plan',
        type: 'action-plan',
        party: 'Yemen → country/yemen',
        counterpart: 'United Nations → organization/united-nations',
        signed: '2014-05',
        recommitted: [],
        provisions: [],
      },
      {
        id: 'ansar-allahs-promise',
        type: 'pledge',
        party: 'Al-Houthi Ansar Allah → organization/ansar-allah',
        counterpart: '',
        signed: undefined,
        recommitted: [],
        provisions: [],
      },
      {
        id: 'action-plans-signed-or-renewed',
        type: 'action-plan',
        party: 'the other countries, after Chad → organization/governments-in-children-not-soldiers',
        members: 'six of the seven',
        counterpart: 'United Nations → organization/united-nations',
        signed: undefined,
        recommitted: [],
        provisions: [],
      },
    ])
  })
})

describe('its figures, lessons and priorities', () => {
  it('count six of seven without naming the seventh', () => {
    expect(
      dossier.figures.map(({ quantity, unit, period, place, countedBy }) => [
        quantity,
        unit,
        period,
        shown(place),
        shown(countedBy),
      ]),
    ).toEqual([
      [
        { printed: 'eight', comparator: 'exactly', value: 8 },
        'governments named by the Secretary-General for children in their forces',
        undefined,
        '',
        '',
      ],
      [
        { printed: 'six of the seven', comparator: 'out-of', value: 6, outOf: 7 },
        'other countries, after Chad: signed an Action Plan and recommitted to it (which one has not is not said)',
        undefined,
        '',
        '',
      ],
      [
        { printed: 'over 400', comparator: 'more-than', value: 400 },
        'children let go by the national army',
        'first year of the campaign',
        'Myanmar → country/myanmar',
        '',
      ],
      [
        { printed: 'one', comparator: 'exactly', value: 1 },
        'child recruited by the army, and soon released',
        '2014',
        'DRC → country/democratic-republic-of-the-congo',
        '',
      ],
      [
        { printed: 'falling', comparator: 'falling' },
        'recruitment of children',
        undefined,
        'Afghanistan → country/afghanistan',
        '',
      ],
      [
        { printed: 'five', comparator: 'exactly', value: 5 },
        'cases of child recruitment',
        undefined,
        'Afghanistan → country/afghanistan',
        'United Nations → organization/united-nations',
      ],
      [
        { printed: 'rising', comparator: 'rising' },
        'recruitment of children by all parties to the conflict',
        undefined,
        'Yemen → country/yemen',
        'United Nations → organization/united-nations',
      ],
      [
        { printed: 'most', comparator: 'most' },
        'of the governments named: took concrete steps against child recruitment',
        undefined,
        '',
        '',
      ],
    ])
  })

  it('are told as results, lessons, norms and priorities of the second year', () => {
    expect(dossier.outcomes.map(({ type, title }) => [type, title])).toEqual([
      ['result', 'A broad following'],
      ['result', 'Offers of help'],
      ['result', 'Countries learned from one another'],
      ['lesson', 'Goodwill and signatures are not enough'],
      ['lesson', 'Gains can be reversed'],
      ['lesson', 'Obstacles are shared'],
      ['norm', 'A war crime'],
      ['norm', 'Release comes first'],
      ['priority', 'Criminalize and prosecute'],
      ['priority', 'Verify age'],
      ['priority', 'Find the means for reintegration'],
      ['priority', 'Build mechanisms that last'],
    ])
  })
})

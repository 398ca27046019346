import { beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../../content/model/dossier.ts'
import { shippedDossier, shown } from '../../documents.ts'

let dossier: Dossier
beforeAll(async () => {
  dossier = await shippedDossier('events/2017-02-10-child-protection-policies')
})

describe('the conference of 10 February 2017', () => {
  it('was organized by Belgium on an international day; no place is stated, and none is added', () => {
    const { head } = dossier
    if (head.kind !== 'event') throw new Error('Expected an event')
    expect([head.type, head.when, head.occasion]).toEqual([
      'conference',
      { start: '2017-02-10' },
      'International Day against the Use of Child Soldiers',
    ])
    expect([head.place, head.venue, head.mode, head.attendance, head.series]).toEqual(Array(5).fill(undefined))
    expect(head.organizers.map(shown)).toEqual(['Kingdom of Belgium → country/belgium'])
    expect(head.sponsors).toEqual([])
    expect(head.focus.map(shown)).toEqual([
      'UN → organization/united-nations',
      'North Atlantic Treaty Organization (NATO) → organization/nato',
      'European Union → organization/european-union',
      'African Union → organization/african-union',
    ])
  })

  it('was preceded by an opening and had three panels', () => {
    expect(dossier.sessions.map(({ id, type, title, precedes }) => [id, type, title, precedes])).toEqual([
      ['high-level-opening', 'opening', 'High-level opening', true],
      ['panel-1-policy-development', 'panel', 'Panel 1: Policy development', false],
      [
        'panel-2-the-security-councils-resolutions-in-the-field',
        'panel',
        "Panel 2: The Security Council's resolutions in the field",
        false,
      ],
      [
        'panel-3-training-of-military-police-and-civilians',
        'panel',
        'Panel 3: Training of military, police and civilians',
        false,
      ],
    ])
  })

  it('was opened by five guests, the first of them known by her title only', () => {
    const opening = dossier.appearances.filter(({ session }) => session === 'high-level-opening')
    expect(
      opening.map(({ named, honorific, person, capacity, office, roles }) => ({
        named,
        honorific,
        person: shown(person),
        capacity,
        office: shown(office),
        roles,
      })),
    ).toEqual([
      {
        named: false,
        honorific: undefined,
        person: 'Her Majesty the Queen of the Belgians → person/her-majesty-the-queen-of-the-belgians',
        capacity: '',
        office: 'Queen of the Belgians → office/queen-of-the-belgians',
        roles: ['opening-speaker'],
      },
      {
        named: true,
        honorific: 'Mr.',
        person: 'Didier Reynders → person/didier-reynders',
        capacity: 'Belgian Minister of Foreign Affairs',
        office: 'Belgian Minister of Foreign Affairs → office/minister-of-foreign-affairs-of-belgium',
        roles: ['opening-speaker'],
      },
      {
        named: true,
        honorific: 'Mrs.',
        person: 'Rose Gottemoeller → person/rose-gottemoeller',
        capacity: 'Deputy Secretary-General of NATO',
        office: 'Deputy Secretary-General of NATO → office/deputy-secretary-general-of-nato',
        roles: ['opening-speaker'],
      },
      {
        named: true,
        honorific: 'Ms.',
        person: 'Leila Zerrougui → person/leila-zerrougui',
        capacity: 'Special Representative of the Secretary-General for Children and Armed Conflict (SRSG-CAAC)',
        office:
          'Special Representative of the Secretary-General for Children and Armed Conflict (SRSG-CAAC) → ' +
          'office/srsg-children-and-armed-conflict',
        roles: ['opening-speaker'],
      },
      {
        named: true,
        honorific: 'Mr.',
        person: 'Stavros Lambrinidis → person/stavros-lambrinidis',
        capacity: 'EU Special Representative for Human Rights',
        office: 'EU Special Representative for Human Rights → office/eu-special-representative-for-human-rights',
        roles: ['opening-speaker'],
      },
    ])
  })

  it('heard an unnamed director in the third panel', () => {
    expect(dossier.appearances.length).toBe(6)
    const { order, ...director } = dossier.appearances[5] ?? {}
    expect(director).toEqual({
      kind: 'appearance',
      id: expect.any(String),
      named: false,
      roles: ['presenter'],
      capacity: 'Executive Director for Watchlist on Children and Armed Conflict',
      office: {
        printed: 'Executive Director for Watchlist on Children and Armed Conflict',
        ref: { register: 'office', slug: 'executive-director-of-watchlist' },
      },
      affiliations: [
        {
          printed: 'Watchlist on Children and Armed Conflict',
          ref: { register: 'organization', slug: 'watchlist-on-children-and-armed-conflict' },
        },
      ],
      onBehalfOf: [],
      session: 'panel-3-training-of-military-police-and-civilians',
    })
  })

  it('is complete without recommendations', () => {
    expect(dossier.recommendations).toEqual([])
    expect(dossier.commitments).toEqual([])
    expect(dossier.figures).toEqual([])
  })

  it('recalled the report of 1996 and what came of its call', () => {
    expect(dossier.outcomes.map(({ id, type }) => [id, type])).toEqual([
      ['two-anniversaries', 'context'],
      ['the-call-of-1996-was-heard', 'result'],
      ['war-has-changed-and-so-have-the-missions', 'context'],
      ['more-capacity-visible-results', 'result'],
      ['challenges-remain', 'challenge'],
    ])
  })

  it('cites a report, resolutions and the resource pack, the last one with the misprint of its title', () => {
    const cited = dossier.references.map(({ title, issuer, date, session }) => [title, shown(issuer), date, session])
    expect(cited).toEqual([
      ['Report on the impact of armed conflict on children', 'Graça Machel → person/graca-machel', '1996', undefined],
      [
        'Resolutions on children and armed conflict',
        'UN Security Council → organization/united-nations-security-council',
        undefined,
        'panel-2-the-security-councils-resolutions-in-the-field',
      ],
      [
        '1612 Monitoring and Reporting Mechanism. A Resource Packs for NGOs',
        'Watchlist on Children and Armed Conflict → organization/watchlist-on-children-and-armed-conflict',
        undefined,
        'panel-3-training-of-military-police-and-civilians',
      ],
    ])
  })
})

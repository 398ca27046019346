import { beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../../content/model/dossier.ts'
import { shippedDossier, shown } from '../../documents.ts'

let dossier: Dossier
beforeAll(async () => {
  dossier = await shippedDossier('campaigns/children-not-soldiers')
})

describe('what it reports of the parties', () => {
  it('is stated on the axes that the source speaks of, and on no other', () => {
    expect(
      dossier.statements.map(({ kind, id, order, party, note, ...statement }) => [shown(party), statement]),
    ).toEqual([
      [
        'Chad → country/chad',
        { subject: { commitment: 'chads-action-plan' }, asOf: '2015-03', progress: 'implemented', listing: 'delisted' },
      ],
      [
        'Myanmar → country/myanmar',
        { subject: { commitment: 'declaration-of-readiness' }, asOf: '2015-03', direction: 'advancing' },
      ],
      [
        'DRC → country/democratic-republic-of-the-congo',
        { subject: { commitment: 'declaration-of-readiness' }, asOf: '2015-03' },
      ],
      [
        'Afghanistan → country/afghanistan',
        { subject: { commitment: 'declaration-of-readiness' }, asOf: '2015-03', direction: 'advancing' },
      ],
      [
        'South Sudan → country/south-sudan',
        {
          subject: { commitment: 'south-sudans-action-plan', provision: '1' },
          asOf: '2015-03',
          progress: 'implemented',
        },
      ],
      [
        'South Sudan → country/south-sudan',
        {
          subject: { commitment: 'south-sudans-action-plan', provision: '2' },
          asOf: '2015-03',
          progress: 'implemented',
        },
      ],
      [
        'South Sudan → country/south-sudan',
        {
          subject: { commitment: 'south-sudans-action-plan' },
          asOf: '2015-03',
          direction: 'set_back',
          cause: 'conflict',
        },
      ],
      [
        'Yemen → country/yemen',
        { subject: { commitment: 'yemens-action-plan' }, asOf: '2014-05', response: 'accepted' },
      ],
      [
        'Yemen → country/yemen',
        {
          subject: { commitment: 'yemens-action-plan' },
          asOf: '2015-03',
          direction: 'reversed',
          cause: 'political_change',
        },
      ],
      [
        'Al-Houthi Ansar Allah → organization/ansar-allah',
        { subject: { commitment: 'ansar-allahs-promise' }, asOf: '2015-03', response: 'repudiated' },
      ],
    ])
  })

  it('is nothing at all of Somalia and of Sudan: they stay not assessed', () => {
    const named = JSON.stringify([dossier.statements, dossier.commitments])
    expect(named).not.toMatch(/Somalia|somalia|"Sudan"|country","slug":"sudan"/)
  })

  it('says in words what was seen', () => {
    const notes = dossier.statements.flatMap(({ party, note }) => (note ? [[party.printed, note]] : []))
    expect(notes).toContainEqual(['Myanmar', 'Its army let go of more than 400 children.'])
    expect(notes).toContainEqual([
      'DRC',
      'One child was recruited by the army in the whole of 2014, and was soon released.',
    ])
  })
})

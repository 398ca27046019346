import type { Commitment } from '../../content/model/commitment.ts'
import { type Dossier, emptyParts } from '../../content/model/dossier.ts'
import type { Name } from '../../content/model/party.ts'
import type { Statement } from '../../content/model/statement.ts'
import { aCampaign } from '../dossiers.ts'
import { named } from './named.ts'

/** A campaign one year on: two parties that moved, one that lost ground, and two of which nothing is said. */
export function theCampaign(given: Partial<Dossier> = {}): Dossier {
  return {
    ...emptyParts(),
    head: aCampaign({
      title: 'Children, Not Soldiers: one year on',
      initiators: [
        named('SRSG for Children and Armed Conflict', 'office', 'srsg-children-and-armed-conflict'),
        named('UNICEF', 'organization', 'unicef'),
      ],
      launched: '2014-03',
      target: '2016',
      asOf: '2015-03',
      aim: 'Government forces without children by the end of 2016.',
      concerned: [
        { party: named('Afghanistan', 'country', 'afghanistan') },
        { party: named('Chad', 'country', 'chad'), left: '2014' },
        { party: named('DRC', 'country', 'democratic-republic-of-the-congo') },
        { party: named('Somalia', 'country', 'somalia') },
        { party: named('South Sudan', 'country', 'south-sudan') },
        { party: named('Sudan', 'country', 'sudan') },
        { party: named('Yemen', 'country', 'yemen') },
      ],
      themes: ['child-recruitment', 'action-plans'],
      summary: [{ p: ['Goodwill and signatures are not enough, and gains can be lost again.'] }],
    }),
    statements,
    commitments,
    ...given,
  }
}

function plan(id: string, order: number, party: Name, given: Partial<Commitment> = {}): Commitment {
  return {
    kind: 'commitment',
    id,
    order,
    type: 'action-plan',
    title: `Action Plan of ${party.printed}`,
    party,
    counterpart: named('United Nations', 'organization', 'united-nations'),
    recommitted: [],
    madeAt: [],
    answers: [],
    provisions: [],
    text: [],
    themes: [],
    ...given,
  }
}

const commitments: Commitment[] = [
  plan('chad', 0, named('Chad', 'country', 'chad'), {
    provisions: [
      { label: '1', text: 'Issue orders that forbid the recruitment of children.' },
      { label: '2', text: 'Verify the age of every recruit.', due: '2014' },
    ],
  }),
  plan('yemen', 1, named('Yemen', 'country', 'yemen'), { signed: '2014-05' }),
]

function statement(id: string, order: number, party: Name, given: Partial<Statement>): Statement {
  return { kind: 'statement', id, order, subject: { commitment: 'chad' }, party, asOf: '2015-03', ...given }
}

const statements: Statement[] = [
  statement('afghanistan', 0, named('Afghanistan', 'country', 'afghanistan'), {
    progress: 'in_progress',
    direction: 'advancing',
    note: 'Cases are fewer; five were verified.',
  }),
  statement('chad', 1, named('Chad', 'country', 'chad'), {
    progress: 'implemented',
    listing: 'delisted',
    note: 'All steps of the plan were completed.',
  }),
  statement('drc', 2, named('DRC', 'country', 'democratic-republic-of-the-congo'), {
    progress: 'largely_implemented',
    note: 'One case in 2014.',
  }),
  statement('south-sudan', 3, named('South Sudan', 'country', 'south-sudan'), {
    progress: 'partially_implemented',
    direction: 'set_back',
    cause: 'conflict',
    note: 'Provisions that had been met were undone when fighting resumed.',
  }),
  statement('yemen', 4, named('Yemen', 'country', 'yemen'), {
    subject: { commitment: 'yemen' },
    direction: 'stalled',
    cause: 'political_change',
    note: 'Signed in May 2014, then derailed.',
  }),
  statement('ansar-allah', 5, named('Al-Houthi Ansar Allah', 'organization', 'ansar-allah'), {
    subject: { commitment: 'yemen' },
    response: 'repudiated',
    direction: 'reversed',
    note: 'Went back on what had been promised.',
  }),
]

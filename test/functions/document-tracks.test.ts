import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import type { Dossier } from '../../content/model/dossier.ts'
import type { Organization } from '../../content/model/registry.ts'
import type { Statement } from '../../content/model/statement.ts'
import { followDocument } from '../../functions/document-tracks.ts'
import { dynamoStore } from '../../functions/store/dynamo.ts'
import { table } from '../../functions/store/table.ts'
import { dynamoTracks } from '../../functions/store/tracks.ts'
import { aCampaign, aDossier, anEdition, aRecommendation } from '../dossiers.ts'
import { freshTable } from '../engines.ts'

const chad = { printed: 'Chad', ref: { register: 'country', slug: 'chad' } } as const
const community = {
  printed: 'the international community',
  ref: { register: 'organization', slug: 'international-community' },
} as const

const collective: Organization = {
  kind: 'organization',
  slug: 'international-community',
  type: 'collective',
  names: { en: 'International community' },
  otherNames: [],
}

const aStatement = (given: Partial<Statement> = {}): Statement => ({
  kind: 'statement',
  id: 'chad-completed',
  order: 0,
  subject: { commitment: 'action-plan' },
  party: chad,
  asOf: '2015-03',
  progress: 'implemented',
  listing: 'delisted',
  ...given,
})

const aReport = (statements: Statement[]): Dossier =>
  aDossier({
    head: aCampaign({ asOf: '2015-03-07', source: { title: 'A report' } }),
    recommendations: [
      aRecommendation('1', { addressees: [{ name: chad, basis: 'explicit' }], due: '2016' }),
      aRecommendation('2', { addressees: [{ name: community, basis: 'preamble' }] }),
    ],
    commitments: [
      {
        kind: 'commitment',
        id: 'action-plan',
        order: 0,
        type: 'action-plan',
        title: 'Action Plan of Chad',
        party: chad,
        recommitted: [],
        madeAt: [],
        answers: [],
        provisions: [{ label: '1', text: 'Verify ages' }],
        text: [],
        themes: [],
      },
    ],
    statements,
  })

async function tools() {
  const client = new DynamoDBClient({})
  const name = await freshTable(table)
  const kit = { store: dynamoStore(client, name), tracks: dynamoTracks(client, name) }
  await kit.store.putEntry(collective)
  return kit
}

it('follows what is asked of one party and what it promised, but not an ask of many as one', async () => {
  const kit = await tools()
  const dossier = aReport([])
  await followDocument(kit, dossier, anEdition(dossier))
  const { items } = await kit.tracks.listTracksOfDossier('children-not-soldiers')
  expect(items.map(({ track, words, standing }) => [track.id, words, track.due, standing.headline])).toEqual([
    ['campaign/children-not-soldiers/recommendation/1/country/chad', 'Do what 1 asks', '2016', 'not_assessed'],
    [
      'campaign/children-not-soldiers/commitment/action-plan/country/chad',
      'Action Plan of Chad',
      undefined,
      'not_assessed',
    ],
    ['campaign/children-not-soldiers/commitment/action-plan/1/country/chad', 'Verify ages', undefined, 'not_assessed'],
  ])
})

it('makes an entry of what the document itself reports, once', async () => {
  const kit = await tools()
  const dossier = aReport([aStatement()])
  const edition = anEdition(dossier)
  await followDocument(kit, dossier, edition)
  await followDocument(kit, dossier, edition)
  const open = await kit.tracks.openTrack('campaign/children-not-soldiers/commitment/action-plan/country/chad')
  expect([open?.row.track.rev, open?.row.standing.headline, open?.row.standing.listing]).toEqual([
    1,
    'implemented',
    'delisted',
  ])
  expect(open?.entries).toEqual([
    {
      kind: 'entry',
      id: expect.stringMatching(/^s[0-9a-f]{24}$/),
      track: 'campaign/children-not-soldiers/commitment/action-plan/country/chad',
      speaker: { class: 'source-document', name: 'A report' },
      asOf: { start: '2015-03' },
      recordedAt: edition.publishedAt,
      states: { progress: 'implemented', listing: 'delisted' },
      verification: 'documented',
      visibility: 'public',
      evidence: [],
      state: 'published',
      publishedAt: edition.publishedAt,
    },
  ])
})

it('corrects what an earlier edition reported, without a set-back', async () => {
  const kit = await tools()
  const before = aReport([aStatement()])
  const after = aReport([aStatement({ progress: 'partially_implemented' })])
  await followDocument(kit, before, anEdition(before))
  await followDocument(kit, after, anEdition(after, { number: 2, publishedAt: '2026-02-01T00:00:00.000Z' }))
  const open = await kit.tracks.openTrack('campaign/children-not-soldiers/commitment/action-plan/country/chad')
  expect([open?.entries.length, open?.row.standing.headline, open?.row.standing.peak]).toEqual([
    2,
    'partially_implemented',
    'partially_implemented',
  ])
})

it('follows no promise of parties that the source does not name', async () => {
  const kit = await tools()
  const dossier = aReport([])
  const [plan] = dossier.commitments
  if (!plan) throw new Error('The report has lost its plan')
  const together = { ...plan, id: 'of-six', members: { printed: 'six', comparator: 'exactly', value: 6 } } as const
  const ofMany = { ...plan, id: 'of-all', party: community }
  const report = { ...dossier, recommendations: [], commitments: [plan, together, ofMany] }
  await followDocument(kit, report, anEdition(report))
  const { items } = await kit.tracks.listTracksOfDossier('children-not-soldiers')
  expect(items.map(({ track }) => track.id)).toEqual([
    'campaign/children-not-soldiers/commitment/action-plan/country/chad',
    'campaign/children-not-soldiers/commitment/action-plan/1/country/chad',
  ])
})

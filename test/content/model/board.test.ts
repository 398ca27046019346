import { beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '../../../content/csv.ts'
import { type Board, boardOf, isUnseen } from '../../../content/model/board.ts'
import { boardTable } from '../../../content/model/board-table.ts'
import type { Campaign } from '../../../content/model/campaign.ts'
import type { Dossier } from '../../../content/model/dossier.ts'
import { shippedDossier } from '../../documents.ts'
import { aCampaign } from '../../dossiers.ts'
import { followedRows } from '../../samples/followed.ts'

let dossier: Dossier
let campaign: Campaign
let board: Board

beforeAll(async () => {
  dossier = await shippedDossier('campaigns/children-not-soldiers')
  campaign = dossier.head.kind === 'campaign' ? dossier.head : aCampaign()
  board = boardOf(campaign, dossier, followedRows(dossier))
})

const standings = ({ lines }: Board) =>
  lines.map(({ party, row, provisions }) => [
    party.printed,
    row?.standing.headline,
    row?.standing.cause,
    row?.standing.listing,
    provisions && [provisions.met, provisions.known],
  ])

describe('the board of the campaign', () => {
  it('says of every country what is known: its standing, the cause, the listing, the provisions met', () => {
    expect(standings(board)).toEqual([
      ['Afghanistan', 'advancing', undefined, undefined, undefined],
      ['Chad', 'implemented', undefined, 'delisted', undefined],
      ['Democratic Republic of the Congo', 'not_assessed', undefined, undefined, undefined],
      ['Myanmar', 'advancing', undefined, undefined, undefined],
      ['Somalia', undefined, undefined, undefined, undefined],
      ['South Sudan', 'set_back', 'conflict', undefined, [2, 2]],
      ['Sudan', undefined, undefined, undefined, undefined],
      ['Yemen', 'reversed', 'political_change', undefined, undefined],
      ['Al-Houthi Ansar Allah', 'repudiated', undefined, undefined, undefined],
    ])
  })

  it('tells who went backwards, the worst first, and why in words', () => {
    expect(
      board.backwards.map(({ track, standing }) => [track.party.printed, standing.headline, standing.note]),
    ).toEqual([
      ['Al-Houthi Ansar Allah', 'repudiated', 'The group went back on its promise.'],
      [
        'Yemen',
        'reversed',
        'The political situation derailed what had been prepared, and all parties to the conflict recruit more children than before.',
      ],
      [
        'South Sudan',
        'set_back',
        'Provisions had been met, but children are not fully protected when fighting starts anew.',
      ],
    ])
  })

  it('tells who was taken off the list, and what was done for it', () => {
    expect(board.delisted.map(({ track, standing }) => [track.party.printed, standing.note])).toEqual([
      [
        'Chad',
        'Every reform and measure of the plan was carried out, and the Secretary-General took Chad off the list.',
      ],
    ])
  })

  it('tells of whom nobody said anything; a word without a level is not silence', () => {
    expect(board.unseen.map(({ party }) => party.printed)).toEqual(['Somalia', 'Sudan'])
    const [words] = board.lines.filter(({ party }) => party.printed === 'Democratic Republic of the Congo')
    expect(words?.row?.standing.note).toBe(
      'One child was recruited by the army in the whole of 2014, and was soon released.',
    )
    expect(board.lines.filter(isUnseen).map(({ party }) => party.printed)).toEqual(['Somalia', 'Sudan'])
  })

  it('keeps six of seven as exactly that, and names nobody for it', () => {
    expect(board.aggregates.map(({ party, members }) => [party.printed, members])).toEqual([
      ['eight governments', undefined],
      ['the other countries, after Chad', { printed: 'six of the seven', comparator: 'out-of', value: 6, outOf: 7 }],
    ])
  })

  it('is a table with a line for each, in which silence reads not assessed', () => {
    const [head = [], ...lines] = readCsv(boardTable(board))
    const cells = (column: string) => lines.map((line) => line[head.indexOf(column)])
    expect(cells('party')).toEqual([
      'country/afghanistan',
      'country/chad',
      'country/democratic-republic-of-the-congo',
      'country/myanmar',
      'country/somalia',
      'country/south-sudan',
      'country/sudan',
      'country/yemen',
      'organization/ansar-allah',
    ])
    expect(cells('standing').filter((standing) => standing === 'not_assessed')).toHaveLength(3)
    expect(cells('signed')).toEqual(['2014-03', '', '2014-03', '2014-03', '', '', '', '2014-05', ''])
    expect([cells('provisions met')[5], cells('provisions known')[5]]).toEqual(['2', '2'])
  })
})

it('lists a country that joined and left with its dates, though nothing was said of it', () => {
  const concerned = [
    { party: { printed: 'Chad', ref: { register: 'country', slug: 'chad' } }, joined: '2014', left: '2015' },
  ] as const
  const line = boardOf(aCampaign({ concerned: [...concerned] }), { ...dossier, commitments: [] }, []).lines
  expect(line).toEqual([{ ...concerned[0], concerned: true }])
})

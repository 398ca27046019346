import type { Board } from '../../content/model/board.ts'
import type { Campaign } from '../../content/model/campaign.ts'
import type { Dossier } from '../../content/model/dossier.ts'
import { links } from '../links.ts'
import { rowData } from './follow-up.ts'

/** A board as data: every party with what is known of it; one about which nothing was said is not assessed. */
export function boardData(origin: string, campaign: Campaign, dossier: Dossier, board: Board): object {
  const track = (row: Board['backwards'][number]) => origin + links.track(row.track)
  return {
    address: origin + links.board(campaign.slug),
    campaign: origin + links.dossier('campaign', campaign.slug),
    title: campaign.title,
    lines: board.lines.map(({ row, commitment, ...line }) => ({
      ...line,
      standing: row?.standing.headline ?? 'not_assessed',
      ...(commitment && { signed: commitment.signed, recommitted: commitment.recommitted }),
      ...(row && { track: rowData(origin, row) }),
    })),
    backwards: board.backwards.map(track),
    delisted: board.delisted.map(track),
    notAssessed: board.unseen.map(({ party }) => party),
    aggregates: board.aggregates.map(({ id, title, party, members }) => ({ id, title, party, members })),
    figures: dossier.figures.map(({ kind: _, order: __, ...figure }) => figure),
  }
}

import { type Board, boardOf } from '../content/model/board.ts'
import type { Campaign } from '../content/model/campaign.ts'
import type { OpenDossier } from '../content/model/listing.ts'
import type { Slug } from '../content/model/slug.ts'
import { rowsOnDossier } from './desk.ts'
import type { FollowUpTools } from './open-track.ts'
import { Problem } from './problem.ts'
import { openKnownOn } from './read-past.ts'
import { rowsKnownOn } from './rows-past.ts'

/** A campaign with what is known of each party. */
export interface OpenBoard {
  readonly open: OpenDossier
  readonly campaign: Campaign
  readonly board: Board
}

/** The board of a campaign, from the follow-up that anybody may see; today, or as it was known at the end of a day. */
export async function readBoard(tools: FollowUpTools, slug: Slug, knownOn?: string): Promise<OpenBoard> {
  const [open, rows] = await Promise.all([
    openKnownOn(tools.store, 'campaign', slug, knownOn),
    rowsOnDossier(tools, slug).then((all) => rowsKnownOn(tools, all, knownOn)),
  ])
  const { head } = open.dossier
  if (head.kind !== 'campaign') throw new Problem('not-found', `Cannot find the campaign "${slug}"`)
  return { open, campaign: head, board: boardOf(head, open.dossier, rows) }
}

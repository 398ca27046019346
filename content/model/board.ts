import type { Campaign, Concerned } from './campaign.ts'
import type { Commitment } from './commitment.ts'
import type { Dossier } from './dossier.ts'
import { type Name, refKey } from './party.ts'
import { headlines, type TrackRow } from './track-row.ts'

/** How many of the provisions that are known of a commitment are met; it is a count, and no share of anything. */
export interface ProvisionCount {
  readonly known: number
  readonly met: number
}

/** One line of a board: a party and one thing followed for it; without a row nobody has said or asked anything. */
export interface BoardLine extends Pick<Concerned, 'joined' | 'left'> {
  readonly party: Name
  /** Whether the campaign names this party among those it concerns. */
  readonly concerned: boolean
  readonly row?: TrackRow
  readonly commitment?: Commitment
  readonly provisions?: ProvisionCount
}

/** What a campaign shows at a glance, and what its followers ask first. */
export interface Board {
  readonly lines: readonly BoardLine[]
  /** Who went backwards, the worst first. */
  readonly backwards: readonly TrackRow[]
  /** Who was taken off the list. */
  readonly delisted: readonly TrackRow[]
  /** The parties about which nothing was said. */
  readonly unseen: readonly BoardLine[]
  /** Promises of many as one, whose members have no track together. */
  readonly aggregates: readonly Commitment[]
}

/** The board of a campaign: every party concerned, whether or not anything is known of it, then every other party. */
export function boardOf(campaign: Campaign, { commitments }: Dossier, rows: readonly TrackRow[]): Board {
  const whole = rows.filter(({ track: { subject } }) => 'recommendation' in subject || !subject.provision)
  const byParty = Map.groupBy(whole, ({ track }) => refKey(track.party.ref))
  const concerned = new Set(campaign.concerned.map(({ party }) => keyOf(party)))
  const others = [...byParty].flatMap(([key, [row]]) =>
    row && !concerned.has(key) ? [{ party: row.track.party }] : [],
  )
  const linesOf = (one: Concerned): BoardLine[] => {
    const own = byParty.get(keyOf(one.party)) ?? []
    const base = { ...one, concerned: concerned.has(keyOf(one.party)) }
    return own.length === 0 ? [base] : own.map((row) => ({ ...base, row, ...detailsOf(row, commitments, rows) }))
  }
  const lines = [...campaign.concerned, ...others].flatMap(linesOf)
  const parties = Map.groupBy(lines, ({ party }) => keyOf(party))
  const followed = new Set(
    rows.flatMap(({ track: { subject, party } }) =>
      'commitment' in subject ? promiseKey(subject.commitment, party) : [],
    ),
  )
  return {
    lines,
    backwards: worstFirst(rows.filter(({ standing }) => backwards.has(standing.headline))),
    delisted: rows.filter(({ standing }) => standing.listing === 'delisted'),
    unseen: [...parties.values()].flatMap((all) => (all.every(isUnseen) ? all.slice(0, 1) : [])),
    aggregates: commitments.filter(({ id, party }) => !followed.has(promiseKey(id, party))),
  }
}

/** Whether nobody has said anything at all about what a line follows. */
export function isUnseen({ row }: BoardLine): boolean {
  return row === undefined || row.standing.entries === 0
}

const backwards: ReadonlySet<string> = new Set(['repudiated', 'reversed', 'set_back'])

function worstFirst(rows: readonly TrackRow[]): TrackRow[] {
  return rows.toSorted((a, b) => headlines.indexOf(a.standing.headline) - headlines.indexOf(b.standing.headline))
}

function detailsOf(
  { track: { subject, party } }: TrackRow,
  commitments: readonly Commitment[],
  rows: readonly TrackRow[],
): Pick<BoardLine, 'commitment' | 'provisions'> {
  if ('recommendation' in subject) return {}
  const commitment = commitments.find(({ id }) => id === subject.commitment)
  if (!commitment) return {}
  const met = rows.filter(({ track, standing }) => {
    const of = track.subject
    const same = 'commitment' in of && of.commitment === commitment.id && of.provision !== undefined
    return same && refKey(track.party.ref) === refKey(party.ref) && standing.progress === 'implemented'
  })
  const known = keyOf(commitment.party) === refKey(party.ref) ? commitment.provisions.length : 0
  return { commitment, ...(known > 0 && { provisions: { known, met: met.length } }) }
}

function promiseKey(commitment: string, party: Name): string {
  return `${commitment} ${keyOf(party)}`
}

function keyOf({ ref, printed }: Name): string {
  return ref ? refKey(ref) : printed
}

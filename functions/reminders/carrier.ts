import type { MailAddress } from '../../content/model/reminder.ts'

/** A mail ready to be handed over: to whom, its bytes, and by what its reminder is known. */
export interface Parcel {
  readonly to: MailAddress
  readonly mime: string
  readonly user: string
  readonly period: string
}

/**
 * What became of a mail that was handed over. `refused` concerns this mail alone and `busy` all of them; with both it is
 * certain that nothing was sent. With `unknown` it is not: the answer was lost, or was none.
 */
export type Carried = { readonly outcome: 'sent' | 'refused' | 'busy' | 'unknown'; readonly reason?: string }

/** Whoever takes mails to their addresses; each is handed over once, and never tried again behind our back. */
export interface Carrier {
  carry(parcel: Parcel): Promise<Carried>
}

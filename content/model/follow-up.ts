import * as z from 'zod'

/** The position that a party takes on what was asked of it. */
export const Response = z.enum([
  'under_consideration',
  'accepted',
  'accepted_in_part',
  'noted',
  'declined',
  'repudiated',
])
export type Response = z.infer<typeof Response>

/** How far a party has come; nobody looked, no answer came and nothing was done are three different values. */
export const Progress = z.enum([
  'not_assessed',
  'no_information',
  'not_started',
  'planned',
  'in_progress',
  'partially_implemented',
  'largely_implemented',
  'implemented',
  'not_applicable',
])
export type Progress = z.infer<typeof Progress>

/** Where things move; it may stand without a level, because sources often say only that something was derailed. */
export const Direction = z.enum(['advancing', 'steady', 'stalled', 'set_back', 'reversed'])
export type Direction = z.infer<typeof Direction>

/** Whether a party stands on the list of those who commit violations (Action Plans only). */
export const Listing = z.enum(['listed', 'delisted', 'relisted'])
export type Listing = z.infer<typeof Listing>

/** Why things stalled or went backwards. */
export const Cause = z.enum([
  'conflict',
  'political_change',
  'funding',
  'legal_obstacle',
  'capacity',
  'access',
  'other',
])
export type Cause = z.infer<typeof Cause>

import * as z from 'zod'
import { Instant } from '../model/date.ts'
import { EntryId } from '../model/entry.ts'
import { RegistryRef } from '../model/party.ts'
import { Decision } from './decision.ts'

const By = z.strictObject({ user: z.string().max(200), name: z.string().max(200) })

/** A report that an organizer's editors are working on; nobody else knows of it until it is published. */
export const SavedDraft = z.strictObject({
  kind: z.literal('saved-draft'),
  id: EntryId,
  organization: RegistryRef,
  /** the name of the file that was read, and what it says it is about */
  file: z.string().max(200),
  title: z.string().max(300),
  began: Instant,
  changed: Instant,
  by: By,
  /** goes up with every change, so that of two editors the second sees what the first did */
  rev: z.int().positive(),
  decisions: z.int().nonnegative(),
  /** how many of its records wait for a decision; absent where that was not counted yet */
  left: z.int().nonnegative().optional(),
  /** in how many items the reading lies */
  parts: z.int().positive(),
  /** the address of the event that the draft was last published as */
  published: z.string().max(300).optional(),
})
export type SavedDraft = z.infer<typeof SavedDraft>

/** A decision that was taken about a draft: the how manieth, by whom, and which revision it made. */
export const TakenDecision = z.strictObject({
  kind: z.literal('taken-decision'),
  number: z.int().positive(),
  rev: z.int().positive(),
  at: Instant,
  by: By,
  decision: Decision,
})
export type TakenDecision = z.infer<typeof TakenDecision>

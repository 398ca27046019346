import * as z from 'zod'
import { Instant, PartialDate } from './date.ts'
import { RegistryRef } from './party.ts'
import { Slug } from './slug.ts'

/** What a tag is tied to: an event or campaign itself, or one of its outcomes, recommendations or commitments. */
export const TagTarget = z.strictObject({
  dossierKind: z.enum(['event', 'campaign']),
  dossier: Slug,
  kind: z.enum(['dossier', 'outcome', 'recommendation', 'commitment']),
  id: z.string().max(100),
})
export type TagTarget = z.infer<typeof TagTarget>

/**
 * A term of the vocabulary tied to a record by somebody, beside the themes that the document itself states. A rejected
 * one is kept so that it is not suggested again; one that is private to a mission is for its members alone.
 */
export const Tag = z.strictObject({
  kind: z.literal('tag'),
  target: TagTarget,
  concept: Slug,
  state: z.enum(['accepted', 'rejected']),
  words: z.string().max(400),
  dossierTitle: z.string(),
  date: PartialDate,
  organization: RegistryRef,
  by: z.string(),
  at: Instant,
  privateTo: RegistryRef.optional(),
})
export type Tag = z.infer<typeof Tag>

/** The address of a target within a dossier. */
export function targetKey({ kind, id }: Pick<TagTarget, 'kind' | 'id'>): string {
  return `${kind}#${id}`
}

/** A target as forms name it: `event/summit/recommendation/2.b`. */
export function targetValue({ dossierKind, dossier, kind, id }: TagTarget): string {
  return [dossierKind, dossier, kind, id].join('/')
}

/** The target that a form names, or that a track follows; undefined for anything else. */
export function targetIn(value: string): TagTarget | undefined {
  const [dossierKind, dossier, kind, id = ''] = value.split('/')
  return TagTarget.safeParse({ dossierKind, dossier, kind, id }).data
}

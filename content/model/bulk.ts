import * as z from 'zod'
import { Instant, PartialDate } from './date.ts'
import { EntryId } from './entry.ts'
import { RegistryRef } from './party.ts'
import { Slug } from './slug.ts'
import { Tag } from './tag.ts'

/** How many lines one bulk change may have. */
export const BULK_LINES = 500

/** One line: the address of what it changes, a few words about it, and its value before and after. */
function linesOf<T extends z.ZodType>(value: T) {
  const line = z.strictObject({ key: z.string().max(400), words: z.string().max(200), before: value, after: value })
  return z.array(line).max(BULK_LINES)
}

/** What a bulk change does to each of its lines: a due date of tracks, who looks after them, or a term on records. */
export const BulkChange = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('due'),
    dossierKind: z.enum(['event', 'campaign']),
    dossier: Slug,
    reason: z.string().max(500).optional(),
    lines: linesOf(PartialDate.optional()),
  }),
  z.strictObject({
    what: z.literal('assign'),
    party: RegistryRef,
    lines: linesOf(z.array(z.string().max(200)).max(20)),
  }),
  z.strictObject({
    what: z.literal('term'),
    concept: Slug,
    privateTo: RegistryRef.optional(),
    lines: linesOf(Tag.optional()),
  }),
])
export type BulkChange = z.infer<typeof BulkChange>

/**
 * Many changes made as one: what every line was before and is after, kept before the first line is changed, so that it
 * can go on where it stopped and be undone exactly. A line that somebody else changed meanwhile is left and named.
 */
export const Bulk = z.strictObject({
  kind: z.literal('bulk'),
  id: EntryId,
  organization: RegistryRef,
  by: z.strictObject({ user: z.string(), name: z.string() }),
  at: Instant,
  change: BulkChange,
  state: z.enum(['begun', 'done']),
  overtaken: z.array(z.string()).max(BULK_LINES),
  undoes: EntryId.optional(),
  undoneBy: EntryId.optional(),
})
export type Bulk = z.infer<typeof Bulk>

/** The dossiers on whose tracks or records a bulk change works. */
export function dossiersOf({ change }: Pick<Bulk, 'change'>): Slug[] {
  return [
    ...new Set([
      ...change.lines.map(({ key }) => dossierIn(key)),
      ...(change.what === 'due' && change.reason ? [change.dossier] : []),
    ]),
  ]
}

/** A bulk change without its lines on a dossier, and without what was said of it, where its words had to go. */
export function withoutDossier(bulk: Bulk, dossier: Slug): Bulk {
  const { change } = bulk
  const overtaken = bulk.overtaken.filter((key) => dossierIn(key) !== dossier)
  switch (change.what) {
    case 'due': {
      const reason = change.dossier === dossier ? undefined : change.reason
      return { ...bulk, overtaken, change: { ...change, reason, lines: elsewhere(change.lines, dossier) } }
    }
    case 'assign':
      return { ...bulk, overtaken, change: { ...change, lines: elsewhere(change.lines, dossier) } }
    case 'term':
      return { ...bulk, overtaken, change: { ...change, lines: elsewhere(change.lines, dossier) } }
    default:
      return change satisfies never
  }
}

function elsewhere<T extends { readonly key: string }>(lines: readonly T[], dossier: Slug): T[] {
  return lines.filter(({ key }) => dossierIn(key) !== dossier)
}

/** The address of a track or a record names its dossier second. */
function dossierIn(key: string): Slug {
  return key.split('/')[1] ?? ''
}

/** The change that takes a bulk change back, as far as it was done. */
export function undoing({ change, overtaken }: Pick<Bulk, 'change' | 'overtaken'>): BulkChange {
  const left = new Set(overtaken)
  switch (change.what) {
    case 'due':
      return { ...change, reason: undefined, lines: backwards(change.lines, left) }
    case 'assign':
      return { ...change, lines: backwards(change.lines, left) }
    case 'term':
      return { ...change, lines: backwards(change.lines, left) }
    default:
      return change satisfies never
  }
}

function backwards<T extends { key: string; words: string; before?: V; after?: V }, V>(
  lines: readonly T[],
  left: ReadonlySet<string>,
): T[] {
  return lines.filter(({ key }) => !left.has(key)).map((line) => ({ ...line, before: line.after, after: line.before }))
}

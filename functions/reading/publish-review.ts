import { type RegistryRef, refKey } from '../../content/model/party.ts'
import type { RegistryEntry } from '../../content/model/registry.ts'
import { Slug, slugOf } from '../../content/model/slug.ts'
import type { Viewer } from '../../content/model/viewer.ts'
import { obstaclesOf } from '../../content/reading/obstacles.ts'
import { isOf, neutralOf, type Review } from '../../content/reading/review.ts'
import { namesOf } from '../../content/registry/names.ts'
import type { ParsedDocument, Published } from '../candidate.ts'
import { Problem } from '../problem.ts'
import type { FollowedShelves } from '../publish-and-follow.ts'
import { publishDocument } from '../publish-document.ts'
import { everyEntry } from '../registry-entries.ts'
import type { Store } from '../store/store.ts'
import { auditOfDraft } from './draft-audit.ts'
import { type DraftTools, type OpenReview, openReview } from './open-review.ts'
import { changedBy } from './take-decision.ts'

/** What came of asking for a draft to be checked or published. */
export type Answer =
  | { readonly outcome: 'published'; readonly published: Published; readonly open: OpenReview }
  | { readonly outcome: 'checked'; readonly published: Published; readonly open: OpenReview }
  | { readonly outcome: 'stopped'; readonly open: OpenReview }
  | { readonly outcome: 'conflict'; readonly open: OpenReview }

/** The document that a review leads to; organizers by the names of the registers are resolved, all others stay printed. */
export async function documentOf(store: Store, { review }: OpenReview): Promise<string> {
  const [{ draftOf }, organizers] = await Promise.all([
    import('../../content/reading/review-draft.ts'),
    organizationsByName(store),
  ])
  return draftOf(review, organizers).text
}

/**
 * Checks a draft or publishes it, through the verb by which any document is published. Nothing is published while a
 * record of low confidence is undecided, a message stands that blocks, or somebody has changed it since it was seen.
 */
export async function publishReview(
  tools: DraftTools & FollowedShelves,
  viewer: Viewer,
  id: string,
  asked: { readonly rev: number; readonly dryRun: boolean; readonly parse: (document: string) => ParsedDocument },
  now: Date,
): Promise<Answer> {
  const open = await openReview(tools, viewer, id)
  if (open.draft.rev !== asked.rev) return { outcome: 'conflict', open }
  if (!asked.dryRun && obstaclesOf(open.review).length > 0) return { outcome: 'stopped', open }
  const document = await documentOf(tools.store, open)
  const options = { now: now.toISOString(), dryRun: asked.dryRun }
  const published = await publishDocument(tools, viewer, document, asked.parse, options)
  if (asked.dryRun) return { outcome: 'checked', published, open }
  await markPublished(tools, viewer, open, `/${published.kind}s/${published.slug}`, now)
  return { outcome: 'published', published, open }
}

/** Says on the draft where it was published, also when somebody has decided something in between. */
async function markPublished(
  tools: DraftTools,
  viewer: Viewer,
  { draft }: OpenReview,
  published: string,
  now: Date,
): Promise<void> {
  const next = { ...changedBy(draft, viewer, now), published }
  if (await tools.drafts.changeDraft(next, auditOfDraft(next, viewer, 'published', now, published))) return
  await markPublished(tools, viewer, await openReview(tools, viewer, draft.id), published, now)
}

/** Whether the organization that a draft belongs to is among its organizers; only then may it publish the draft. */
export async function isOrganizer(store: Store, { review, draft }: OpenReview): Promise<boolean> {
  const known = byName(await store.findEntries([{ register: 'organization', slug: draft.organization.slug }]))
  return neutralOf(review).event.organisers.some((printed) => {
    const ref = known.get(printed.toLowerCase())
    return ref !== undefined && refKey(ref) === refKey(draft.organization)
  })
}

/** A printed name is resolved only to an organization of that very name; anything less is for a person to decide. */
async function organizationsByName(store: Store): Promise<ReadonlyMap<string, RegistryRef>> {
  return byName(await everyEntry(store, 'organization'))
}

function byName(entries: readonly RegistryEntry[]): ReadonlyMap<string, RegistryRef> {
  return new Map(
    entries.flatMap((entry) =>
      fullNamesOf(entry).map((name) => [name.toLowerCase(), { register: 'organization' as const, slug: entry.slug }]),
    ),
  )
}

/** Full names alone: two organizations may have one acronym. */
function fullNamesOf(entry: RegistryEntry): readonly string[] {
  if (entry.kind !== 'organization') return []
  return [...Object.values(entry.names), ...entry.otherNames]
}

/** The people whom the register has under the very name of a person under review, by the record. */
export async function namesakesOf(store: Store, { records }: Review): Promise<ReadonlyMap<string, RegistryEntry>> {
  const people = records.filter((one) => isOf('person', one))
  const slugs = new Set(people.map(({ value }) => slugOf(value.name)).filter((slug) => Slug.safeParse(slug).success))
  const entries = await store.findEntries([...slugs].map((slug) => ({ register: 'person' as const, slug })))
  return new Map(
    people.flatMap(({ id, value }) => {
      const entry = entries.find((one) => namesOf(one).includes(value.name))
      return entry ? [[id, entry] as const] : []
    }),
  )
}

/** Refuses an id that no draft can have before anything is looked up. */
export function draftId(given: string): string {
  if (/^[a-z0-9]{10,40}$/.test(given)) return given
  throw new Problem('not-found', `Cannot find the draft "${given}"`)
}

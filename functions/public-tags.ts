import type { Entries, OpenDossier } from '../content/model/listing.ts'
import type { Concept } from '../content/model/registry.ts'
import { type Tag, type TagTarget, targetKey } from '../content/model/tag.ts'
import { chained } from './chained.ts'
import { tagsKnownOn } from './read-past.ts'
import { entriesOf } from './registry-entries.ts'
import type { Store } from './store/store.ts'
import type { TagStore } from './store/tag-store.ts'

/** Terms that organizers gave in public, with the entries of the terms and of those who gave them. */
export interface PublicTags {
  readonly tags: readonly Tag[]
  readonly entries: Entries
  readonly next?: string
}

interface TagTools {
  readonly store: Store
  readonly tags: TagStore
}

/** The terms that organizers gave one record of a dossier; a term that was merged counts as the one it became. */
export async function tagsOn(
  tools: TagTools,
  { dossier, kind, id }: Omit<TagTarget, 'dossierKind'>,
): Promise<PublicTags> {
  const all = await tools.tags.tagsOnDossier(dossier)
  const key = targetKey({ kind, id })
  const own = all.filter(({ target, state }) => state === 'accepted' && targetKey(target) === key)
  return named(tools.store, own)
}

/** The terms that organizers gave a record; an older edition is shown as it was, without them. */
export async function tagsFor(
  tools: TagTools,
  { edition, listing }: OpenDossier,
  target: Omit<TagTarget, 'dossierKind'>,
  knownOn: string | undefined,
): Promise<PublicTags> {
  if (edition.number < listing.edition) return { tags: [], entries: new Map() }
  const { tags, ...given } = await tagsOn(tools, target)
  return { ...given, tags: tagsKnownOn(tags, knownOn) }
}

/** What organizers tied to a term or to one that was merged into it; `cursor` leads on to what is older. */
export async function taggedAs(tools: TagTools, concept: Concept, cursor?: string): Promise<PublicTags> {
  const { items, next } = await chained([concept.slug, ...(concept.absorbs ?? [])], cursor, (slug, from) =>
    tools.tags.taggedWith(slug, undefined, from),
  )
  return { ...(await named(tools.store, items)), ...(next !== undefined && { next }) }
}

/** A term that was merged stands as the one it became, and a record has each term once. */
async function named(store: Store, tags: readonly Tag[]): Promise<PublicTags> {
  if (tags.length === 0) return { tags, entries: new Map() }
  const slugs = [...new Set(tags.map(({ concept }) => concept))]
  const became = new Map(await Promise.all(slugs.map(async (slug) => [slug, await currentTerm(store, slug)] as const)))
  const current = tags.map((tag) => ({ ...tag, concept: became.get(tag.concept) ?? tag.concept }))
  const once = new Map(current.map((tag) => [`${tag.target.dossier} ${targetKey(tag.target)} ${tag.concept}`, tag]))
  const organizers = current.flatMap(({ organization }) => (organization.register === 'campaign' ? [] : [organization]))
  const terms = [...became.values()].map((slug) => ({ register: 'concept', slug }) as const)
  return { tags: [...once.values()], entries: await entriesOf(store, [...terms, ...organizers]) }
}

async function currentTerm(store: Store, slug: string): Promise<string> {
  const [entry] = await store.findEntries([{ register: 'concept', slug }])
  return entry?.kind === 'concept' && entry.replacedBy ? currentTerm(store, entry.replacedBy) : slug
}

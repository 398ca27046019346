import * as z from 'zod'
import { type Dossier, localId, recordsOf } from '../content/model/dossier.ts'
import { listingDate } from '../content/model/mention.ts'
import { RegistryRef } from '../content/model/party.ts'
import { plainText } from '../content/model/prose.ts'
import type { Concept } from '../content/model/registry.ts'
import { Slug } from '../content/model/slug.ts'
import { type Suggestion, suggester } from '../content/model/suggestion.ts'
import { type Tag, TagTarget, targetKey } from '../content/model/tag.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { demand } from './access.ts'
import { organizersOf } from './open-track.ts'
import { Problem } from './problem.ts'
import { openDossier } from './read.ts'
import type { Store } from './store/store.ts'
import type { TagStore } from './store/tag-store.ts'

/** What tagging needs. */
export interface TaggingTools {
  readonly store: Store
  readonly tags: TagStore
}

/** What somebody sends to tie terms to records, to turn suggestions down, or to take tags away again. */
export const TagInput = z.strictObject({
  targets: z.array(TagTarget).min(1).max(250),
  concept: Slug,
  change: z.enum(['accept', 'reject', 'remove']),
  privateTo: RegistryRef.optional(),
})
export type TagInput = z.infer<typeof TagInput>

/** Terms for one record: those that it has, and those that its words suggest. */
export interface TagSheet {
  readonly tags: readonly Tag[]
  readonly suggestions: readonly Suggestion[]
}

/** Ties a term to records or takes it away; what changes is what the answer lists, so that it can be undone. */
export async function changeTags(tools: TaggingTools, viewer: Viewer, input: TagInput, now: string): Promise<Tag[]> {
  const { dossier: slug, dossierKind } = oneDossier(input.targets)
  const organization = await demandRight(tools, viewer, slug, input.privateTo)
  const concept = await findConcept(tools.store, input.concept)
  const { dossier } = await openDossier(tools.store, dossierKind, slug)
  const present = await tools.tags.tagsOnDossier(slug, input.privateTo)
  const had = (target: TagTarget) =>
    present.find((tag) => tag.concept === concept.slug && targetKey(tag.target) === targetKey(target))
  if (input.change === 'remove') {
    const gone = input.targets.flatMap((target) => had(target) ?? [])
    await tools.tags.removeTags(gone)
    return gone
  }
  const state = input.change === 'accept' ? 'accepted' : 'rejected'
  const by = viewer.user?.id ?? ''
  const tags = input.targets
    .filter((target) => had(target)?.state !== state)
    .map(
      (target): Tag => ({
        kind: 'tag',
        target,
        concept: concept.slug,
        state,
        words: targetWords(dossier, target),
        dossierTitle: dossier.head.title,
        date: listingDate(dossier),
        organization,
        by,
        at: now,
        privateTo: input.privateTo,
      }),
    )
  await tools.tags.putTags(tags)
  return tags
}

/** What one record is tagged with, and what its words suggest beyond that. */
export function tagSheet(
  dossier: Dossier,
  target: TagTarget,
  tags: readonly Tag[],
  concepts: readonly Concept[],
): TagSheet {
  const own = tags.filter((tag) => targetKey(tag.target) === targetKey(target))
  const settled = new Set([...own.map(({ concept }) => concept), ...statedThemes(dossier, target)])
  const suggestions = suggester(concepts)(targetText(dossier, target)).filter(({ concept }) => !settled.has(concept))
  return { tags: own.filter(({ state }) => state === 'accepted'), suggestions }
}

/** The organization in whose name a viewer may tag: their mission for itself, or an organizer for everybody. */
export async function demandRight(
  { store }: Pick<TaggingTools, 'store'>,
  viewer: Viewer,
  dossier: Slug,
  privateTo: RegistryRef | undefined,
): Promise<RegistryRef> {
  if (privateTo) {
    demand(viewer, 'tag-privately', { organization: privateTo })
    return privateTo
  }
  const organizers = await organizersOf(store, dossier)
  demand(viewer, 'tag-publicly', { organizers })
  const own = viewer.memberships.find(({ organization }) => organizers.some(({ slug }) => slug === organization.slug))
  return own?.organization ?? organizers[0] ?? { register: 'organization', slug: dossier }
}

/** A term of the vocabulary, or the one that it was merged into. */
export async function findConcept(store: Store, slug: Slug): Promise<Concept> {
  const [entry] = await store.findEntries([{ register: 'concept', slug }])
  if (entry?.kind !== 'concept') throw new Problem('not-found', `Cannot find the term "${slug}" in the vocabulary`)
  return entry.replacedBy ? findConcept(store, entry.replacedBy) : entry
}

function oneDossier(targets: readonly TagTarget[]): TagTarget {
  const [first] = targets
  if (first && targets.every(({ dossier }) => dossier === first.dossier)) return first
  throw new Problem('bad-request', 'Cannot tag records of several events at once: tag each event by itself')
}

/** What a target says, in a few words. */
export function targetWords(dossier: Dossier, target: TagTarget): string {
  const record = recordOf(dossier, target)
  if (record.kind === 'recommendation' || record.kind === 'outcome') {
    return (record.title ?? plainText(record.text)).slice(0, 400)
  }
  return (record.kind === 'commitment' ? record.title : dossier.head.title).slice(0, 400)
}

function targetText(dossier: Dossier, target: TagTarget): string {
  const record = recordOf(dossier, target)
  if (record.kind === 'recommendation' || record.kind === 'outcome')
    return `${record.title ?? ''}\n${plainText(record.text)}`
  if (record.kind === 'commitment') return `${record.title}\n${record.provisions.map(({ text }) => text).join('\n')}`
  return `${dossier.head.title}\n${plainText(dossier.head.summary)}`
}

function statedThemes(dossier: Dossier, target: TagTarget): readonly Slug[] {
  const record = recordOf(dossier, target)
  const own = record.kind === 'recommendation' || record.kind === 'outcome' || record.kind === 'commitment'
  return own ? record.themes : dossier.head.themes
}

function recordOf(dossier: Dossier, { kind, id }: TagTarget) {
  if (kind === 'dossier') return dossier.head
  const record = recordsOf(dossier).find((one) => one.kind === kind && localId(one) === id)
  if (record) return record
  throw new Problem('not-found', `Cannot find the ${kind} "${id}" in "${dossier.head.title}"`)
}

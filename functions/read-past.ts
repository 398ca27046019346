import type { OpenDossier } from '../content/model/listing.ts'
import { type Mention, mentionsOf } from '../content/model/mention.ts'
import { endOfDay } from '../content/model/row-past.ts'
import type { Slug } from '../content/model/slug.ts'
import type { Tag } from '../content/model/tag.ts'
import { chunksOf } from './in-chunks.ts'
import { Problem } from './problem.ts'
import {
  type DossierKind,
  findDossier,
  type OpenRecommendation,
  openDossier,
  openEdition,
  openRecommendation,
  recommendationIn,
} from './read.ts'
import type { Store } from './store/store.ts'

/** How many dossiers are read at the same time for one page of the past. */
const AT_ONCE = 25

/** A dossier today, or in the edition that readers knew at the end of a day (`2015-03-07`). */
export async function openKnownOn(store: Store, kind: DossierKind, slug: Slug, day?: string): Promise<OpenDossier> {
  if (day === undefined) return openDossier(store, kind, slug)
  await findDossier(store, kind, slug)
  const known = (await store.listEditions(slug)).findLast(({ publishedAt }) => publishedAt <= endOfDay(day))
  if (known) return openEdition(store, kind, slug, known.number)
  throw new Problem('not-found', `Cannot show "${slug}" as it was known on ${day}: nothing was published by then`)
}

/** A recommendation today, or as readers knew it at the end of a day; withdrawn when its label was gone by then. */
export async function recommendationKnownOn(
  store: Store,
  kind: DossierKind,
  slug: Slug,
  label: string,
  day?: string,
): Promise<OpenRecommendation> {
  if (day === undefined) return openRecommendation(store, kind, slug, label)
  const open = await openKnownOn(store, kind, slug, day)
  const recommendation = recommendationIn(open.dossier, label)
  if (recommendation) return { ...open, recommendation, withdrawn: false }
  const last = open.listing.withdrawn.find((one) => one.label === label && one.edition < open.edition.number)
  const before = last && (await openEdition(store, kind, slug, last.edition))
  const withdrawn = before && recommendationIn(before.dossier, label)
  if (withdrawn) return { ...before, recommendation: withdrawn, withdrawn: true }
  throw new Problem('not-found', `Cannot show recommendation "${label}" of "${slug}" as it was known on ${day}`)
}

/** Mentions today, or those that the editions known at the end of a day make of the dossiers that are found today. */
export async function mentionsKnownOn(store: Store, mentions: readonly Mention[], day?: string): Promise<Mention[]> {
  if (day === undefined) return [...mentions]
  const kept: Mention[] = []
  const dossiers = [...Map.groupBy(mentions, ({ dossier }) => dossier).values()]
  for (const some of chunksOf(dossiers, AT_ONCE)) {
    kept.push(...(await Promise.all(some.map((those) => ofOneDossier(store, those, day)))).flat())
  }
  return kept
}

/** The terms that organizers had given by the end of a day. */
export function tagsKnownOn(tags: readonly Tag[], day?: string): Tag[] {
  return tags.filter(({ at }) => day === undefined || at <= endOfDay(day))
}

async function ofOneDossier(store: Store, mentions: readonly Mention[], day: string): Promise<Mention[]> {
  const [first] = mentions
  if (!first) return []
  const editions = await store.listEditions(first.dossier)
  const known = editions.findLast(({ publishedAt }) => publishedAt <= endOfDay(day))
  if (!known || known.removed) return []
  if (known.number === editions.at(-1)?.number) return [...mentions]
  const { dossier } = await openEdition(store, first.dossierKind, first.dossier, known.number)
  const subjects = new Set(mentions.map(({ subject }) => subject))
  return mentionsOf(dossier).filter(({ subject }) => subjects.has(subject))
}

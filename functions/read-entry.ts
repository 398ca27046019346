import type { Language } from '../content/model/language.ts'
import type { Entries } from '../content/model/listing.ts'
import { compareMentions, type Mention } from '../content/model/mention.ts'
import type { Reference } from '../content/model/reference.ts'
import type { RegistryEntry } from '../content/model/registry.ts'
import { refsOf } from '../content/model/registry-refs.ts'
import type { Slug } from '../content/model/slug.ts'
import { links } from '../web/links.ts'
import { chained } from './chained.ts'
import { Moved } from './moved.ts'
import { Problem } from './problem.ts'
import { openDossier } from './read.ts'
import { entriesOf } from './registry-entries.ts'
import type { Page, Store } from './store/store.ts'

/** An entry of a register with all that current editions say of it, and the entries that it points to. */
export interface OpenEntry {
  readonly entry: RegistryEntry
  readonly mentions: Page<Mention>
  readonly entries: Entries
}

/** A cited document as one dossier describes it, with every place that cites it. */
export interface OpenReference {
  readonly reference: Reference
  readonly mentions: Page<Mention>
  /** The language of the dossier that describes it, and the entries that its names resolve to. */
  readonly language: Language
  readonly entries: Entries
}

/** An entry of a register and what is said of it, the newest first; `cursor` leads on to older mentions. */
export async function readEntry(
  store: Store,
  register: RegistryEntry['kind'],
  slug: Slug,
  cursor?: string,
): Promise<OpenEntry> {
  const [entry] = await store.findEntries([{ register, slug }])
  if (entry?.kind === 'concept' && entry.replacedBy) {
    throw new Moved(links.entry('concept', slug), links.entry('concept', entry.replacedBy))
  }
  if (entry) {
    const absorbed = entry.kind === 'concept' ? (entry.absorbs ?? []) : []
    const [mentions, entries] = await Promise.all([
      mentionsOfAll(store, register, [slug, ...absorbed], cursor),
      entriesOf(store, refsOf(entry), 'recent'),
    ])
    return { entry, mentions, entries }
  }
  const to = await store.findRedirect(links.entry(register, slug))
  if (to !== undefined) throw new Moved(links.entry(register, slug), to)
  throw new Problem('not-found', `Cannot find the ${register} "${slug}"`)
}

/** The mentions of a term and of those that were merged into it; a record that had several of them stands once. */
async function mentionsOfAll(
  store: Store,
  register: RegistryEntry['kind'],
  slugs: readonly Slug[],
  cursor: string | undefined,
): Promise<Page<Mention>> {
  const page = await chained(slugs, cursor, (slug, from) => store.listMentions(`${register}/${slug}`, from))
  if (slugs.length === 1) return page
  const once = new Map(page.items.map((each) => [`${each.dossier} ${each.relation} ${each.kind} ${each.id}`, each]))
  return { ...page, items: [...once.values()].toSorted(compareMentions) }
}

/** A cited document, described as the newest dossier that lists it does; one that nobody cites any more leads to the last. */
export async function readReference(store: Store, id: Slug, cursor?: string): Promise<OpenReference> {
  const mentions = await store.listMentions(`reference/${id}`, cursor)
  const described = mentions.items.find(({ kind }) => kind === 'reference') ?? mentions.items[0]
  if (described) {
    const { dossier, entries } = await openDossier(store, described.dossierKind, described.dossier)
    const reference = dossier.references.find((each) => each.id === id)
    if (reference) return { reference, mentions, language: dossier.head.language, entries }
  }
  const to = await store.findRedirect(links.entry('reference', id))
  if (to !== undefined) throw new Moved(links.entry('reference', id), to)
  throw new Problem('not-found', `Cannot find the reference "${id}"`)
}

import type { RegistryRef } from '../../content/model/party.ts'
import type { Slug } from '../../content/model/slug.ts'
import type { Tag } from '../../content/model/tag.ts'
import type { Page } from './store.ts'
import type { VocabularyStore } from './vocabulary-store.ts'

/** Where tags are kept: beside the editions, never in them, so that tagging changes no published record. */
export interface TagStore extends VocabularyStore {
  /** The tags on a dossier: the public ones, or those that one mission keeps for itself. */
  tagsOnDossier(dossier: Slug, privateTo?: RegistryRef): Promise<Tag[]>
  /** Everything that one mission has tagged for itself. */
  privateTags(organization: RegistryRef): Promise<Tag[]>
  /** What is tagged with a term, the newest first. */
  taggedWith(concept: Slug, privateTo?: RegistryRef, cursor?: string): Promise<Page<Tag>>
  putTags(tags: readonly Tag[]): Promise<void>
  removeTags(tags: readonly Tag[]): Promise<void>
  /** Deletes every tag on a dossier, also those that missions keep for themselves. */
  eraseTags(dossier: Slug): Promise<void>
}

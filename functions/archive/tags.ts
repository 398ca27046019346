import { isDeepStrictEqual } from 'node:util'
import { Tag as StoredTag, type Tag, targetKey } from '../../content/model/tag.ts'
import { type Archive, jsonLines, readJsonLines, type Section } from './archive.ts'
import { everyListing } from './dossiers.ts'

/** The terms that people tied to records in public: one file for each dossier, one tag a line. */
export const tagsSection: Section = {
  name: 'tags',
  async *files({ store, tags }) {
    for (const list of ['event', 'campaign'] as const) {
      for await (const { slug } of everyListing(store, list)) {
        const found = await tags.tagsOnDossier(slug)
        if (found.length > 0) yield jsonLines(`tags/${slug}.jsonl`, found)
      }
    }
  },
  async conflicts({ tags }, archive) {
    const stored = await tagsIn(archive)
    const slugs = [...new Set(stored.map(({ target }) => target.dossier))]
    const there = new Map(
      (await Promise.all(slugs.map((slug) => tags.tagsOnDossier(slug)))).flat().map((tag) => [keyOf(tag), tag]),
    )
    return stored.filter((tag) => there.has(keyOf(tag)) && !isDeepStrictEqual(there.get(keyOf(tag)), tag)).map(keyOf)
  },
  async restore({ tags }, archive) {
    await tags.putTags(await tagsIn(archive))
  },
}

async function tagsIn(archive: Archive): Promise<Tag[]> {
  const paths = archive.paths.filter((path) => path.startsWith('tags/'))
  return (await Promise.all(paths.map((path) => readJsonLines(archive, path, StoredTag)))).flat()
}

function keyOf({ target, concept }: Tag): string {
  return `${target.dossier} ${targetKey(target)} ${concept}`
}

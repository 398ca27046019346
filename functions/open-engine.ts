import { dynamoIndexNote } from './indexing/dynamo-index-note.ts'
import type { IndexEngine } from './indexing/index-engine.ts'
import type { IndexNote } from './indexing/index-shelf.ts'
import { type EngineParts, fileShelf } from './open-reader.ts'

/** What keeps the index of the site, with the note about the current one. */
export async function openEngine(
  parts: EngineParts,
): Promise<{ readonly index: IndexNote; readonly engine: IndexEngine }> {
  const { settings, records, folder, now } = parts
  const endpoint = settings.SEARCH_ENDPOINT
  if (endpoint === undefined) {
    const [index, { fileEngine }] = await Promise.all([fileShelf(parts), import('./indexing/file-engine.ts')])
    return { index, engine: fileEngine(index, folder) }
  }
  const [{ serviceAt }, { serviceEngine }] = await Promise.all([
    import('./search/opensearch/open-current.ts'),
    import('./indexing/service-engine.ts'),
  ])
  const index = dynamoIndexNote(records, settings.RECORDS_TABLE)
  return { index, engine: serviceEngine(serviceAt(endpoint, records.config, now), now) }
}

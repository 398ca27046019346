import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Settings } from './env.ts'
import { dynamoIndexNote } from './indexing/dynamo-index-note.ts'
import { type SearchReader, searchReader } from './search-reader.ts'

/** What an engine is made from: the settings that choose it, the table with its note, a folder, and the clock. */
export interface EngineParts {
  readonly settings: Pick<Settings, 'RECORDS_TABLE' | 'SUMMARIES_BUCKET' | 'SEARCH_ENDPOINT'>
  readonly records: DynamoDBClient
  readonly folder: string
  readonly now: () => Date
}

/** The search of the site: over a service where the settings name one, else over copies of the index file. */
export async function openReader(parts: EngineParts): Promise<SearchReader> {
  const { settings, records, folder, now } = parts
  const endpoint = settings.SEARCH_ENDPOINT
  if (endpoint === undefined) {
    const [shelf, { fileCopies }] = await Promise.all([fileShelf(parts), import('./search/file-copy.ts')])
    return searchReader({ index: shelf, open: fileCopies(shelf.fetch, folder), now })
  }
  const { openCurrent, serviceAt } = await import('./search/opensearch/open-current.ts')
  const index = dynamoIndexNote(records, settings.RECORDS_TABLE)
  return searchReader({ index, open: openCurrent(serviceAt(endpoint, records.config, now)), now })
}

/** Where index files lie, as the settings say. */
export async function fileShelf({ settings, records }: EngineParts) {
  const [{ S3Client }, { s3IndexShelf }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('./indexing/s3-index-shelf.ts'),
  ])
  const { RECORDS_TABLE: table, SUMMARIES_BUCKET: bucket } = settings
  return s3IndexShelf({ records, table, bucket, objects: new S3Client({}) })
}

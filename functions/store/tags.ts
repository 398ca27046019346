import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { type Table, writeAll } from './batches.ts'
import { fromItem, toItem } from './items.ts'
import { keys, ranges } from './keys.ts'
import { queryRange, queryStretch } from './queries.ts'
import { taggedWith } from './subjects.ts'
import type { TagStore } from './tag-store.ts'

const PAGE = 100

/** Tags over a DynamoDB table: the same table as everything else. */
export function dynamoTags(client: DynamoDBClient, name: string): TagStore {
  const table: Table = { client: DynamoDBDocumentClient.from(client), name }
  return {
    tagsOnDossier: async (dossier, privateTo) =>
      (await queryRange(table, ranges.tags(dossier, privateTo))).map(fromItem.tag),
    privateTags: async (organization) => (await queryRange(table, ranges.privateTags(organization))).map(fromItem.tag),
    taggedWith: async (concept, privateTo, cursor) => {
      const of = { subject: taggedWith(concept, privateTo) }
      const { items, next } = await queryStretch(table, { of, cursor, limit: PAGE })
      return { items: items.map(fromItem.tag), ...(next !== undefined && { next }) }
    },
    putTags: (tags) =>
      writeAll(
        table,
        tags.map((tag) => ({ put: toItem.tag(tag) })),
      ),
    removeTags: (tags) =>
      writeAll(
        table,
        tags.map((tag) => ({ remove: keys.tag(tag) })),
      ),
  }
}

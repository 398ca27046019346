import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { refKey } from '../../content/model/party.ts'
import type { Slug } from '../../content/model/slug.ts'
import { type Table, writeAll } from './batches.ts'
import { fromItem, toItem } from './items.ts'
import { keys, ranges } from './keys.ts'
import { queryKeys, queryRange, queryStretch } from './queries.ts'
import { taggedWith } from './subjects.ts'
import type { TagStore } from './tag-store.ts'
import { vocabularyIn } from './vocabulary.ts'

const PAGE = 100

/** Tags over a DynamoDB table: the same table as everything else. */
export function dynamoTags(client: DynamoDBClient, name: string): TagStore {
  const table: Table = { client: DynamoDBDocumentClient.from(client), name }
  return {
    ...vocabularyIn(table),
    tagsOnDossier: async (dossier, privateTo) =>
      (await queryRange(table, ranges.tags(dossier, privateTo))).map(fromItem.tag),
    privateTags: async (organization) => (await queryRange(table, ranges.privateTags(organization))).map(fromItem.tag),
    taggedWith: async (concept, privateTo, cursor) => {
      const of = { subject: taggedWith(concept, privateTo) }
      const { items, next } = await queryStretch(table, { of, cursor, limit: PAGE })
      return { items: items.map(fromItem.tag), ...(next !== undefined && { next }) }
    },
    putTags: async (tags) => {
      const taggers = tags.flatMap(({ target, privateTo }) => (privateTo ? [{ on: target.dossier, privateTo }] : []))
      const known = new Map(taggers.map(({ on, privateTo }) => [`${on} ${refKey(privateTo)}`, { on, privateTo }]))
      await writeAll(
        table,
        [...known.values()].map(({ on, privateTo }) => ({ put: toItem.privateTagger(on, privateTo) })),
      )
      await writeAll(
        table,
        tags.map((tag) => ({ put: toItem.tag(tag) })),
      )
    },
    removeTags: (tags) =>
      writeAll(
        table,
        tags.map((tag) => ({ remove: keys.tag(tag) })),
      ),
    eraseTags: (dossier) => eraseTags(table, dossier),
  }
}

/** Who tags for themselves is known from a mark on the dossier, because their tags lie in partitions of their own. */
async function eraseTags(table: Table, dossier: Slug): Promise<void> {
  const marks = ranges.privateTaggers(dossier)
  const missions = (await queryRange(table, marks)).map(fromItem.privateTagger)
  const stretches = [ranges.tags(dossier), ...missions.map((mission) => ranges.tags(dossier, mission))]
  for (const stretch of [...stretches, marks]) {
    const gone = await queryKeys(table, stretch)
    await writeAll(
      table,
      gone.map((remove) => ({ remove })),
    )
  }
}

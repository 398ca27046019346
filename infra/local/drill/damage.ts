import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { keys } from '../../../functions/store/keys.ts'
import type { Shelves } from '../instance.ts'
import { followedTrack } from './fill.ts'

/** Damages the records as mistakes and accidents do, and says how, one line for each kind. */
export async function damage({ store }: Shelves, TableName: string): Promise<readonly string[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}))
  const lose = (Key: object) => client.send(new DeleteCommand({ TableName, Key: { ...Key } }))
  const garble = (key: object) => client.send(new PutCommand({ TableName, Item: { ...key, json: '{' } }))
  await lose(keys.listing('2021-04-29-recruitment-of-children'))
  await store.eraseRecords('2017-02-10-child-protection-policies')
  await lose(keys.track(followedTrack))
  await garble(keys.entry('country', 'chad'))
  await garble(keys.listing('children-not-soldiers'))
  return [
    'a listing is lost',
    'the records of an event are lost',
    'a track is lost',
    'an entry of a register has no form',
    'the listing of a campaign has no form',
  ]
}

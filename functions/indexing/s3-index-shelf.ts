import { readFile, writeFile } from 'node:fs/promises'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type _Object as Listed,
  ListObjectsV2Command,
  NoSuchKey,
  type S3Client,
} from '@aws-sdk/client-s3'
import { objectVersions } from '../summaries/object-versions.ts'
import { putOnce } from '../summaries/put-once.ts'
import { dynamoIndexNote } from './dynamo-index-note.ts'
import type { IndexShelf } from './index-shelf.ts'

/** Where the bucket and the table are. */
export interface IndexPlaces {
  readonly objects: S3Client
  readonly bucket: string
  readonly records: DynamoDBClient
  readonly table: string
}

/** Index files in an S3 bucket, and the note about the current one in the table. */
export function s3IndexShelf({ objects, bucket, records, table }: IndexPlaces): IndexShelf {
  return {
    ...dynamoIndexNote(records, table),
    fetch: (key, path) => fetchFile(objects, bucket, key, path),
    keep: async (key, path) => {
      const ContentType = 'application/vnd.sqlite3'
      await putOnce(objects, { Bucket: bucket, Key: key, Body: await readFile(path), ContentType })
    },
    sweep: async (current, last, before) => {
      const files = await filesIn(objects, bucket)
      const left = files.filter(({ LastModified }) => LastModified !== undefined && LastModified < before)
      const gone = new Set([last, ...left.map(({ Key }) => Key)].filter((key) => key !== current))
      for await (const { key, version } of objectVersions(objects, bucket, FOLDER)) {
        if (!gone.has(key)) continue
        await objects.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, VersionId: version }))
      }
    },
  }
}

const FOLDER = 'search/'

async function fetchFile(client: S3Client, bucket: string, key: string, path: string): Promise<boolean> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    if (!Body) return false
    await writeFile(path, await Body.transformToByteArray())
    return true
  } catch (error) {
    if (error instanceof NoSuchKey) return false
    throw error
  }
}

async function filesIn(client: S3Client, bucket: string): Promise<Listed[]> {
  const files: Listed[] = []
  let next: string | undefined
  do {
    const start = next && { ContinuationToken: next }
    const page = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: FOLDER, ...start }))
    files.push(...(page.Contents ?? []))
    next = page.NextContinuationToken
  } while (next)
  return files
}

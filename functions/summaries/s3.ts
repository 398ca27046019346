import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import * as z from 'zod'
import type { Hash } from '../../content/model/edition.ts'
import { Passage } from '../../content/model/passage.ts'
import type { Slug } from '../../content/model/slug.ts'
import { putOnce } from './put-once.ts'
import type { Summaries } from './summaries.ts'

/** The published documents in an S3 bucket. */
export function s3Summaries(client: S3Client, bucket: string): Summaries {
  return {
    async keep(slug, hash, document, coverage) {
      await putOnce(client, {
        Bucket: bucket,
        Key: documentKey(slug, hash),
        Body: document,
        ContentType: 'text/markdown; charset=utf-8',
      })
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: coverageKey(slug, hash),
          Body: JSON.stringify(coverage),
          ContentType: 'application/json',
        }),
      )
    },
    read: (slug, hash) => readText(client, bucket, documentKey(slug, hash)),
    async coverage(slug, hash) {
      const text = await readText(client, bucket, coverageKey(slug, hash))
      return text === undefined ? undefined : z.array(Passage).parse(JSON.parse(text))
    },
    async remove(slug) {
      for (const key of await keysUnder(client, bucket, folderOf(slug))) {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
      }
    },
  }
}

function folderOf(slug: Slug): string {
  return `summaries/${slug}/`
}

function documentKey(slug: Slug, hash: Hash): string {
  return `${folderOf(slug)}${hash}.md`
}

function coverageKey(slug: Slug, hash: Hash): string {
  return `${folderOf(slug)}${hash}.coverage.json`
}

async function readText(client: S3Client, bucket: string, key: string): Promise<string | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    return await Body?.transformToString()
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined
    throw error
  }
}

async function keysUnder(client: S3Client, bucket: string, prefix: string): Promise<string[]> {
  const keys: string[] = []
  let next: string | undefined
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ...(next && { ContinuationToken: next }) }),
    )
    keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []))
    next = page.NextContinuationToken
  } while (next)
  return keys
}

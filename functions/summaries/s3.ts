import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod'
import { Passage } from '../../content/model/passage.ts'
import { listErasures, noteErasure } from './erasure-ledger.ts'
import { coverageKey, documentKey, folderOf } from './object-keys.ts'
import { objectVersions } from './object-versions.ts'
import { putOnce } from './put-once.ts'
import { readText } from './read-text.ts'
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
    async remove(slug, hashes) {
      const wanted = hashes?.flatMap((hash) => [documentKey(slug, hash), coverageKey(slug, hash)])
      const versions = await Array.fromAsync(objectVersions(client, bucket, folderOf(slug)))
      for (const { key, version } of versions.filter(({ key }) => wanted?.includes(key) ?? true)) {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, VersionId: version }))
      }
    },
    noteErasure: (erasure) => noteErasure(client, bucket, erasure),
    listErasures: () => listErasures(client, bucket),
  }
}

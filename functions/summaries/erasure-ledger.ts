import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { Erasure } from '../../content/model/erasure.ts'
import { ERASURES, erasureKey } from './object-keys.ts'
import { objectVersions } from './object-versions.ts'
import { readText } from './read-text.ts'

/** Writes down that words were deleted; the same removal again is the same line. */
export async function noteErasure(client: S3Client, bucket: string, erasure: Erasure): Promise<void> {
  await client.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: erasureKey(erasure.tombstone.slug, erasure.tombstone.hash),
      Body: JSON.stringify(erasure),
      ContentType: 'application/json',
    }),
  )
}

/** Everything that was ever deleted to protect somebody, for whoever brings back an older state of the records. */
export async function* listErasures(client: S3Client, bucket: string): AsyncGenerator<Erasure> {
  const keys = new Set<string>()
  for await (const { key } of objectVersions(client, bucket, ERASURES)) keys.add(key)
  for (const key of keys) {
    const text = await readText(client, bucket, key)
    if (text !== undefined) yield Erasure.parse(JSON.parse(text))
  }
}

import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'

const TRIES = 3

/**
 * The key holds the hash of the bytes: what is there already is the same, so being refused is as good as done. When two
 * writers meet, neither knows yet whether the other will succeed, so one tries again.
 */
export async function putOnce(client: S3Client, input: PutObjectCommand['input'], tries = TRIES): Promise<void> {
  try {
    await client.send(new PutObjectCommand({ ...input, IfNoneMatch: '*' }))
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PreconditionFailed') return
    if (name !== 'ConditionalRequestConflict' || tries === 1) throw error
    await putOnce(client, input, tries - 1)
  }
}

import { createHash } from 'node:crypto'
import { GetObjectCommand, type GetObjectCommandOutput, NoSuchKey, type S3Client } from '@aws-sdk/client-s3'

/** The text of an object, or undefined when it is not there. */
export async function readText(client: S3Client, bucket: string, key: string): Promise<string | undefined> {
  return (await bodyOf(client, bucket, key))?.transformToString()
}

/** The SHA-256 of an object's bytes in hexadecimal, or undefined when it is not there. */
export async function readDigest(client: S3Client, bucket: string, key: string): Promise<string | undefined> {
  const bytes = await (await bodyOf(client, bucket, key))?.transformToByteArray()
  return bytes && createHash('sha256').update(bytes).digest('hex')
}

async function bodyOf(client: S3Client, bucket: string, key: string): Promise<GetObjectCommandOutput['Body']> {
  try {
    return (await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))).Body
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined
    throw error
  }
}

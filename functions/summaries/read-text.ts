import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3'

/** The text of an object, or undefined when it is not there. */
export async function readText(client: S3Client, bucket: string, key: string): Promise<string | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    return await Body?.transformToString()
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined
    throw error
  }
}

import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { syncFolder, writeFileWhole } from '../files.ts'
import { S3Failure } from './failure.ts'

/** What is known about a stored object beside its bytes: the first line of its file. */
const StoredObject = z.strictObject({
  key: z.string(),
  etag: z.string(),
  size: z.int(),
  sha256: z.string(),
  modified: z.iso.datetime(),
  headers: z.record(z.string(), z.string()),
})
export type StoredObject = z.infer<typeof StoredObject>

/** An object with its bytes. */
export interface Whole {
  readonly object: StoredObject
  readonly body: Buffer
}

/** A folder of objects, one file each, with what is known about them in memory. */
export interface Bucket {
  readonly folder: string
  readonly objects: Map<string, StoredObject>
  writing: Promise<unknown>
}

/** What the writer expects to find under the key: nothing at all, or the version it has read. */
export interface Expectation {
  readonly absent: boolean
  readonly etag?: string | undefined
}

/** Opens a bucket: reads what is known of each object, and clears away what an interrupted write left. */
export async function openBucket(folder: string): Promise<Bucket> {
  await mkdir(folder, { recursive: true })
  const objects = new Map<string, StoredObject>()
  for (const name of await readdir(folder)) {
    if (name.endsWith('.part')) await rm(join(folder, name))
    else {
      const { object } = split(await readFile(join(folder, name)))
      objects.set(object.key, object)
    }
  }
  return { folder, objects, writing: Promise.resolve() }
}

/** Stores an object when the expectation holds; it is on the disk before this returns. */
export function putObject(
  bucket: Bucket,
  given: Pick<StoredObject, 'key' | 'modified' | 'headers'>,
  body: Buffer,
  expectation: Expectation,
): Promise<StoredObject> {
  return inTurn(bucket, async () => {
    verify(bucket.objects.get(given.key), expectation)
    const object = { ...given, etag: `"${digest('md5', body)}"`, size: body.length, sha256: digest('sha256', body) }
    const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(object)}\n`), body])
    await writeFileWhole(join(bucket.folder, fileOf(given.key)), bytes)
    bucket.objects.set(object.key, object)
    return object
  })
}

/** An object with its bytes, unless it was removed meanwhile; damaged bytes are never handed out. */
export async function readObject(bucket: Bucket, key: string): Promise<Whole | undefined> {
  const bytes = await readFile(join(bucket.folder, fileOf(key))).catch((error) => {
    if (bucket.objects.has(key)) throw error
  })
  if (!bytes) return undefined
  const { object, body } = split(bytes)
  if (digest('sha256', body) !== object.sha256) throw new Error(`The file of the object "${key}" is damaged`)
  return { object, body }
}

/** Removes an object and its bytes; removing what is not there is no fault. */
export function deleteObject(bucket: Bucket, key: string): Promise<void> {
  return inTurn(bucket, async () => {
    bucket.objects.delete(key)
    await rm(join(bucket.folder, fileOf(key)), { force: true })
    await syncFolder(bucket.folder)
  })
}

function inTurn<T>(bucket: Bucket, work: () => Promise<T>): Promise<T> {
  const done = bucket.writing.then(work)
  bucket.writing = done.catch(() => undefined)
  return done
}

function verify(found: StoredObject | undefined, { absent, etag }: Expectation): void {
  if (etag && !found) throw new S3Failure(404, 'NoSuchKey', 'Cannot replace the object: there is none')
  if ((absent && found) || (etag && etag !== found?.etag)) {
    throw new S3Failure(412, 'PreconditionFailed', 'Cannot store the object: another one is there')
  }
}

function split(bytes: Buffer): Whole {
  const end = bytes.indexOf('\n')
  return { object: StoredObject.parse(JSON.parse(bytes.toString('utf8', 0, end))), body: bytes.subarray(end + 1) }
}

function fileOf(key: string): string {
  return digest('sha256', Buffer.from(key))
}

function digest(algorithm: 'md5' | 'sha256', bytes: Buffer): string {
  return createHash(algorithm).update(bytes).digest('hex')
}

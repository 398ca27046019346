import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { type Answer, empty } from './answer.ts'
import { checksumsIn } from './checksums.ts'
import { notImplemented, S3Failure } from './failure.ts'
import { isListing, LISTINGS, list } from './listings.ts'
import { type Bucket, deleteObject, openBucket, putObject, readObject, type StoredObject } from './objects.ts'
import { readBody, type S3Request } from './request.ts'

/** The folder with one folder per bucket, the buckets opened so far, and the clock. */
export interface Storage {
  readonly folder: string
  readonly buckets: Map<string, Bucket>
  readonly now: () => Date
}

const KEPT = ['content-type', 'cache-control', 'content-disposition', 'content-language']

/** Does what a verified request asks: the few operations the product uses, and nothing silently in another way. */
export async function operate(storage: Storage, request: S3Request, message: IncomingMessage): Promise<Answer> {
  refuseUnknown(request)
  if (!request.key && request.method === 'PUT') return createBucket(storage, request.bucket)
  const bucket = storage.buckets.get(request.bucket)
  if (!bucket) throw new S3Failure(404, 'NoSuchBucket', `Cannot find the bucket "${request.bucket}"`)
  if (!request.key) return list(bucket, request)
  if (request.method === 'PUT') return put(storage, bucket, request, message)
  if (request.method === 'DELETE') {
    await deleteObject(bucket, request.key)
    return empty(204)
  }
  return read(bucket, request)
}

function refuseUnknown({ method, key, options, headers }: S3Request): void {
  const known = key ? ['GET', 'HEAD', 'PUT', 'DELETE'] : ['GET', 'PUT']
  const unknown = [...options.keys()].find((name) => {
    if (name === 'x-id') return false
    if (method === 'GET' && !key) return !LISTINGS.has(name)
    return !(name === 'versionId' && method === 'DELETE' && options.get(name) === 'null')
  })
  const header = ['range', 'x-amz-copy-source'].find((name) => headers.has(name))
  if (!known.includes(method) || unknown || header) {
    throw notImplemented([method, key ? 'object' : 'bucket', unknown, header].filter(Boolean).join(' '))
  }
  if (!key && method === 'GET' && !isListing(options)) {
    throw notImplemented('listings but ListObjectsV2 and ListObjectVersions')
  }
}

async function createBucket({ folder, buckets }: Storage, name: string): Promise<Answer> {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name)) {
    throw new S3Failure(400, 'InvalidBucketName', `Cannot create the bucket "${name}": its name is not allowed`)
  }
  if (!buckets.has(name)) buckets.set(name, await openBucket(join(folder, name)))
  return empty(200, { location: `/${name}` })
}

async function put({ now }: Storage, bucket: Bucket, request: S3Request, message: IncomingMessage): Promise<Answer> {
  const { body, received } = await readBody(message, request.headers)
  const absent = request.headers.get('if-none-match')
  if (absent && absent !== '*') throw notImplemented('a put with If-None-Match other than "*"')
  const kept = [...received].filter(([name]) => KEPT.includes(name) || name.startsWith('x-amz-meta-'))
  const headers = { ...Object.fromEntries(kept), ...checksumsIn(received) }
  const object = await putObject(bucket, { key: request.key, modified: now().toISOString(), headers }, body, {
    absent: absent === '*',
    etag: request.headers.get('if-match'),
  })
  return empty(200, { etag: object.etag, ...checksumsIn(received) })
}

async function read(bucket: Bucket, { method, key }: S3Request): Promise<Answer> {
  const known = bucket.objects.get(key)
  if (known && method === 'HEAD') return { status: 200, headers: headersOf(known), body: '' }
  const found = known && (await readObject(bucket, key))
  if (!found) throw new S3Failure(404, 'NoSuchKey', `Cannot find the object "${key}"`)
  return { status: 200, headers: headersOf(found.object), body: found.body }
}

function headersOf({ etag, size, modified, headers }: StoredObject): Record<string, string> {
  return { ...headers, etag, 'content-length': `${size}`, 'last-modified': new Date(modified).toUTCString() }
}

import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { type Answer, empty, listingAnswer } from './answer.ts'
import { checksumsIn } from './checksums.ts'
import { notImplemented, S3Failure } from './failure.ts'
import { type Bucket, deleteObject, openBucket, putObject, readObject, type StoredObject } from './objects.ts'
import { readBody, type S3Request } from './request.ts'

/** The folder with one folder per bucket, the buckets opened so far, and the clock. */
export interface Storage {
  readonly folder: string
  readonly buckets: Map<string, Bucket>
  readonly now: () => Date
}

const KEPT = ['content-type', 'cache-control', 'content-disposition', 'content-language']
const LISTING = new Set(['list-type', 'prefix', 'max-keys', 'continuation-token', 'start-after'])

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
  const unknown = [...options.keys()].find(
    (name) => name !== 'x-id' && !(method === 'GET' && !key && LISTING.has(name)),
  )
  const header = ['range', 'x-amz-copy-source'].find((name) => headers.has(name))
  if (!known.includes(method) || unknown || header) {
    throw notImplemented([method, key ? 'object' : 'bucket', unknown, header].filter(Boolean).join(' '))
  }
  if (!key && method === 'GET' && options.get('list-type') !== '2') throw notImplemented('listings but ListObjectsV2')
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

function list(bucket: Bucket, { bucket: name, options }: S3Request): Answer {
  const prefix = options.get('prefix') ?? ''
  const token = Buffer.from(options.get('continuation-token') ?? '', 'base64url').toString('utf8')
  const after = Buffer.from(token || (options.get('start-after') ?? ''))
  const size = Math.min(Number(options.get('max-keys') ?? 1000), 1000)
  const matching = [...bucket.objects.values()]
    .filter(({ key }) => key.startsWith(prefix) && Buffer.compare(Buffer.from(key), after) > 0)
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)))
  const objects = matching.slice(0, size)
  const last = matching.length > size ? objects.at(-1)?.key : undefined
  return listingAnswer({ bucket: name, prefix, size, objects, next: last && Buffer.from(last).toString('base64url') })
}

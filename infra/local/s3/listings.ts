import { type Answer, listingAnswer, versionsAnswer } from './answer.ts'
import type { Bucket, StoredObject } from './objects.ts'
import type { S3Request } from './request.ts'

/** What a listing may be asked. */
export const LISTINGS: ReadonlySet<string> = new Set([
  ...['list-type', 'prefix', 'max-keys', 'continuation-token', 'start-after'],
  ...['versions', 'key-marker', 'version-id-marker'],
])

/** Whether one of the two listings is asked for. */
export function isListing(options: S3Request['options']): boolean {
  return options.get('list-type') === '2' || options.has('versions')
}

/**
 * One page of a bucket's objects. As in a bucket without versions, each object has one version, the newest, which is
 * called "null".
 */
export function list(bucket: Bucket, { bucket: name, options }: S3Request): Answer {
  const prefix = options.get('prefix') ?? ''
  const token = Buffer.from(options.get('continuation-token') ?? '', 'base64url').toString('utf8')
  const after = options.has('versions') ? options.get('key-marker') : token || options.get('start-after')
  const size = Math.min(Number(options.get('max-keys') ?? 1000), 1000)
  const matching = matchingIn(bucket, prefix, after ?? '')
  const objects = matching.slice(0, size)
  const last = matching.length > size ? objects.at(-1)?.key : undefined
  if (options.has('versions')) return versionsAnswer({ bucket: name, prefix, size, objects, next: last })
  const next = last && Buffer.from(last).toString('base64url')
  return listingAnswer({ bucket: name, prefix, size, objects, next })
}

function matchingIn(bucket: Bucket, prefix: string, after: string): StoredObject[] {
  return [...bucket.objects.values()]
    .filter(({ key }) => key.startsWith(prefix) && Buffer.compare(Buffer.from(key), Buffer.from(after)) > 0)
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)))
}

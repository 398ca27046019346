import type { S3Failure } from './failure.ts'
import type { StoredObject } from './objects.ts'

/** What goes back over the wire. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** One page of a listing. */
export interface Listing {
  readonly bucket: string
  readonly prefix: string
  readonly size: number
  readonly objects: readonly StoredObject[]
  readonly next: string | undefined
}

/** An answer without a body. */
export function empty(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: '' }
}

/** The document that tells S3 clients what went wrong. */
export function failureAnswer({ status, code, message }: Pick<S3Failure, 'status' | 'code' | 'message'>): Answer {
  return xml(status, `<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`)
}

/** The document of a page of a listing. */
export function listingAnswer({ bucket, prefix, size, objects, next }: Listing): Answer {
  const parts = [
    `<Name>${bucket}</Name><Prefix>${escaped(prefix)}</Prefix>`,
    `<KeyCount>${objects.length}</KeyCount><MaxKeys>${size}</MaxKeys><IsTruncated>${next !== undefined}</IsTruncated>`,
    next === undefined ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`,
    ...objects.map(contents),
  ]
  return xml(
    200,
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${parts.join('')}</ListBucketResult>`,
  )
}

/** The document of a page of versions: one of each object. */
export function versionsAnswer({ bucket, prefix, size, objects, next }: Listing): Answer {
  const parts = [
    `<Name>${bucket}</Name><Prefix>${escaped(prefix)}</Prefix><MaxKeys>${size}</MaxKeys>`,
    `<IsTruncated>${next !== undefined}</IsTruncated>`,
    next === undefined
      ? ''
      : `<NextKeyMarker>${escaped(next)}</NextKeyMarker><NextVersionIdMarker>null</NextVersionIdMarker>`,
    ...objects.map(
      (object) => `<Version><VersionId>null</VersionId><IsLatest>true</IsLatest>${factsOf(object)}</Version>`,
    ),
  ]
  return xml(
    200,
    `<ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${parts.join('')}</ListVersionsResult>`,
  )
}

function contents(object: StoredObject): string {
  return `<Contents>${factsOf(object)}</Contents>`
}

function factsOf({ key, modified, etag, size }: StoredObject): string {
  const facts = `<LastModified>${modified}</LastModified><ETag>${escaped(etag)}</ETag><Size>${size}</Size>`
  return `<Key>${escaped(key)}</Key>${facts}<StorageClass>STANDARD</StorageClass>`
}

function xml(status: number, content: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${content}`
  return { status, headers: { 'content-type': 'application/xml' }, body }
}

function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

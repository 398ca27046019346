import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { S3Failure } from './failure.ts'

/** The one pair of keys that the server accepts. */
export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** What a signature is computed over: the request as it came over the wire. */
export interface Signed {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: ReadonlyMap<string, string>
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/
const MAX_SKEW = 15 * 60 * 1000

/** Refuses a request unless the holder of the credentials signed it (AWS Signature Version 4) in the last minutes. */
export function verifySignature(request: Signed, credentials: Credentials, now: Date): void {
  const match = AUTHORIZATION.exec(request.headers.get('authorization') ?? '')
  if (!match) throw new S3Failure(403, 'AccessDenied', 'Cannot accept the request: it is not signed')
  const [, accessKeyId = '', day = '', region = '', names = '', signature = ''] = match
  if (accessKeyId !== credentials.accessKeyId) {
    throw new S3Failure(403, 'InvalidAccessKeyId', `Cannot find the access key "${accessKeyId}"`)
  }
  const stamp = request.headers.get('x-amz-date') ?? ''
  verifyTime(stamp, now)
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical(request, names))].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce(hmac, Buffer.from(`AWS4${credentials.secretAccessKey}`))
  if (!timingSafeEqual(hmac(key, toSign), Buffer.from(signature, 'hex'))) {
    throw new S3Failure(403, 'SignatureDoesNotMatch', 'Cannot accept the request: its signature does not match')
  }
}

function verifyTime(stamp: string, now: Date): void {
  const iso = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  if (!(Math.abs(Date.parse(iso) - now.getTime()) <= MAX_SKEW)) {
    throw new S3Failure(403, 'RequestTimeTooSkewed', `Cannot accept the time "${stamp}": it is too far from now`)
  }
}

function canonical(request: Signed, names: string): string {
  const headers = names.split(';').map((name) => `${name}:${collapse(request.headers.get(name) ?? '')}\n`)
  const payload = request.headers.get('x-amz-content-sha256') ?? ''
  return [request.method, request.path, canonicalQuery(request.query), headers.join(''), names, payload].join('\n')
}

function canonicalQuery(query: string): string {
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => `${encode(name)}=${encode(value)}`)
  return pairs.toSorted().join('&')
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

function collapse(text: string): string {
  return text.trim().replace(/ +/g, ' ')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

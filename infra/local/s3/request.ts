import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { verifyChecksums } from './checksums.ts'
import { unframe } from './chunked.ts'
import { notImplemented, S3Failure } from './failure.ts'
import type { Signed } from './signature.ts'

/** A request as S3 understands it; the key is empty when the bucket itself is meant. */
export interface S3Request extends Signed {
  readonly bucket: string
  readonly key: string
  readonly options: ReadonlyMap<string, string>
}

const LARGEST = 64 * 1024 * 1024
const TRAILER = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'

/** Reads the address and the headers; the body stays on the wire until the signature is known to be right. */
export function readHead(message: IncomingMessage): S3Request {
  const [path = '/', query = ''] = split(message.url ?? '/', '?')
  const [bucket, key] = split(path.slice(1), '/')
  return {
    method: message.method ?? '',
    path,
    query,
    headers: headersOf(message),
    bucket: decode(bucket),
    key: decode(key),
    options: new Map(new URLSearchParams(query)),
  }
}

/** Reads the body, takes its framing off, and compares it with every hash and checksum that came with it. */
export async function readBody(
  message: IncomingMessage,
  headers: S3Request['headers'],
): Promise<{ body: Buffer; received: ReadonlyMap<string, string> }> {
  const raw = await readAll(message)
  const hash = headers.get('x-amz-content-sha256') ?? ''
  const framed = hash.startsWith('STREAMING-')
  if (framed && hash !== TRAILER) throw notImplemented(`the payload "${hash}"`)
  const { body, trailers } = framed ? unframe(raw) : { body: raw, trailers: new Map<string, string>() }
  if (!framed && hash !== 'UNSIGNED-PAYLOAD' && hash !== createHash('sha256').update(body).digest('hex')) {
    throw new S3Failure(400, 'XAmzContentSHA256Mismatch', 'Cannot store the body: its SHA-256 is not the signed one')
  }
  const received = new Map([...headers, ...trailers])
  verifyChecksums(body, received)
  return { body, received }
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message) {
    size += chunk.length
    if (size > LARGEST) throw new S3Failure(400, 'EntityTooLarge', `Cannot store the body: more than ${LARGEST} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function headersOf(message: IncomingMessage): Map<string, string> {
  const headers = Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(',')] as const)
  return new Map(headers)
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new S3Failure(400, 'InvalidURI', `Cannot read the address "${text}"`)
  }
}

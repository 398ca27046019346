import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { notImplemented, S3Failure } from './failure.ts'

const PREFIX = 'x-amz-checksum-'

/** Every checksum that came with a body, in a header or a trailer, must be that of the bytes received. */
export function verifyChecksums(body: Buffer, headers: ReadonlyMap<string, string>): void {
  for (const [name, value] of headers) {
    const expected = expectation(name, body)
    if (expected !== undefined && expected !== value) {
      throw new S3Failure(400, 'BadDigest', `Cannot store the body: its ${name} is "${expected}", not "${value}"`)
    }
  }
}

/** The checksum headers among the given ones; they are stored and handed back to the reader. */
export function checksumsIn(headers: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name.startsWith(PREFIX)))
}

function expectation(name: string, body: Buffer): string | undefined {
  if (name === 'content-md5') return createHash('md5').update(body).digest('base64')
  if (!name.startsWith(PREFIX)) return undefined
  const algorithm = name.slice(PREFIX.length)
  if (algorithm === 'crc32') return base64OfCrc32(body)
  if (algorithm === 'sha1' || algorithm === 'sha256') return createHash(algorithm).update(body).digest('base64')
  throw notImplemented(`the checksum "${algorithm}"`)
}

function base64OfCrc32(body: Buffer): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(body))
  return bytes.toString('base64')
}

import { S3Failure } from './failure.ts'

/** A body without its framing, and the headers that followed it. */
export interface Unframed {
  readonly body: Buffer
  readonly trailers: ReadonlyMap<string, string>
}

/** Takes the `aws-chunked` framing off a body: sized chunks, an empty one, then trailing headers. */
export function unframe(framed: Buffer): Unframed {
  const chunks: Buffer[] = []
  let at = 0
  for (;;) {
    const { text, next } = line(framed, at)
    const size = /^[0-9a-f]{1,8}$/i.test(text) ? Number.parseInt(text, 16) : undefined
    if (size === undefined) throw incomplete()
    at = next
    if (size === 0) break
    if (framed.toString('latin1', at + size, at + size + 2) !== '\r\n') throw incomplete()
    chunks.push(framed.subarray(at, at + size))
    at += size + 2
  }
  return { body: Buffer.concat(chunks), trailers: trailersOf(framed.toString('latin1', at)) }
}

function line(framed: Buffer, from: number): { text: string; next: number } {
  const end = framed.indexOf('\r\n', from)
  if (end < 0) throw incomplete()
  return { text: framed.toString('latin1', from, end), next: end + 2 }
}

function trailersOf(text: string): Map<string, string> {
  const lines = text.split('\r\n').filter((each) => each.includes(':'))
  return new Map(lines.map((each) => [each.slice(0, each.indexOf(':')).toLowerCase(), afterColon(each)]))
}

function afterColon(text: string): string {
  return text.slice(text.indexOf(':') + 1).trim()
}

function incomplete(): S3Failure {
  return new S3Failure(400, 'IncompleteBody', 'Cannot read the body: its aws-chunked framing is broken')
}

import { once } from 'node:events'
import { mkdir, readdir } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Service } from '../service.ts'
import { type Answer, failureAnswer } from './answer.ts'
import { S3Failure } from './failure.ts'
import { openBucket } from './objects.ts'
import { operate, type Storage } from './operations.ts'
import { readHead } from './request.ts'
import { type Credentials, verifySignature } from './signature.ts'

/** What the server needs: where the objects lie, who may ask, and the clock. */
export interface S3Options {
  readonly folder: string
  readonly credentials: Credentials
  readonly now: () => Date
}

/** Starts an S3 server over a folder, on a free port of this machine only. */
export async function startS3({ folder, credentials, now }: S3Options): Promise<Service> {
  await mkdir(folder, { recursive: true })
  const storage: Storage = { folder, buckets: new Map(), now }
  for (const name of await readdir(folder)) storage.buckets.set(name, await openBucket(join(folder, name)))
  const server = createServer((message, response) => {
    void answer(storage, credentials, message).then((given) => send(message, response, given))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { endpoint: `http://127.0.0.1:${portOf(server)}`, stop: () => stop(server) }
}

async function answer(storage: Storage, credentials: Credentials, message: IncomingMessage): Promise<Answer> {
  try {
    const request = readHead(message)
    verifySignature(request, credentials, storage.now())
    return await operate(storage, request, message)
  } catch (error) {
    if (error instanceof S3Failure) return failureAnswer(error)
    process.stderr.write(`The S3 server failed: ${String(error)}\n`)
    return failureAnswer({ status: 500, code: 'InternalError', message: 'The local S3 server failed' })
  }
}

function send(message: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) }
  response.writeHead(status, { ...length, ...headers })
  response.end(message.method === 'HEAD' ? undefined : body)
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  setTimeout(() => server.closeAllConnections(), 2000).unref()
  await closed
}

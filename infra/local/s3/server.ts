import { mkdir, readdir } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { listen } from '../listen.ts'
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
  return listen(server, 0)
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

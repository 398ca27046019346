import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startS3 } from '../../../../infra/local/s3/server.ts'
import type { Service } from '../../../../infra/local/service.ts'

const credentials = { accessKeyId: 'local', secretAccessKey: 'secret' }
const Bucket = 'summaries'
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
})
afterEach(() => rm(folder, { recursive: true }))

const clientOf = (endpoint: string) => new S3Client({ region: 'eu-central-1', endpoint, credentials, maxAttempts: 1 })

const startHere = (): Promise<Service> => startS3({ folder, credentials, now: () => new Date() })

const startChild = async (): Promise<{ child: ChildProcess; endpoint: string }> => {
  const program = `
    import { startS3 } from ${JSON.stringify(new URL('../../../../infra/local/s3/server.ts', import.meta.url).href)}
    const options = ${JSON.stringify({ folder, credentials })}
    const { endpoint } = await startS3({ ...options, now: () => new Date() })
    process.stdout.write(endpoint)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [endpoint] = await once(child.stdout, 'data')
  return { child, endpoint: String(endpoint) }
}

/** Puts one object after another until the server is gone; the numbers that were acknowledged. */
const putUntilGone = async (endpoint: string, writer: number): Promise<string[]> => {
  const s3 = clientOf(endpoint)
  const acknowledged: string[] = []
  for (let number = 0; ; number++) {
    const Key = `${writer}-${number}`
    const done = await s3.send(new PutObjectCommand({ Bucket, Key, Body: `${Key} `.repeat(2000) })).catch(() => false)
    if (!done) return acknowledged
    acknowledged.push(Key)
  }
}

it('loses nothing it has acknowledged when it is killed', async () => {
  const { child, endpoint } = await startChild()
  await clientOf(endpoint).send(new CreateBucketCommand({ Bucket }))
  const writers = [1, 2, 3, 4].map((writer) => putUntilGone(endpoint, writer))
  setTimeout(() => child.kill('SIGKILL'), 700)
  const acknowledged = (await Promise.all(writers)).flat()
  const again = await startHere()
  const s3 = clientOf(again.endpoint)
  for (const Key of acknowledged) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
    expect(await Body?.transformToString()).toBe(`${Key} `.repeat(2000))
  }
  expect(acknowledged.length).toBeGreaterThan(10)
  await again.stop()
})

it('clears away what an interrupted write has left, and reads on', async () => {
  const first = await startHere()
  await clientOf(first.endpoint).send(new CreateBucketCommand({ Bucket }))
  await clientOf(first.endpoint).send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'whole' }))
  await first.stop()
  await writeFile(join(folder, Bucket, 'half.part'), '{"key":"b"')
  const again = await startHere()
  const { Body } = await clientOf(again.endpoint).send(new GetObjectCommand({ Bucket, Key: 'a' }))
  expect([await Body?.transformToString(), (await readdir(join(folder, Bucket))).length]).toEqual(['whole', 1])
  await again.stop()
})

it('never hands out bytes that have changed on the disk', async () => {
  const server = await startHere()
  const s3 = clientOf(server.endpoint)
  await s3.send(new CreateBucketCommand({ Bucket }))
  await s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'said' }))
  const [name = ''] = await readdir(join(folder, Bucket))
  const file = join(folder, Bucket, name)
  await writeFile(file, (await readFile(file, 'utf8')).replace(/said$/, 'sold'))
  await expect(s3.send(new GetObjectCommand({ Bucket, Key: 'a' }))).rejects.toMatchObject({ name: 'InternalError' })
  await server.stop()
})

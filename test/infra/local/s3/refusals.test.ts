import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3'
import { beforeAll, describe, expect, it } from 'vitest'
import { engines, freshBucket } from '../../../engines.ts'

let endpoint: string
let Bucket: string

beforeAll(async () => {
  endpoint = (await engines()).summaries
  Bucket = await freshBucket()
  await new S3Client({}).send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'kept' }))
})

/** A client that changes its requests after they are signed, as somebody on the way would. */
const tampering = (change: (request: { headers: Record<string, string>; path: string; body: unknown }) => void) => {
  const client = new S3Client({ maxAttempts: 1 })
  client.middlewareStack.add(
    (next) => (args) => {
      change(Object(args.request))
      return next(args)
    },
    { step: 'finalizeRequest', priority: 'low' },
  )
  return client
}

const putWith = async (client: S3Client) => {
  const error = await client.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'changed' })).catch((reason) => reason)
  return `${error.name} ${error.$metadata.httpStatusCode}`
}

const strangers: [string, S3ClientConfig, string][] = [
  ['a wrong secret', { credentials: { accessKeyId: 'local', secretAccessKey: 'guess' } }, 'SignatureDoesNotMatch 403'],
  ['an unknown key', { credentials: { accessKeyId: 'other', secretAccessKey: 'x' } }, 'InvalidAccessKeyId 403'],
  ['a clock an hour off', { systemClockOffset: 3_600_000 }, 'RequestTimeTooSkewed 403'],
]

describe('a request is refused', () => {
  it.each(strangers)('with %s', async (_, config, refusal) => {
    expect(await putWith(new S3Client({ ...config, maxAttempts: 1 }))).toBe(refusal)
  })

  it('when its signature is another one', async () => {
    const client = tampering(({ headers }) => {
      headers.authorization = headers.authorization?.replace(/.$/, (last) => (last === '0' ? '1' : '0')) ?? ''
    })
    expect(await putWith(client)).toBe('SignatureDoesNotMatch 403')
  })

  it('when its address is another one', async () => {
    const client = tampering((request) => {
      request.path = `${request.path}b`
    })
    expect(await putWith(client)).toBe('SignatureDoesNotMatch 403')
  })

  it('when its body is another one', async () => {
    const client = tampering((request) => {
      request.body = 'chanGed'
    })
    expect(await putWith(client)).toBe('XAmzContentSHA256Mismatch 400')
  })

  it('when its checksum is wrong', async () => {
    const client = new S3Client({ maxAttempts: 1 })
    const wrong = new PutObjectCommand({ Bucket, Key: 'a', Body: 'changed', ChecksumCRC32: 'AAAAAA==' })
    await expect(client.send(wrong)).rejects.toThrow(/x-amz-checksum-crc32 is ".{8}", not "AAAAAA=="/)
    const md5 = new PutObjectCommand({ Bucket, Key: 'a', Body: 'changed', ContentMD5: '1B2M2Y8AsgTpgAmY7PhCfg==' })
    await expect(client.send(md5)).rejects.toMatchObject({ name: 'BadDigest' })
  })

  it('when it is not signed at all, and says nothing about what is there', async () => {
    const answer = await fetch(`${endpoint}/${Bucket}/a`)
    expect([answer.status, await answer.text()]).toEqual([
      403,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code>' +
        '<Message>Cannot accept the request: it is not signed</Message></Error>',
    ])
  })

  it('when it asks for what the product does not use', async () => {
    const client = new S3Client({ maxAttempts: 1 })
    const asked = [
      client.send(new CopyObjectCommand({ Bucket, Key: 'b', CopySource: `${Bucket}/a` })),
      client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'a' }] } })),
      client.send(new GetObjectCommand({ Bucket, Key: 'a', Range: 'bytes=0-1' })),
      client.send(new ListObjectsCommand({ Bucket })),
      client.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'b', ChecksumAlgorithm: 'CRC32C' })),
    ]
    const reasons = (await Promise.allSettled(asked)).map((each) => each.status === 'rejected' && each.reason.name)
    expect(reasons).toEqual(asked.map(() => 'NotImplemented'))
  })

  it('and what was stored stays as it was', async () => {
    const { Body } = await new S3Client({}).send(new GetObjectCommand({ Bucket, Key: 'a' }))
    expect(await Body?.transformToString()).toBe('kept')
  })
})

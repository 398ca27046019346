import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3'
import { beforeAll, describe, expect, it } from 'vitest'
import { engines, freshBucket } from '../../../engines.ts'

let s3: S3Client
let Bucket: string

beforeAll(async () => {
  await engines()
  Bucket = await freshBucket()
  s3 = new S3Client({})
})

const put = (Key: string, Body: string, more: object = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))

const text = async (Key: string) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
  return Body?.transformToString()
}

/** The pages of a listing of versions. */
async function* versionPages(Prefix: string, MaxKeys: number) {
  let start: Pick<ListObjectVersionsCommandInput, 'KeyMarker' | 'VersionIdMarker'> | undefined = {}
  while (start) {
    const command: ListObjectVersionsCommand = new ListObjectVersionsCommand({ Bucket, Prefix, MaxKeys, ...start })
    const page = await s3.send(command)
    yield page
    start = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker } : undefined
  }
}

/** The name and the HTTP status with which the client reports a refusal. */
const refusal = async (asked: Promise<unknown>) => {
  const error = Object(await asked.catch((reason: unknown) => reason))
  return `${error.name} ${error.$metadata?.httpStatusCode}`
}

describe('objects', () => {
  it('gives back the bytes and what was said about them', async () => {
    const etag = `"${createHash('md5').update('# Été\n').digest('hex')}"`
    const stored = await put('a.md', '# Été\n', {
      ContentType: 'text/markdown; charset=utf-8',
      CacheControl: 'no-cache',
      Metadata: { edition: '3' },
    })
    expect(stored.ETag).toBe(etag)
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'a.md' }))
    expect([head.ETag, head.ContentLength, head.ContentType, head.CacheControl, head.Metadata]).toEqual([
      etag,
      8,
      'text/markdown; charset=utf-8',
      'no-cache',
      { edition: '3' },
    ])
    expect(await text('a.md')).toBe('# Été\n')
  })

  it('takes a stream, without the framing it travels in', async () => {
    const body = 'word '.repeat(50_000)
    const Body = Readable.from([Buffer.from(body.slice(0, 70_001)), Buffer.from(body.slice(70_001))])
    await s3.send(new PutObjectCommand({ Bucket, Key: 'stream', Body, ContentLength: body.length }))
    expect(await text('stream')).toBe(body)
  })

  it.each(['with space', 'ünï/çødé/日本', 'a//b', '100%?&=+#', "it's (really)!*", '../up', '<x>&"y"'])(
    'keeps the key %s to the letter',
    async (Key) => {
      await put(Key, Key)
      expect(await text(Key)).toBe(Key)
      const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: Key }))
      expect(Contents?.map((each) => each.Key)).toEqual([Key])
      await s3.send(new DeleteObjectCommand({ Bucket, Key }))
      expect(await refusal(text(Key))).toBe('NoSuchKey 404')
    },
  )

  it('holds an empty object', async () => {
    await put('empty', '', { ContentLength: 0 })
    expect(await text('empty')).toBe('')
  })

  it('says that an object, a bucket is absent in the words the client knows', async () => {
    expect(await refusal(text('absent'))).toBe('NoSuchKey 404')
    expect(await refusal(s3.send(new HeadObjectCommand({ Bucket, Key: 'absent' })))).toBe('NotFound 404')
    expect(await refusal(s3.send(new GetObjectCommand({ Bucket: 'no-bucket', Key: 'a' })))).toBe('NoSuchBucket 404')
    expect((await s3.send(new DeleteObjectCommand({ Bucket, Key: 'absent' }))).$metadata.httpStatusCode).toBe(204)
  })

  it('keeps the objects of a bucket that is created again', async () => {
    await put('kept', 'kept')
    await s3.send(new CreateBucketCommand({ Bucket }))
    expect(await text('kept')).toBe('kept')
  })
})

describe('conditional puts', () => {
  it('lets one of twenty racers write what must be absent', async () => {
    const racers = Array.from({ length: 20 }, (_, racer) => put('race', `${racer}`, { IfNoneMatch: '*' }))
    const outcomes = await Promise.allSettled(racers)
    const winners = outcomes.flatMap(({ status }, racer) => (status === 'fulfilled' ? [`${racer}`] : []))
    expect(winners).toEqual([await text('race')])
    expect(await refusal(put('race', 'late', { IfNoneMatch: '*' }))).toBe('PreconditionFailed 412')
  })

  it('replaces only the version that was read', async () => {
    const { ETag } = await put('version', 'one')
    await put('version', 'two', { IfMatch: ETag })
    expect(await refusal(put('version', 'three', { IfMatch: ETag }))).toBe('PreconditionFailed 412')
    expect(await refusal(put('never', 'one', { IfMatch: ETag }))).toBe('NoSuchKey 404')
    expect(await text('version')).toBe('two')
  })
})

describe('listings', () => {
  it('pages through the keys under a prefix, in the order of their bytes', async () => {
    const keys = ['p/Z', 'p/a', 'p/a/b', 'p/é', 'p/\u{ff5e}', 'p/\u{1f600}']
    await Promise.all([...keys, 'q/other'].map((key) => put(key, key)))
    const pages: (string | undefined)[][] = []
    for await (const { Contents } of paginateListObjectsV2({ client: s3, pageSize: 2 }, { Bucket, Prefix: 'p/' })) {
      pages.push(Contents?.map(({ Key }) => Key) ?? [])
    }
    expect(pages).toEqual([keys.slice(0, 2), keys.slice(2, 4), keys.slice(4)])
    const after = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'p/', StartAfter: 'p/a/b', MaxKeys: 1 }))
    expect([after.Contents?.map(({ Key }) => Key), after.IsTruncated]).toEqual([['p/é'], true])
  })

  it('has one version of each object, as a bucket without versions, and deletes it by its name', async () => {
    for (const name of ['v/1', 'v/2', 'v/3']) await put(name, name)
    const names: unknown[] = []
    for await (const { Versions = [] } of versionPages('v/', 2)) {
      names.push(Versions.map(({ Key, VersionId, IsLatest }) => [Key, VersionId, IsLatest]))
    }
    const version = (Key: string) => [Key, 'null', true]
    expect(names).toEqual([[version('v/1'), version('v/2')], [version('v/3')]])
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'v/2', VersionId: 'null' }))
    const [left] = await Array.fromAsync(versionPages('v/', 9))
    expect(left?.Versions?.map(({ Key }) => Key)).toEqual(['v/1', 'v/3'])
    const other = s3.send(new DeleteObjectCommand({ Bucket, Key: 'v/1', VersionId: 'other' }))
    expect(await refusal(other)).toBe('NotImplemented 501')
  })

  it('is empty under a prefix that nothing has', async () => {
    const { Contents, KeyCount } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'nothing/' }))
    expect([Contents, KeyCount]).toEqual([undefined, 0])
  })
})

import { DeleteObjectCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3'
import { mockClient } from 'aws-sdk-client-mock'
import { expect, it, onTestFinished } from 'vitest'
import { s3Summaries } from '../../../functions/summaries/s3.ts'
import { hashOf } from '../../dossiers.ts'

const [first, second] = [hashOf('first'), hashOf('second')]
const key = (hash: string) => `summaries/schools/${hash}.md`

it('removes every version and every marker of a bucket that keeps versions, page by page', async () => {
  const { mock, summaries } = aVersionedBucket()
  await summaries.remove('schools')
  expect(mock.commandCalls(DeleteObjectCommand).map(({ args: [{ input }] }) => input)).toEqual([
    { Bucket: 'summaries', Key: key(first), VersionId: 'new' },
    { Bucket: 'summaries', Key: key(first), VersionId: 'old' },
    { Bucket: 'summaries', Key: key(second), VersionId: 'only' },
    { Bucket: 'summaries', Key: key(second), VersionId: 'marker' },
  ])
})

it('removes the versions of some documents only, where only they are asked for', async () => {
  const { mock, summaries } = aVersionedBucket()
  await summaries.remove('schools', [second])
  expect(mock.commandCalls(DeleteObjectCommand).map(({ args: [{ input }] }) => input.VersionId)).toEqual([
    'only',
    'marker',
  ])
})

function aVersionedBucket() {
  const mock = mockClient(S3Client)
  onTestFinished(() => mock.restore())
  const place = { Bucket: 'summaries', Prefix: 'summaries/schools/' }
  mock.on(DeleteObjectCommand).resolves({})
  mock.on(ListObjectVersionsCommand, place).resolves({
    Versions: [
      { Key: key(first), VersionId: 'new' },
      { Key: key(first), VersionId: 'old' },
    ],
    IsTruncated: true,
    NextKeyMarker: key(first),
    NextVersionIdMarker: 'old',
  })
  mock.on(ListObjectVersionsCommand, { ...place, KeyMarker: key(first), VersionIdMarker: 'old' }).resolves({
    Versions: [{ Key: key(second), VersionId: 'only' }],
    DeleteMarkers: [{ Key: key(second), VersionId: 'marker' }],
  })
  return { mock, summaries: s3Summaries(new S3Client({ region: 'eu-central-1' }), 'summaries') }
}

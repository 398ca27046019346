import { S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { mockClient } from 'aws-sdk-client-mock'
import { describe, expect, it, onTestFinished } from 'vitest'
import { s3Summaries } from '../../../functions/summaries/s3.ts'
import { hashOf } from '../../dossiers.ts'
import { freshBucket } from '../../engines.ts'

const document = '---\ntitle: Écoles\n---\n\n1. Keep a dialogue\r\n'
const hash = hashOf(document)
const coverage = [{ lines: [5, 5] as [number, number], heading: '', excerpt: 'Keep', records: [] }]

describe('summaries in S3', () => {
  it('gives back the very bytes that were kept, and their coverage', async () => {
    const summaries = await open()
    await summaries.keep('schools', hash, document, coverage)
    expect(await summaries.read('schools', hash)).toBe(document)
    expect(await summaries.coverage('schools', hash)).toEqual(coverage)
  })

  it('knows nothing of what was never kept', async () => {
    const summaries = await open()
    expect(await summaries.read('schools', hash)).toBe(undefined)
    expect(await summaries.coverage('schools', hash)).toBe(undefined)
  })

  it('never overwrites a document, and takes a repetition for done', async () => {
    const summaries = await open()
    await summaries.keep('schools', hash, document, coverage)
    await summaries.keep('schools', hash, 'other bytes under the same name', [])
    expect(await summaries.read('schools', hash)).toBe(document)
    expect(await summaries.coverage('schools', hash)).toEqual([])
  })

  it('removes every document of a dossier, and none of a like-named one', async () => {
    const summaries = await open()
    for (const slug of ['schools', 'schools-2']) await summaries.keep(slug, hash, document, coverage)
    await summaries.keep('schools', hashOf('second'), 'second', [])
    await summaries.remove('schools')
    await summaries.remove('schools')
    expect(await Promise.all([hash, hashOf('second')].map((each) => summaries.read('schools', each)))).toEqual([
      undefined,
      undefined,
    ])
    expect(await summaries.coverage('schools', hash)).toBe(undefined)
    expect(await summaries.read('schools-2', hash)).toBe(document)
  })

  it('tries again when two writers meet, and passes on what is no answer', async () => {
    const mock = mockClient(S3Client)
    onTestFinished(() => mock.restore())
    const summaries = s3Summaries(new S3Client({ region: 'eu-central-1' }), 'summaries')
    mock.onAnyCommand().rejectsOnce(failure('ConditionalRequestConflict')).resolves({})
    await summaries.keep('schools', hash, document, coverage)
    expect(mock.calls().length).toBe(3)
    mock.onAnyCommand().rejects(failure('SlowDown'))
    await expect(summaries.keep('schools', hash, document, coverage)).rejects.toThrow('SlowDown')
    await expect(summaries.read('schools', hash)).rejects.toThrow('SlowDown')
  })
})

async function open() {
  const bucket = await freshBucket()
  const client = new S3Client({})
  onTestFinished(() => client.destroy())
  return s3Summaries(client, bucket)
}

function failure(name: string): S3ServiceException {
  return new S3ServiceException({ name, message: name, $fault: 'server', $metadata: {} })
}

import { ListObjectVersionsCommand, type ListObjectVersionsCommandInput, type S3Client } from '@aws-sdk/client-s3'
import type { ObjectVersion } from '../checking/holdings.ts'

/** Every version of every object whose key begins alike, in the order of the keys; a marker hides what was deleted. */
export async function* objectVersions(client: S3Client, bucket: string, prefix: string): AsyncGenerator<ObjectVersion> {
  let start: Pick<ListObjectVersionsCommandInput, 'KeyMarker' | 'VersionIdMarker'> | undefined = {}
  while (start) {
    const page: Awaited<ReturnType<typeof listing>> = await listing(client, {
      Bucket: bucket,
      Prefix: prefix,
      ...start,
    })
    const versions = (page.Versions ?? []).map((version) => ({ ...version, isMarker: false }))
    const markers = (page.DeleteMarkers ?? []).map((marker) => ({ ...marker, isMarker: true }))
    const found = [...versions, ...markers].flatMap(({ Key, VersionId, isMarker }) =>
      Key === undefined || VersionId === undefined ? [] : [{ key: Key, version: VersionId, isMarker }],
    )
    yield* found.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    start = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker } : undefined
  }
}

function listing(client: S3Client, input: ListObjectVersionsCommandInput) {
  return client.send(new ListObjectVersionsCommand(input))
}

import { type ArchiveFile, MANIFEST, type Manifest, manifestLine } from './archive/archive.ts'
import { sections } from './archive/sections.ts'
import type { FollowedShelves } from './publish-and-follow.ts'

/**
 * The whole instance as plain files, the list of them last. The same instance always gives the same bytes: nothing says
 * when or where it was exported.
 */
export async function* exportInstance(shelves: FollowedShelves): AsyncGenerator<ArchiveFile> {
  const files: Manifest['files'] = []
  for (const section of sections) {
    for await (const file of section.files(shelves)) {
      files.push(manifestLine(file))
      yield file
    }
  }
  const manifest: Manifest = { format: 'rapporteur-export', version: 1, files: files.toSorted(byPath) }
  yield { path: MANIFEST, text: `${JSON.stringify(manifest, undefined, 2)}\n` }
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1
}

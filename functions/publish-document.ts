import type { Dossier } from '../content/model/dossier.ts'
import type { RegistryRef } from '../content/model/party.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { demand } from './access.ts'
import type { ParsedDocument, Published, PublishOptions } from './candidate.ts'
import { organizersOf } from './open-track.ts'
import { Problem } from './problem.ts'
import { type FollowedShelves, publishAndFollow } from './publish-and-follow.ts'

/** The largest document that is taken, in characters: a report of several hundred pages. */
const LARGEST = 2_000_000

/**
 * Publishes a document in somebody's name: an administrator of one of its organizers, who is also one of those who
 * organize what stands at its address so far. A check changes nothing, and an editor may have it too.
 */
export async function publishDocument(
  tools: FollowedShelves,
  viewer: Viewer,
  document: string,
  parse: (document: string) => ParsedDocument,
  options: PublishOptions,
): Promise<Published> {
  const action = options.dryRun ? 'preview-document' : 'publish-document'
  if (!viewer.user) throw new Problem('unauthorized', 'Cannot publish without signing in: sign in first')
  if (document.length > LARGEST)
    throw new Problem('too-large', 'Cannot publish this document: it has more than 2 million characters')
  const parsed = parse(document)
  if (parsed.dossier) {
    demand(viewer, action, { organizers: organizersIn(parsed.dossier) })
    const before = await organizersOf(tools.store, parsed.dossier.head.slug)
    if (before.length > 0) demand(viewer, action, { organizers: before })
  }
  return publishAndFollow(tools, document, parsed, options)
}

function organizersIn({ head }: Dossier): RegistryRef[] {
  return (head.kind === 'event' ? head.organizers : head.initiators).flatMap(({ ref }) => ref ?? [])
}

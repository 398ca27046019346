import { parse } from '../content/markdown/parse.ts'
import type { FollowedShelves } from '../functions/publish-and-follow.ts'
import { filesUnder, publishFiles } from '../infra/local/publishing.ts'

/** Publishes everything in `content` as the first start does, and fails when anything in it is wrong. */
export async function publishEverything(shelves: FollowedShelves): Promise<void> {
  const complain = (line: string) => {
    throw new Error(line)
  }
  const now = () => new Date('2026-01-05T09:00:00.000Z')
  const publishing = { shelves, parse, now, dryRun: false, say: () => undefined, complain }
  await publishFiles(publishing, await filesUnder('content'))
}

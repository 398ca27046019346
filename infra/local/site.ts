import type { FollowedShelves } from '../../functions/publish-and-follow.ts'
import { type Front, openFront } from './front.ts'
import { type Env, furnish, shelvesHere } from './instance.ts'
import type { Life } from './lifetime.ts'
import { lockData } from './lock.ts'
import type { StartSettings } from './settings.ts'
import { startStack } from './stack.ts'

/** A site whose engines run and whose door is open, before anything is served. */
export interface OpenSite {
  readonly front: Front
  readonly shelves: FollowedShelves
}

/** Takes the data folder, opens the door and starts the engines; all of it ends with the life that it is given. */
export async function openSite(
  { port, dataDir }: StartSettings,
  { onEnd, breakDown }: Life,
  { env, now }: { readonly env: Env; readonly now: () => Date },
): Promise<OpenSite> {
  const lock = await lockData(dataDir)
  onEnd(lock.release)
  const front = await openFront(port)
  onEnd(front.stop)
  const stack = await startStack({ dataDir, env, now, onCrash: breakDown })
  onEnd(stack.stop)
  const settings = await furnish(stack, env)
  await lock.announce({ address: front.address, env: settings })
  return { front, shelves: shelvesHere() }
}

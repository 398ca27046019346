import { type Front, openFront } from './front.ts'
import { startIdentity } from './identity/server.ts'
import { type Env, furnish, type Shelves, shelvesHere } from './instance.ts'
import type { Life } from './lifetime.ts'
import { lockData } from './lock.ts'
import { LOCAL_SENDER } from './mail-folder.ts'
import { identityFolder, type StartSettings } from './settings.ts'
import { startStack } from './stack.ts'

/** A site whose engines run and whose door is open, before anything is served. */
export interface OpenSite {
  readonly front: Front
  readonly shelves: Shelves
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
  const identity = await startIdentity({ folder: identityFolder(dataDir), site: front.address, now })
  onEnd(identity.stop)
  Object.assign(env, identity.env, { SITE_ADDRESS: front.address, MAIL_SENDER: LOCAL_SENDER })
  const stack = await startStack({ dataDir, env, now, onCrash: breakDown })
  onEnd(stack.stop)
  const settings = await furnish(stack, env)
  await lock.announce({ address: front.address, env: settings })
  return { front, shelves: shelvesHere() }
}

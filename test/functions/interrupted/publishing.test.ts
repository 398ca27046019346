import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { mentionsOf } from '../../../content/model/mention.ts'
import { openDossier } from '../../../functions/read.ts'
import type { Store } from '../../../functions/store/store.ts'
import { publishDossier, register, shelves } from '../../shelves.ts'
import { largeEvent } from './large.ts'

const slug = '2021-04-29-schools'
const KILLS = 6

it('never shows half an edition, whenever its publisher is killed, and is completed by the next', async () => {
  const tools = await shelves()
  await register(tools, 'odd', 'even')
  const started = performance.now()
  await publishDossier(tools, largeEvent(1))
  const whole = Math.min(performance.now() - started, 4000)
  for (let kill = 1; kill <= KILLS; kill++) {
    const shown = await editionShown(tools.store)
    await publishAndKill([tools.table, tools.bucket, `${shown + 1}`], (1.6 * whole * kill) / KILLS, () =>
      editionShown(tools.store),
    )
    expect([shown, shown + 1]).toContain(await editionShown(tools.store))
  }
  const last = await editionShown(tools.store)
  expect((await publishDossier(tools, largeEvent(last + 1))).outcome).toBe('published')
  expect(await editionShown(tools.store)).toBe(last + 1)
}, 240_000)

/** Which edition a reader finds; anything but a whole one, on the event's page or on a person's, fails. */
async function editionShown(store: Store): Promise<number> {
  const { edition, dossier } = await openDossier(store, 'event', slug)
  expect(dossier).toEqual(largeEvent(edition.number))
  const mentions = await Promise.all(['odd', 'even'].map((who) => store.listMentions(`person/${who}`)))
  const now = await store.findListing(slug)
  if (now?.edition === edition.number) expect(mentions.flatMap(({ items }) => items)).toEqual(mentionsOf(dossier))
  return edition.number
}

async function publishAndKill(args: readonly string[], after: number, look: () => Promise<number>): Promise<void> {
  const script = new URL('./publisher.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  await once(child.stdout, 'data')
  const looking = look()
  await pause(after)
  child.kill('SIGKILL')
  await Promise.all([exited, looking])
}

import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileWhole } from './files.ts'
import { filesUnder, type Publishing, publishFiles } from './publishing.ts'

/** What the first start needs to fill an empty instance: the data folder, and the folder of what there is to publish. */
export interface FirstStart extends Omit<Publishing, 'dryRun'> {
  readonly dataDir: string
  readonly library: string
}

/** Publishes what the repository brings, once; an instance that starts empty stays so. Stopped, it goes on the next time. */
export async function firstStart(first: FirstStart, empty: boolean): Promise<void> {
  if (await isThere(markIn(first.dataDir))) return
  const complete = empty || (await publishFiles({ ...first, dryRun: false }, await filesUnder(first.library)))
  if (complete) await mark(first.dataDir, first.now(), empty)
}

/** Marks an instance that holds something else already, so that the next start leaves it as it is. */
export async function skipFirstStart(dataDir: string, now: Date): Promise<void> {
  if (!(await isThere(markIn(dataDir)))) await mark(dataDir, now, true)
}

function mark(dataDir: string, now: Date, empty: boolean): Promise<void> {
  return writeFileWhole(markIn(dataDir), `${JSON.stringify({ at: now.toISOString(), empty })}\n`)
}

function markIn(dataDir: string): string {
  return join(dataDir, 'first-start.json')
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

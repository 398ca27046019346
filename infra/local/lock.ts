import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { writeFileWhole } from './files.ts'
import { commandOf, isRunning } from './processes.ts'
import { Refusal } from './refusal.ts'

const Site = z.strictObject({ address: z.string(), env: z.record(z.string(), z.string()) })
const Holder = Site.extend({ pid: z.int(), command: z.string() })
type Holder = z.infer<typeof Holder>

/** A running site: where it is, and the settings with which others reach its engines. */
export type Site = z.infer<typeof Site>

/** The hold of this process on a data folder. */
export interface Lock {
  /** Tells others how to reach the site that has the data. */
  readonly announce: (site: Site) => Promise<void>
  readonly release: () => Promise<void>
}

/** Takes the data folder for this process, or refuses when a running site has it. */
export async function lockData(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'site.json')
  const holder: Holder = { pid: process.pid, command: await commandOf(process.pid), address: '', env: {} }
  await take(file, holder).catch(async (error) => {
    const other = await holderIn(file)
    if (other && (await holds(other))) throw taken(folder, other)
    if (!other) throw error
    await writeFileWhole(file, JSON.stringify(holder))
  })
  return {
    announce: (site) => writeFileWhole(file, JSON.stringify({ ...holder, ...site })),
    release: () => rm(file, { force: true }),
  }
}

/** The site that has the data folder open right now. */
export async function runningSite(folder: string): Promise<Site | undefined> {
  const holder = await holderIn(join(folder, 'site.json'))
  return holder && (await holds(holder)) ? { address: holder.address, env: holder.env } : undefined
}

/** A link is made whole or not at all, and never over another. */
async function take(file: string, holder: Holder): Promise<void> {
  const part = `${file}.${holder.pid}`
  await writeFile(part, JSON.stringify(holder))
  await link(part, file).finally(() => rm(part))
}

async function holderIn(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text ? Holder.parse(JSON.parse(text)) : undefined
}

/** A number can have gone to another process since the holder was killed; the command line tells. */
async function holds({ pid, command }: Holder): Promise<boolean> {
  return pid !== process.pid && isRunning(pid) && (await commandOf(pid)) === command
}

function taken(folder: string, { address, pid }: Holder): Refusal {
  return new Refusal(
    [
      `Cannot use the data in ${folder}: a running site has them open, at ${address || 'an address not yet known'}.`,
      `Open that one, stop it (process ${pid}), or start another beside it: DATA_DIR=.data-2 PORT=3001 npm start`,
    ].join('\n'),
  )
}

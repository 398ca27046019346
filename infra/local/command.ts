import { resolve } from 'node:path'
import { Problem } from '../../functions/problem.ts'
import type { Shelves } from '../../functions/read-lists.ts'
import { problemLines } from './first-start.ts'
import { type Env, withShelves } from './instance.ts'
import { Refusal } from './refusal.ts'

/** Runs a command on the data of this machine; it ends with a plain message where the caller can mend what is wrong. */
export async function runCommand(env: Env, work: (shelves: Shelves) => Promise<void>): Promise<void> {
  const dataDir = resolve(env.DATA_DIR || '.data')
  try {
    await withShelves({ dataDir, env, now: () => new Date() }, work)
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof Problem)) throw error
    const lines = error instanceof Problem ? problemLines('', error) : [error.message]
    process.stderr.write(`${lines.join('\n')}\n`)
    process.exitCode = 1
  }
}

/** A path that was typed, from the folder in which it was typed: npm runs commands in the root of the repository. */
export function typedPath(env: Env, path: string): string {
  return resolve(env.INIT_CWD ?? '.', path)
}

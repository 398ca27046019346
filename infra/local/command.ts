import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Problem } from '../../functions/problem.ts'
import type { FollowedShelves } from '../../functions/publish-and-follow.ts'
import { type Env, withShelves } from './instance.ts'
import { problemLines } from './problem-lines.ts'
import { Refusal } from './refusal.ts'

/** A command: the words typed after it, the settings, and how it is to be used. */
export interface Command {
  readonly args: readonly string[]
  readonly env: Env
  readonly usage: string
  readonly hasDryRun?: boolean
  readonly hasMend?: boolean
  /** Whether paths have to be typed; a command that takes none works on all that the instance holds. */
  readonly takesPaths?: boolean
}

/** What was typed after a command. */
export interface Typed {
  readonly paths: readonly [string, ...string[]]
  readonly dryRun: boolean
  readonly mend: boolean
  readonly dataDir: string
}

/** Runs a command on the data of this machine; it ends with a plain message where the caller can mend what is wrong. */
export async function runCommand(
  command: Command,
  work: (shelves: FollowedShelves, typed: Typed) => Promise<void>,
): Promise<void> {
  try {
    const typed = typedAfter(command)
    const { env } = command
    await withShelves({ dataDir: typed.dataDir, env, now: () => new Date() }, (shelves) => work(shelves, typed))
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof Problem)) throw error
    const lines = error instanceof Problem ? problemLines('', error) : [error.message]
    process.stderr.write(`${lines.join('\n')}\n`)
    process.exitCode = 1
  }
}

function typedAfter({ args, env, usage, hasDryRun = false, hasMend = false, takesPaths = true }: Command): Typed {
  const { values, positionals } = parsed(args, usage)
  if (!takesPaths && positionals.length > 0) throw new Refusal(usage)
  const [first, ...others] = (takesPaths ? positionals : ['.']).map((path) => typedPath(env, path))
  if (first === undefined || (values['dry-run'] && !hasDryRun) || (values.mend && !hasMend)) throw new Refusal(usage)
  const dataDir = dataDirOf(env, values['data-dir'])
  return { paths: [first, ...others], dryRun: values['dry-run'] ?? false, mend: values.mend ?? false, dataDir }
}

/** The folder of the data that a command works on: the one that was typed, or the one of the settings. */
export function dataDirOf(env: Env, given: string | undefined): string {
  return given === undefined ? resolve(env.DATA_DIR || '.data') : typedPath(env, given)
}

function parsed(args: readonly string[], usage: string) {
  const options = { 'data-dir': { type: 'string' }, 'dry-run': { type: 'boolean' }, mend: { type: 'boolean' } } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    throw new Refusal(usage)
  }
}

/** A path that was typed, from the folder in which it was typed: npm runs commands in the root of the repository. */
function typedPath(env: Env, path: string): string {
  return resolve(env.INIT_CWD ?? '.', path)
}

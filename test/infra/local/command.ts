import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { places } from '../../../infra/build.ts'

/** How a command ended, and what it said. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly problems: string
}

/** Runs a command of the local stack as npm does, to its end. */
export async function runCommand(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, ['infra/run.ts', name, ...args], {
    cwd: places.root,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, problems] = ['', '']
  child.stdout.on('data', (text) => {
    out += text
  })
  child.stderr.on('data', (text) => {
    problems += text
  })
  const [code] = await once(child, 'close')
  return { code, out, problems }
}

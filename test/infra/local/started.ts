import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { places } from '../../../infra/build.ts'

/** A site that runs as `npm start` runs it: its process, its address, and what it said until it was ready. */
export interface Started {
  readonly child: ChildProcess
  readonly site: string
  readonly said: readonly string[]
}

/** Starts a site on any free port over a data folder, and waits until it is ready. */
export async function startSite(folder: string, ...args: string[]): Promise<Started> {
  const child = spawn(process.execPath, ['infra/run.ts', 'start', ...args], {
    cwd: places.root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder },
  })
  let said = ''
  for await (const text of child.stdout) {
    said += text
    const [, site] = /^Ready: open (\S+) /m.exec(said) ?? []
    if (site) return { child, site, said: said.split('\n').map((line) => line.replaceAll(site, '<site>')) }
  }
  throw new Error(`The site did not start: ${said}`)
}

/** Ends a site with a signal; its exit code. */
export async function endSite(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  child.kill(signal)
  const [code] = await once(child, 'exit')
  return code
}

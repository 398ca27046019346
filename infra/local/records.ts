import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findEngine } from './engine.ts'
import { freePort } from './ports.ts'
import { commandOf, endProcess, isRunning } from './processes.ts'
import { Refusal } from './refusal.ts'
import type { Service } from './service.ts'

/** What the engine needs: where its file lies, and the settings that may name another engine. */
export interface RecordsOptions {
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly onCrash: (message: string) => void
}

/** Starts the records engine over a folder, unless the settings already name one. */
export async function startRecords({ folder, env, onCrash }: RecordsOptions): Promise<Service> {
  const given = env.AWS_ENDPOINT_URL_DYNAMODB
  if (given) return { endpoint: given, stop: async () => undefined }
  const program = findEngine({ platform: process.platform, arch: process.arch, path: env.PATH ?? '' })
  await mkdir(folder, { recursive: true })
  const database = join(folder, 'records.db')
  const pidFile = join(folder, 'records.pid')
  await endLeftOver(pidFile, database)
  const port = await freePort()
  const child = spawn(program, ['serve', '--host', '127.0.0.1', '--port', `${port}`, '--db-path', database], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
  })
  await writeFile(pidFile, `${child.pid ?? ''}`)
  const endpoint = `http://127.0.0.1:${port}`
  await answering(child, endpoint)
  const crashed = (code: number | null, signal: string | null) =>
    onCrash(`The records engine stopped by itself (${signal ?? `exit code ${code}`})`)
  child.once('exit', crashed)
  return { endpoint, stop: () => stop(child.off('exit', crashed), pidFile) }
}

/** An engine whose starter was killed still runs; it is ended only when it is surely that one. */
async function endLeftOver(pidFile: string, database: string): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''))
  if (pid && (await commandOf(pid)).includes(database)) await endProcess(pid)
}

async function answering(child: ChildProcess, endpoint: string): Promise<void> {
  let complaint = ''
  child.stderr?.on('data', (text) => {
    complaint = `${complaint}${text}`.slice(-2000)
  })
  child.once('error', (error) => {
    complaint = error.message
  })
  for (let tries = 0; tries < 400; tries++) {
    if (child.exitCode !== null || child.pid === undefined) break
    if (await fetch(endpoint).then(Boolean, () => false)) return
    await pause(25)
  }
  child.kill('SIGKILL')
  throw new Refusal(`Cannot start the records engine: ${complaint.trim() || 'it does not answer'}`)
}

async function stop(child: ChildProcess, pidFile: string): Promise<void> {
  if (child.pid !== undefined && isRunning(child.pid) && child.exitCode === null) {
    const exited = once(child, 'exit')
    await endProcess(child.pid)
    await exited
  }
  await rm(pidFile, { force: true })
}

import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from './refusal.ts'

/** What a beginning can do for its end. */
export interface Life {
  /** What ends something that has begun; the last begun ends first. */
  readonly onEnd: (end: () => Promise<void>) => void
  /** Ends everything because something broke down. */
  readonly breakDown: (message: string) => void
  /** Tells a long beginning that the end has come. */
  readonly signal: AbortSignal
}

const exitCodes = { SIGINT: 130, SIGTERM: 0, SIGHUP: 129 } as const
const PATIENCE = 3000

/** Begins something and keeps it until a signal or a break-down; whatever has begun is ended in any case. */
export function live(begin: (life: Life) => Promise<void>): void {
  const ends: (() => Promise<void>)[] = []
  const ending = new AbortController()
  const end = async (code: number, message?: string) => {
    if (ending.signal.aborted) return
    ending.abort()
    if (message) process.stderr.write(`${message}\n`)
    await Promise.race([begun, pause(PATIENCE)])
    for (const each of ends.toReversed()) await each().catch(complain)
    process.exit(code)
  }
  for (const [name, code] of Object.entries(exitCodes)) process.on(name, () => void end(code))
  const breakDown = (message: string) => void end(1, message)
  const life: Life = { onEnd: (each) => ends.push(each), breakDown, signal: ending.signal }
  const begun = Promise.resolve(life)
    .then(begin)
    .catch((error) => {
      if (!ending.signal.aborted) breakDown(error instanceof Refusal ? error.message : describe(error))
    })
}

function complain(error: unknown): void {
  process.stderr.write(`${describe(error)}\n`)
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

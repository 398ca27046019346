import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type RuntimeApi, startRuntimeApi } from './runtime-api.ts'

/** What a function is made of: the folder that is deployed, the handler in it, its own settings and limits. */
export interface FunctionSettings {
  readonly name: string
  readonly asset: string
  readonly handler: string
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutMs?: number
  readonly memoryMb?: number
}

/** How one invocation ended. */
export type Outcome =
  | { readonly kind: 'answered'; readonly body: string }
  | { readonly kind: 'failed'; readonly errorType: string; readonly errorMessage: string }
  | { readonly kind: 'timed-out' }

/** One process that serves one event at a time, until it fails in a way that ends it. */
export interface Sandbox {
  readonly isAlive: () => boolean
  readonly log: () => string
  invoke(event: unknown): Promise<Outcome>
  stop(): Promise<void>
}

const bootstrap = fileURLToPath(new URL('bootstrap.ts', import.meta.url))

/** Starts a fresh process for a function; nothing of this process's environment reaches it. */
export async function startSandbox(settings: FunctionSettings): Promise<Sandbox> {
  const api = await startRuntimeApi()
  const child = spawn(process.execPath, [bootstrap], {
    cwd: settings.asset,
    env: environmentOf(settings, api.address),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  child.stdout.on('data', (chunk) => output.push(String(chunk)))
  child.stderr.on('data', (chunk) => output.push(String(chunk)))
  let alive = true
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      alive = false
      const reason = signal ? `signal: ${signal}` : `exit status ${code}`
      api.fail({ kind: 'failed', errorType: 'Runtime.ExitError', errorMessage: `Runtime exited with error: ${reason}` })
      resolve()
    })
  })
  return {
    isAlive: () => alive,
    log: () => output.join(''),
    invoke: (event) => invokeWithin(settings.timeoutMs ?? 10_000, api, child, ended, event),
    stop: async () => {
      child.kill('SIGKILL')
      await ended
      await api.close()
    },
  }
}

async function invokeWithin(
  timeoutMs: number,
  api: RuntimeApi,
  child: ChildProcess,
  ended: Promise<void>,
  event: unknown,
): Promise<Outcome> {
  const { promise: deadline, resolve } = Promise.withResolvers<Outcome>()
  const timer = setTimeout(() => resolve({ kind: 'timed-out' }), timeoutMs)
  const outcome = await Promise.race([api.deliver(JSON.stringify(event), Date.now() + timeoutMs), deadline])
  clearTimeout(timer)
  if (outcome.kind === 'timed-out') {
    child.kill('SIGKILL')
    await ended
  }
  return outcome
}

function environmentOf(settings: FunctionSettings, address: string): Record<string, string> {
  return {
    PATH: '/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    AWS_LAMBDA_RUNTIME_API: address,
    AWS_LAMBDA_FUNCTION_NAME: settings.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(settings.memoryMb ?? 1024),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${settings.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: '2026/01/01/[$LATEST]0',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_REGION: 'eu-central-1',
    AWS_DEFAULT_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    LAMBDA_TASK_ROOT: settings.asset,
    LAMBDA_RUNTIME_DIR: '/var/runtime',
    _HANDLER: settings.handler,
    ...settings.environment,
  }
}

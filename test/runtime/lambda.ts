import { type FunctionSettings, type Outcome, type Sandbox, startSandbox } from './sandbox.ts'

/** What an event may weigh at most, in bytes of JSON. */
const eventLimit = 6 * 1024 * 1024

/** A deployed function: it starts processes when events come in and all that live are busy. */
export interface LambdaFunction {
  /** How many processes were started so far: each is one cold start. */
  readonly starts: () => number
  readonly log: () => string
  invoke(event: unknown): Promise<Outcome>
  stop(): Promise<void>
}

/** Deploys a function on this machine; its processes are started on demand and reused while they live. */
export function deployFunction(settings: FunctionSettings): LambdaFunction {
  const started: Sandbox[] = []
  const idle: Sandbox[] = []
  return {
    starts: () => started.length,
    log: () => started.map((sandbox) => sandbox.log()).join(''),
    invoke: async (event) => {
      if (Buffer.byteLength(JSON.stringify(event)) > eventLimit) return tooLarge
      const sandbox = idle.pop() ?? (await startSandbox(settings))
      if (!started.includes(sandbox)) started.push(sandbox)
      const outcome = await sandbox.invoke(event)
      if (sandbox.isAlive()) idle.push(sandbox)
      return outcome
    },
    stop: async () => {
      await Promise.all(started.map((sandbox) => sandbox.stop()))
    },
  }
}

const tooLarge: Outcome = {
  kind: 'failed',
  errorType: 'RequestTooLarge',
  errorMessage: `Request must be smaller than ${eventLimit} bytes for the InvokeFunction operation`,
}

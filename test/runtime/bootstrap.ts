import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'

/** The loop of a managed Node runtime: it asks for an event, calls the handler, posts what it gave, and asks again. */
const runtime = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`

type Handler = (event: unknown, context: object) => Promise<unknown>

try {
  const handler = await loadHandler(process.env.LAMBDA_TASK_ROOT ?? '', process.env._HANDLER ?? '')
  process.on('uncaughtException', (error) => post('/init/error', failure(error)).finally(() => process.exit(129)))
  for (;;) await serveNext(handler)
} catch (error) {
  await post('/init/error', failure(error))
  process.exit(1)
}

async function loadHandler(root: string, name: string): Promise<Handler> {
  const [file, exported] = name.split('.')
  for (const extension of ['mjs', 'js', 'ts']) {
    try {
      const loaded = await import(`${pathToFileURL(root)}/${file}.${extension}`)
      if (typeof loaded[exported ?? ''] === 'function') return loaded[exported ?? '']
      throw new TypeError(`${name} is not a function`)
    } catch (error) {
      const absent = error instanceof Error && error.message.includes(`${file}.${extension}'`)
      if (!absent) throw error
    }
  }
  throw new Error(`Cannot find module '${file}'`)
}

async function serveNext(handler: Handler): Promise<void> {
  const next = await fetch(`${runtime}/invocation/next`)
  const id = next.headers.get('lambda-runtime-aws-request-id') ?? randomUUID()
  process.env._X_AMZN_TRACE_ID = next.headers.get('lambda-runtime-trace-id') ?? ''
  const deadline = Number(next.headers.get('lambda-runtime-deadline-ms'))
  const context = {
    awsRequestId: id,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    invokedFunctionArn: next.headers.get('lambda-runtime-invoked-function-arn'),
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  }
  const event: unknown = await next.json()
  try {
    const result = await handler(event, context)
    await post(`/invocation/${id}/response`, result === undefined ? null : result)
  } catch (error) {
    await post(`/invocation/${id}/error`, failure(error))
  }
}

async function post(path: string, body: unknown): Promise<void> {
  await fetch(`${runtime}${path}`, { method: 'POST', body: JSON.stringify(body) })
}

function failure(error: unknown): object {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] }
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] }
}

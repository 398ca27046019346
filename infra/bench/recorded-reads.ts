import { BatchGetItemCommand, DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'

/** One read of the table, to be made again just as it was. */
export type Read = (client: DynamoDBClient) => Promise<unknown>

/** Does some work with a client of its own, and answers with the reads that it made, in their order. */
export async function recordReads(work: (client: DynamoDBClient) => Promise<unknown>): Promise<Read[]> {
  const reads: Read[] = []
  const client = new DynamoDBClient({})
  client.middlewareStack.add(
    (next) => async (args) => {
      reads.push(readOf(args.request))
      return next(args)
    },
    { step: 'build' },
  )
  await work(client)
  client.destroy()
  return reads
}

function readOf(request: unknown): Read {
  const { target, body } = sent(request)
  const input = JSON.parse(body)
  if (target.endsWith('.GetItem')) return (client) => client.send(new GetItemCommand(input))
  if (target.endsWith('.Query')) return (client) => client.send(new QueryCommand(input))
  if (target.endsWith('.BatchGetItem')) return (client) => client.send(new BatchGetItemCommand(input))
  throw new Error(`Cannot make "${target}" again: it is no read`)
}

function sent(request: unknown): { readonly target: string; readonly body: string } {
  if (typeof request !== 'object' || request === null || !('headers' in request) || !('body' in request)) {
    throw new Error('Cannot read a request of the AWS SDK')
  }
  const headers = new Headers(Object.entries(request.headers ?? {}))
  const body = request.body instanceof Uint8Array ? Buffer.from(request.body).toString() : String(request.body)
  return { target: headers.get('x-amz-target') ?? '', body }
}

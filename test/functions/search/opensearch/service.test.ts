import { createHash, createHmac } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { type SearchService, ServiceError, searchService } from '../../../../functions/search/opensearch/service.ts'
import { isServerless, signerFor } from '../../../../functions/search/opensearch/signing.ts'

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret', sessionToken: 'a-session' }
const config = { region: async () => 'eu-central-1', credentials: async () => keys }
const noon = () => new Date('2026-02-01T12:00:00.000Z')

/** A service on this machine that answers as it is told. */
async function serviceOf(
  listener: RequestListener,
  given: { readonly patience?: number } = {},
): Promise<SearchService> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  onTestFinished(() => void server.close().closeAllConnections())
  const address = server.address()
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return searchService({ endpoint, serverless: false, sign: signerFor(endpoint, config, noon), rest: 1, ...given })
}

const busy = { error: { type: 'es_rejected_execution_exception', reason: 'rejected execution' }, status: 429 }

it('asks again when the service is too busy, and answers then', async () => {
  const answers = [429, 503, 200]
  const service = await serviceOf((_, response) => {
    const status = answers.shift() ?? 500
    response.writeHead(status).end(JSON.stringify(status === 200 ? { ok: true } : busy))
  })
  expect(await service.ask({ method: 'GET', path: '/x' })).toEqual({ ok: true })
})

it('gives up after four tries, and says what the service said', async () => {
  let tries = 0
  const service = await serviceOf((_, response) => {
    tries += 1
    response.writeHead(429).end(JSON.stringify(busy))
  })
  const failure = await service.ask({ method: 'POST', path: '/x/_search', body: {} }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ServiceError)
  expect(failure).toMatchObject({
    status: 429,
    type: 'es_rejected_execution_exception',
    message: 'Cannot POST /x/_search: 429 es_rejected_execution_exception: rejected execution',
  })
  expect(tries).toBe(4)
})

it('asks once where asking again would not help', async () => {
  let tries = 0
  const service = await serviceOf((_, response) => {
    tries += 1
    response
      .writeHead(404)
      .end('{"error":{"type":"index_not_found_exception","reason":"no such index [x]"},"status":404}')
  })
  await expect(service.ask({ method: 'GET', path: '/x' })).rejects.toMatchObject({
    status: 404,
    type: 'index_not_found_exception',
  })
  expect(tries).toBe(1)
})

it('waits for no answer longer than it has patience', async () => {
  const service = await serviceOf(() => undefined, { patience: 30 })
  await expect(service.ask({ method: 'GET', path: '/x' })).rejects.toMatchObject({ status: 0, type: 'no_answer' })
})

it.each([
  ['https://abc.eu-central-1.aoss.amazonaws.com', 'aoss', true],
  ['https://search-x.eu-central-1.es.amazonaws.com', 'es', false],
])('signs for %s as AWS computes it', async (endpoint, name, serverless) => {
  const url = new URL('/an-index/_search?preference=a-b', endpoint)
  const body = '{"size":0}'
  const headers = await signerFor(endpoint, config, noon)({ method: 'POST', url, body })
  const names = 'content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token'
  const hash = createHash('sha256').update(body).digest('hex')
  const canonical = [
    ...['POST', '/an-index/_search', 'preference=a-b', 'content-type:application/json', `host:${url.host}`],
    ...[`x-amz-content-sha256:${hash}`, 'x-amz-date:20260201T120000Z', 'x-amz-security-token:a-session', ''],
    ...[names, hash],
  ].join('\n')
  const scope = `20260201/eu-central-1/${name}/aws4_request`
  const text = ['AWS4-HMAC-SHA256', '20260201T120000Z', scope, createHash('sha256').update(canonical).digest('hex')]
  const hmac = (key: string | Buffer, part: string) => createHmac('sha256', key).update(part).digest()
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${keys.secretAccessKey}`)
  const signature = hmac(key, text.join('\n')).toString('hex')
  expect(headers.authorization).toBe(
    `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  )
  expect([headers['x-amz-content-sha256'], isServerless(endpoint)]).toEqual([hash, serverless])
})

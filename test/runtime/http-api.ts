import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as z from 'zod'
import type { LambdaFunction } from './lambda.ts'
import type { Outcome } from './sandbox.ts'

/** What a request may carry at most, in bytes. */
const requestLimit = 10 * 1024 * 1024

/** Only these types of body arrive as text; every other arrives in base64, plain forms too. */
const textTypes = /^(text\/|application\/(json|xml|javascript)\b)/

const Answer = z.object({
  statusCode: z.number().int().optional(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
})

/** Puts an HTTP API (payload format 2.0, one default route) in front of a function. */
export function httpApi(target: LambdaFunction): (request: Request) => Promise<Response> {
  return async (request) => {
    const body = Buffer.from(await request.arrayBuffer())
    if (body.length > requestLimit) return message(413, 'Request Entity Too Large')
    return responseOf(await target.invoke(eventOf(request, body)))
  }
}

/** The event a function gets for a request: decoded path, encoded query, lower-case headers, cookies apart. */
export function eventOf(request: Request, body: Buffer): APIGatewayProxyEventV2 {
  const url = new URL(request.url)
  const { cookie, ...headers } = Object.fromEntries(request.headers)
  const now = new Date()
  const isText = textTypes.test(headers['content-type'] ?? '')
  const path = decodeURIComponent(url.pathname)
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: url.search.slice(1),
    ...(cookie ? { cookies: cookie.split(/;\s*/) } : {}),
    headers: { ...headers, host: url.host, 'x-forwarded-for': '192.0.2.1', 'x-forwarded-proto': 'https' },
    ...(url.search.length > 1 ? { queryStringParameters: parametersOf(url.searchParams) } : {}),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: url.host,
      domainPrefix: 'local',
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 ? { body: body.toString(isText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: body.length > 0 && !isText,
  }
}

function parametersOf(search: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name).join(',')]))
}

function responseOf(outcome: Outcome): Response {
  switch (outcome.kind) {
    case 'timed-out':
      return message(503, 'Service Unavailable')
    case 'failed':
      return outcome.errorType === 'RequestTooLarge'
        ? message(413, 'Request Entity Too Large')
        : message(500, 'Internal Server Error')
    case 'answered':
      return answerOf(outcome.body)
  }
}

/** An object without a status is the body itself; one that is not well formed is the function's fault. */
function answerOf(json: string): Response {
  const parsed = Answer.safeParse(JSON.parse(json))
  if (!parsed.success) return message(500, 'Internal Server Error')
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data
  if (statusCode === undefined) return new Response(json, { headers: { 'content-type': 'application/json' } })
  const sent = new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  for (const cookie of cookies) sent.append('set-cookie', cookie)
  const bytes = isBase64Encoded ? Buffer.from(body, 'base64') : Buffer.from(body)
  return new Response(bytes.length === 0 ? null : bytes, { status: statusCode, headers: sent })
}

function message(status: number, text: string): Response {
  return Response.json({ message: text }, { status })
}

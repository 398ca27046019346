import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { httpApi } from './http-api.ts'
import { deployFunction, type LambdaFunction } from './lambda.ts'
import type { FunctionSettings } from './sandbox.ts'

const asset = fileURLToPath(new URL('handlers', import.meta.url))
const deployed: LambdaFunction[] = []
afterAll(() => Promise.all(deployed.map((lambda) => lambda.stop())))

const Surroundings = z.object({ names: z.array(z.string()), folder: z.string() })
const Count = z.object({ served: z.number() })

function deploy(settings: Partial<FunctionSettings> = {}) {
  const lambda = deployFunction({ name: 'site', asset, handler: 'site.handler', environment: {}, ...settings })
  deployed.push(lambda)
  const api = httpApi(lambda)
  return { lambda, fetch: (path: string, init?: RequestInit) => api(new Request(`https://site.example${path}`, init)) }
}

describe('what reaches the function', () => {
  const { fetch } = deploy({ environment: { TABLE_NAME: 'records' } })

  it('is an environment of the platform’s and its own variables only, in the folder that is deployed', async () => {
    process.env.LEAKS_FROM_THE_MACHINE = 'yes'
    const { names, folder } = Surroundings.parse(await (await fetch('/environment')).json())
    expect(folder).toBe(asset)
    expect(names.filter((name) => !/^(AWS_|LAMBDA_|_|PATH$|LANG$|TZ$)/.test(name))).toEqual(['TABLE_NAME'])
  })

  it('is a decoded path, an encoded query and every value of a repeated parameter', async () => {
    const answer = await fetch('/paths/caf%C3%A9?tag=a%26b&tag=c')
    expect(await answer.json()).toEqual({ slug: 'café', tags: ['a&b', 'c'] })
  })

  it('is a path in which an encoded slash has become a slash, so slugs hold none', async () => {
    expect((await fetch('/paths/a%2Fb')).status).toBe(404)
  })

  it('is a plain form, which the gateway hands over in base64', async () => {
    const answer = await fetch('/form', { method: 'POST', body: new URLSearchParams({ note: 'Zürich & Genève' }) })
    expect(await answer.json()).toEqual({ note: 'Zürich & Genève' })
  })

  it('is every byte of a binary body', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256)
    const answer = await fetch('/hash', { method: 'POST', body: bytes })
    expect(await answer.text()).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('is each cookie of the request', async () => {
    const answer = await fetch('/cookies', { headers: { cookie: 'session=s; language=fr' } })
    expect(await answer.json()).toEqual({ session: 's', language: 'fr' })
  })

  it('is nothing above the limits of a request and of an event', async () => {
    const send = (bytes: number) => fetch('/hash', { method: 'POST', body: new Uint8Array(bytes) })
    expect((await send(11 * 1024 * 1024)).status).toBe(413)
    expect((await send(5 * 1024 * 1024)).status).toBe(413)
    expect((await send(4 * 1024 * 1024)).status).toBe(200)
  })
})

describe('what leaves the function', () => {
  const { lambda, fetch } = deploy()

  it('is every byte of a binary answer', async () => {
    const answer = await fetch('/picture')
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual(Array.from({ length: 256 }, (_, byte) => byte))
  })

  it('is each cookie in a header of its own', async () => {
    const answer = await fetch('/cookies')
    expect(answer.headers.getSetCookie()).toEqual(['one=1; Path=/; HttpOnly', 'two=2; Path=/'])
  })

  it('is a redirect as it was given', async () => {
    const answer = await fetch('/moved')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/count'])
  })

  it('is refused above six megabytes, and the process lives on', async () => {
    expect((await fetch(`/large/${7 * 1024 * 1024}`)).status).toBe(500)
    expect((await fetch(`/large/${5 * 1024 * 1024}`)).status).toBe(200)
    expect(lambda.starts()).toBe(1)
  })
})

describe('the processes of a function', () => {
  it('serve one request after another without a new start', async () => {
    const { lambda, fetch } = deploy()
    const counts = [await fetch('/count'), await fetch('/count'), await fetch('/count')]
    expect(await Promise.all(counts.map(async (answer) => Count.parse(await answer.json()).served))).toEqual([1, 2, 3])
    expect(lambda.starts()).toBe(1)
  })

  it('serve one request at a time, so that two at once need two', async () => {
    const { lambda, fetch } = deploy()
    const answers = await Promise.all([fetch('/slow/300'), fetch('/slow/300')])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200])
    expect(lambda.starts()).toBe(2)
  })

  it('are ended at the time-out, and a fresh one serves the next request', async () => {
    const { lambda, fetch } = deploy({ timeoutMs: 2_500 })
    const late = await fetch('/slow/10000')
    expect([late.status, await late.json()]).toEqual([503, { message: 'Service Unavailable' }])
    expect(await (await fetch('/count')).json()).toMatchObject({ served: 1 })
    expect(lambda.starts()).toBe(2)
  })

  it('may exit in the middle of a request, and a fresh one serves the next', async () => {
    const { lambda, fetch } = deploy()
    expect((await fetch('/exit')).status).toBe(500)
    expect((await fetch('/count')).status).toBe(200)
    expect(lambda.starts()).toBe(2)
  })

  it('survive a failing request', async () => {
    const { lambda, fetch } = deploy({ handler: 'site.failing' })
    const answer = await fetch('/')
    expect([answer.status, await answer.json()]).toEqual([500, { message: 'Internal Server Error' }])
    expect(await lambda.invoke({})).toEqual({ kind: 'failed', errorType: 'RangeError', errorMessage: 'out of range' })
    expect(lambda.starts()).toBe(1)
  })

  it('cannot start when the module fails, and say why', async () => {
    const { lambda, fetch } = deploy({ handler: 'broken.handler' })
    expect((await fetch('/')).status).toBe(500)
    expect(await lambda.invoke({})).toEqual({ kind: 'failed', errorType: 'Error', errorMessage: 'cannot start' })
  })

  it('cannot start without the module or the handler, and name it', async () => {
    const { lambda } = deploy({ handler: 'absent.handler' })
    const { lambda: other } = deploy({ handler: 'site.absent' })
    expect([await lambda.invoke({}), await other.invoke({})]).toEqual([
      { kind: 'failed', errorType: 'Error', errorMessage: "Cannot find module 'absent'" },
      { kind: 'failed', errorType: 'TypeError', errorMessage: 'site.absent is not a function' },
    ])
  })
})

it('sends an answer without a status as JSON', async () => {
  const answer = await deploy({ handler: 'site.plain' }).fetch('/a/b')
  expect([answer.status, await answer.json()]).toEqual([200, { path: '/a/b' }])
})

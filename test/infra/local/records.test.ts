import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CreateTableCommandInput, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findEngine } from '../../../infra/local/engine.ts'
import { commandOf, isRunning } from '../../../infra/local/processes.ts'
import { startRecords } from '../../../infra/local/records.ts'
import { ensureTable } from '../../../infra/local/table.ts'

const definition: CreateTableCommandInput = {
  TableName: 'records',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
}
const Item = { id: { S: '2.b' }, text: { S: 'kept' } }
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
})
afterEach(() => rm(folder, { recursive: true }))

const start = (onCrash: (message: string) => void = expect.unreachable) =>
  startRecords({ folder, env: { PATH: '' }, onCrash })

const clientOf = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } })

const pidOf = async () => Number(await readFile(join(folder, 'records.pid'), 'utf8'))

const put = async (endpoint: string) => {
  await ensureTable(clientOf(endpoint), definition)
  await clientOf(endpoint).send(new PutItemCommand({ TableName: 'records', Item }))
}

const get = async (endpoint: string) =>
  (await clientOf(endpoint).send(new GetItemCommand({ TableName: 'records', Key: { id: { S: '2.b' } } }))).Item

describe('the records engine', () => {
  it('keeps its records over a clean stop, and leaves no process behind', async () => {
    const first = await start()
    await put(first.endpoint)
    const pid = await pidOf()
    await first.stop()
    expect([isRunning(pid), await readFile(join(folder, 'records.pid'), 'utf8').catch(() => 'gone')]).toEqual([
      false,
      'gone',
    ])
    const again = await start()
    await ensureTable(clientOf(again.endpoint), definition)
    expect(await get(again.endpoint)).toEqual(Item)
    await again.stop()
  })

  it('says when it has stopped by itself, and keeps its records', async () => {
    const onCrash = vi.fn()
    const first = await start(onCrash)
    await put(first.endpoint)
    process.kill(await pidOf(), 'SIGKILL')
    await vi.waitFor(() => expect(onCrash).toHaveBeenCalledOnce())
    await first.stop()
    const again = await start()
    expect(await get(again.endpoint)).toEqual(Item)
    await again.stop()
  })

  it('ends the one that a killed starter has left', async () => {
    const left = await start(() => undefined)
    const pid = await pidOf()
    expect(await commandOf(pid)).toContain(join(folder, 'records.db'))
    const again = await start()
    expect([isRunning(pid), (await pidOf()) === pid]).toEqual([false, false])
    await Promise.all([left.stop(), again.stop()])
  })

  it('leaves alone a process that only has the same number', async () => {
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await writeFile(join(folder, 'records.pid'), `${stranger.pid}`)
    await (await start()).stop()
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull()
    stranger.kill()
  })

  it('is not started when the settings name another', async () => {
    const env = { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1' }
    const { endpoint, stop } = await startRecords({ folder, env, onCrash: () => undefined })
    await stop()
    expect([endpoint, await pidOf().catch(() => 'none')]).toEqual(['http://127.0.0.1:1', 'none'])
  })
})

describe('findEngine', () => {
  it('takes the program on the PATH where the platform has no package', async () => {
    await writeFile(join(folder, 'dynoxide'), '')
    expect(findEngine({ platform: 'plan9', arch: 'mips', path: `/nowhere:${folder}` })).toBe(join(folder, 'dynoxide'))
  })

  it('names the ways out when there is none', () => {
    expect(() => findEngine({ platform: 'plan9', arch: 'mips', path: '' })).toThrow(
      /^Cannot find a records engine for plan9 mips.*npm install --no-save @dynoxide\/plan9-mips@1\.2\.1.*PATH.*AWS_ENDPOINT_URL_DYNAMODB/s,
    )
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll } from 'vitest'
import { type Stack, startStack } from '../infra/local/stack.ts'
import { ensureTable } from '../infra/local/table.ts'

let running: Promise<Stack> | undefined
let names = 0

/** The real engines for the tests of one file, empty; from then on AWS clients built bare (`new S3Client({})`) use them. */
export function engines(): Promise<Stack> {
  running ??= start()
  return running
}

/** A fresh table in the records engine; its name. */
export async function freshTable(definition: Omit<CreateTableCommandInput, 'TableName'>): Promise<string> {
  await engines()
  const name = `table-${++names}`
  const client = new DynamoDBClient({})
  await ensureTable(client, { ...definition, TableName: name })
  client.destroy()
  return name
}

/** A fresh bucket in the S3 server; its name. */
export async function freshBucket(): Promise<string> {
  await engines()
  const name = `bucket-${++names}`
  const client = new S3Client({})
  await client.send(new CreateBucketCommand({ Bucket: name }))
  client.destroy()
  return name
}

async function start(): Promise<Stack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  const onCrash = (message: string) => process.stderr.write(`${message}\n`)
  const { AWS_ENDPOINT_URL_DYNAMODB: _, ...env } = process.env
  const stack = await startStack({ dataDir, env, now: () => new Date(), onCrash })
  Object.assign(process.env, stack.env)
  return {
    ...stack,
    stop: async () => {
      await stack.stop()
      await rm(dataDir, { recursive: true })
    },
  }
}

afterAll(async () => {
  await (await running)?.stop()
})

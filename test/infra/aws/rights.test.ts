import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { synthesize } from './synthesized.ts'

/** The rights that each command of the AWS SDK asks for. */
const rights: Readonly<Record<string, readonly string[]>> = {
  Get: ['dynamodb:GetItem'],
  BatchGet: ['dynamodb:BatchGetItem'],
  Query: ['dynamodb:Query'],
  Put: ['dynamodb:PutItem'],
  Update: ['dynamodb:UpdateItem'],
  Delete: ['dynamodb:DeleteItem'],
  BatchWrite: ['dynamodb:BatchWriteItem'],
  TransactWrite: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'].map((verb) => `dynamodb:${verb}`),
  GetObject: ['s3:GetObject'],
  PutObject: ['s3:PutObject'],
  DeleteObject: ['s3:DeleteObject'],
  ListObjectsV2: ['s3:ListBucket'],
}

it('grants the functions what their commands need, and nothing that none needs', async () => {
  const files = await Array.fromAsync(glob('functions/**/*.ts'))
  const sources = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const commands = new Set([...sources.matchAll(/\bnew (\w+)Command\(/g)].map(([, command = '']) => command))
  const needed = new Set([...commands].flatMap((command) => rights[command] ?? [`unknown:${command}`]))
  const granted = JSON.stringify(synthesize().of('AWS::IAM::Policy')).match(/"(dynamodb|s3):\w+"/g) ?? []
  const named = new Set(granted.map((action) => action.slice(1, -1)))
  expect(commands.size).toBeGreaterThan(5)
  expect([...named].toSorted()).toEqual([...needed].toSorted())
})

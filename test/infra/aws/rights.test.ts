import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { build } from 'esbuild'
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
  /** Whoever may not list is told of an absent object that it is forbidden. */
  GetObject: ['s3:GetObject', 's3:ListBucket'],
  PutObject: ['s3:PutObject'],
  DeleteObject: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
  ListObjectVersions: ['s3:ListBucketVersions'],
  ListObjectsV2: ['s3:ListBucket'],
}
const reading = /^(Get|BatchGet|Query|GetObject|ListObjectsV2)$/

const functions = [
  { name: 'http', role: 'HttpSiteRole', writes: false },
  { name: 'work', role: 'WorkWorkspaceRole', writes: true },
]

it.each(functions)('grants $name what its commands need, and no writing where it writes nothing', async (given) => {
  const bundle = await bundleOf(`functions/${given.name}.lambda.ts`)
  const commands = new Set(namesIn(bundle, /\bnew (\w+)Command\(/g))
  const writing = isWriting(bundle, await writingMethods())
  const sent = [...commands].filter((command) => writing || reading.test(command))
  const needed = new Set(sent.flatMap((command) => rights[command] ?? [`unknown:${command}`]))
  expect([writing, commands.size > 5]).toEqual([given.writes, true])
  expect(rightsOf(given.role)).toEqual([...needed].toSorted())
})

it('grants the writer of the index what it needs for that, and of the records no more than to read them', () => {
  expect(rightsOf('IndexingWriterRole')).toEqual([
    ...['BatchGetItem', 'DescribeStream', 'GetItem', 'GetRecords', 'GetShardIterator'].map(
      (verb) => `dynamodb:${verb}`,
    ),
    ...['dynamodb:LeadingKeys', 'dynamodb:ListStreams', 'dynamodb:PutItem', 'dynamodb:Query'],
    ...['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:GetObject'],
    ...['s3:ListBucket', 's3:ListBucketVersions', 's3:PutObject'],
    ...['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'],
  ])
  const policies = JSON.stringify(synthesize().of('AWS::IAM::Policy'))
  const only = '"Condition":{"ForAllValues:StringEquals":{"dynamodb:LeadingKeys":["search-index"]}}'
  expect(policies.match(/"Action":"dynamodb:PutItem"/g)).toHaveLength(1)
  expect(policies).toContain(`"Action":"dynamodb:PutItem",${only}`)
})

/** What the policies of a role allow to do with records and documents. */
function rightsOf(role: string): string[] {
  const policies = synthesize()
    .of('AWS::IAM::Policy')
    .filter(({ Roles }) => JSON.stringify(Roles).includes(`"${role}`))
  return [...new Set(namesIn(JSON.stringify(policies), /"((?:dynamodb|s3|sqs):\w+)"/g))].toSorted()
}

it('sees which verbs write, so that a route to one of them asks for its rights', async () => {
  const writes = await writingMethods()
  const verbs = ['read', 'read-track', 'sign-in', 'follow-up', 'publish']
  const bundles = await Promise.all(verbs.map((verb) => bundleOf(`functions/${verb}.ts`)))
  expect(bundles.map((bundle) => isWriting(bundle, writes))).toEqual([false, false, true, true, true])
})

/** Whether a bundle calls a method that changes what is kept; what nobody calls is not in it. */
function isWriting(bundle: string, writes: ReadonlySet<string>): boolean {
  return namesIn(bundle, /\.(\w+)\(/g).some((name) => writes.has(name))
}

/** Our own code as it is deployed, without what nothing calls and without packages. */
async function bundleOf(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    packages: 'external',
    logLevel: 'silent',
  })
  return outputFiles.map(({ text }) => text).join('\n')
}

/** The methods of the ports that change what is kept. */
async function writingMethods(): Promise<ReadonlySet<string>> {
  const ports = await Array.fromAsync(glob('functions/{store/*store.ts,summaries/summaries.ts}'))
  const methods = ports.flatMap((port) => namesIn(readFileSync(port, 'utf8'), /^ {2}(\w+)\(/gm))
  const writes = methods.filter((name) => !/^(find|list|read|open|coverage|work|tag|private|is)|Of$/.test(name))
  expect(writes).toEqual(expect.arrayContaining(['flip', 'writeRecords', 'putSession', 'change', 'keep']))
  return new Set(writes)
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name)
}

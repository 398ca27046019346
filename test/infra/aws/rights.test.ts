import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { synthesize } from './synthesized.ts'

/** The rights that each command of the AWS SDK asks for, and whether it changes anything. */
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
interface SourceFile {
  readonly path: string
  readonly text: string
}

const reading = /^(Get|BatchGet|Query|GetObject|ListObjectsV2)$/

it('grants the site what its commands need, and no writing while it writes nothing', async () => {
  const files = await filesOf('functions/http.lambda.ts')
  const commands = new Set(files.flatMap(({ text }) => namesIn(text, /\bnew (\w+)Command\(/g)))
  const writes = await writingMethods()
  const writing = files.some((file) => isWriting(file, writes))
  const sent = [...commands].filter((command) => writing || reading.test(command))
  const needed = new Set(sent.flatMap((command) => rights[command] ?? [`unknown:${command}`]))
  const granted = JSON.stringify(synthesize().of('AWS::IAM::Policy')).matchAll(/"((?:dynamodb|s3):\w+)"/g)
  expect(writes.size).toBeGreaterThan(5)
  expect(commands.size).toBeGreaterThan(5)
  expect([...new Set([...granted].map(([, action]) => action))].toSorted()).toEqual([...needed].toSorted())
})

it('sees which verbs write, so that a route to one of them asks for its rights', async () => {
  const writes = await writingMethods()
  const bundles = ['read', 'sign-in', 'follow-up', 'publish'].map((verb) => filesOf(`functions/${verb}.ts`))
  const found = (await Promise.all(bundles)).map((files) => files.some((file) => isWriting(file, writes)))
  expect(found).toEqual([false, true, true, true])
})

/** Whether a file outside of the adapters calls a method that changes what is kept. */
function isWriting({ path, text }: SourceFile, writes: ReadonlySet<string>): boolean {
  return !/^functions\/(store|summaries)\//.test(path) && namesIn(text, /\.(\w+)\(/g).some((name) => writes.has(name))
}

/** Every file of ours that ends up in a bundle. */
async function filesOf(entry: string): Promise<SourceFile[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    packages: 'external',
    logLevel: 'silent',
  })
  return Object.keys(metafile.inputs).map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** The methods of the ports that change what is kept. */
async function writingMethods(): Promise<ReadonlySet<string>> {
  const ports = await Array.fromAsync(glob('functions/{store/*store.ts,summaries/summaries.ts}'))
  const methods = ports.flatMap((port) => namesIn(readFileSync(port, 'utf8'), /^ {2}(\w+)\(/gm))
  return new Set(methods.filter((name) => !/^(find|list|read|coverage|memberships|is)/.test(name)))
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name)
}

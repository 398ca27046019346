import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildAll, buildAssets, buildLocal, type Places, places } from '../../infra/build.ts'

let given: Places

beforeEach(async () => {
  await mkdir(places.out, { recursive: true })
  const root = await mkdtemp(join(places.out, 'test-'))
  given = { root, out: join(root, 'out') }
  await symlink(join(places.root, 'node_modules'), join(root, 'node_modules'))
})
afterEach(() => rm(given.root, { recursive: true }))

const plant = async (file: string, text: string) => {
  await mkdir(dirname(join(given.root, file)), { recursive: true })
  await writeFile(join(given.root, file), text)
}

const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(file).href)

it('has nothing to do where there is no function and no asset', async () => {
  expect(await buildAll(given)).toEqual([])
  expect(await buildAssets(given)).toEqual({})
})

it('gives each function a folder with all it needs, and only that', async () => {
  await plant('functions/part.tsx', 'export const part = String(<p lang="fr">été</p>)')
  await plant('functions/late.ts', 'export const late = "late"')
  const late = 'export const handler = async () => part + (await import("./late.ts")).late'
  await plant('functions/site.lambda.ts', `import { part } from "./part.tsx"\n${late}`)
  await plant('functions/deep/index.lambda.ts', 'export const handler = async () => "other"')
  await plant('web/public/style.css', 'a { color: red }')
  expect(await buildAll(given)).toEqual(['index', 'site'])
  const { handler } = await load(join(given.out, 'functions/site/index.mjs'))
  expect(await handler()).toBe('<p lang="fr">été</p>late')
  const files = (await readdir(join(given.out, 'functions/index'))).toSorted()
  expect(files).toEqual(['index.mjs', 'index.mjs.map', 'public'])
  const assets = await readdir(join(given.out, 'functions/index/public'))
  expect(assets.toSorted()).toEqual(['assets.json', expect.stringMatching(/^style-[A-Z0-9]{8}\.css$/)])
})

it('bundles the AWS clients so that they load', async () => {
  await plant(
    'functions/store.lambda.ts',
    'import { DynamoDBClient } from "@aws-sdk/client-dynamodb"\nexport const handler = () => new DynamoDBClient({ region: "x" })',
  )
  await buildAll(given)
  const { handler } = await load(join(given.out, 'functions/store/index.mjs'))
  expect(await handler().config.region()).toBe('x')
})

it('bundles packages of the older module system so that they load', async () => {
  await plant('functions/read.lambda.ts', 'import { parse } from "yaml"\nexport const handler = () => parse("a: 1")')
  await buildAll(given)
  const { handler } = await load(join(given.out, 'functions/read/index.mjs'))
  expect(handler()).toEqual({ a: 1 })
})

it('forgets a function that is no more', async () => {
  await plant('functions/old.lambda.ts', 'export const handler = 1')
  await buildAll(given)
  await rm(join(given.root, 'functions/old.lambda.ts'))
  await buildAll(given)
  expect(await readdir(given.out)).toEqual(['public'])
})

it('names assets by their content and says which is which', async () => {
  await plant('web/public/style.css', 'a {\n  color: red;\n}\n')
  await plant('web/public/enhance.ts', 'const n: number = 1\nconsole.log(n)')
  await plant('web/public/icon.svg', '<svg/>')
  const names = await buildAssets(given)
  expect(Object.keys(names)).toEqual(['enhance.js', 'icon.svg', 'style.css'])
  expect(JSON.parse(await readFile(join(given.out, 'public/assets.json'), 'utf8'))).toEqual(names)
  expect(await readFile(join(given.out, 'public', `${names['style.css']}`), 'utf8')).toBe('a{color:red}\n')
  await plant('web/public/style.css', 'a { color: blue }')
  const next = await buildAssets(given)
  expect([next['style.css'] === names['style.css'], next['icon.svg']]).toEqual([false, names['icon.svg']])
})

it('builds a command of the local stack that uses the packages in place', async () => {
  await plant('infra/local/greet.ts', 'import { raw } from "hono/html"\nexport const text = String(raw("<b>"))')
  const file = await buildLocal('greet', given)
  expect([(await load(file)).text, (await readFile(file, 'utf8')).includes('from "hono/html"')]).toEqual(['<b>', true])
})

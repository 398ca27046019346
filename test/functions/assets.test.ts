import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Assets, readAssets } from '../../functions/assets.ts'
import { buildAssets, places } from '../../infra/build.ts'

let out = ''
let assets: Assets

async function read(program: string): Promise<Assets> {
  return readAssets(pathToFileURL(join(out, 'public/')), pathToFileURL(program))
}

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'assets-'))
  await buildAssets({ root: places.root, out })
  assets = await read('functions/app.ts')
})
afterAll(() => rm(out, { recursive: true }))

it('links to the built files, each named by its content', () => {
  expect(assets.links).toEqual({
    style: expect.stringMatching(/^\/assets\/style-[A-Z0-9]+\.css$/),
    script: expect.stringMatching(/^\/assets\/enhance-[A-Z0-9]+\.js$/),
    suggest: expect.stringMatching(/^\/assets\/suggest-[A-Z0-9]+\.js$/),
    icon: expect.stringMatching(/^\/assets\/icon-[A-Z0-9]+\.svg$/),
  })
})

it('holds every linked file with its type and its bytes', async () => {
  const held = Object.values(assets.links).map((link) => assets.files.get(link.slice('/assets/'.length)))
  expect(held.map((asset) => asset?.type)).toEqual([
    'text/css; charset=utf-8',
    'text/javascript; charset=utf-8',
    'text/javascript; charset=utf-8',
    'image/svg+xml',
  ])
  const icon = await readFile('web/public/icon.svg')
  expect(Buffer.from(held[3]?.body ?? []).equals(icon)).toBe(true)
})

it('names the build by the code and the files, so that either changes it', async () => {
  expect((await read('functions/app.ts')).build).toBe(assets.build)
  expect((await read('functions/tools.ts')).build).not.toBe(assets.build)
})

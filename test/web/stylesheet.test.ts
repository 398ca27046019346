import { glob, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAssets, places } from '../../infra/build.ts'

let out = ''
let names: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'assets-'))
  names = await buildAssets({ root: places.root, out })
})
afterAll(() => rm(out, { recursive: true }))

async function built(name: string): Promise<string> {
  return readFile(join(out, 'public', names[name] ?? ''), 'utf8')
}

const physical =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-(?:margin|padding))-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|overflow-[xy])\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/g

describe('the stylesheet', () => {
  it('has at most 10 KB when compressed, and each script at most 1 KB', async () => {
    expect(gzipSync(await built('style.css')).length).toBeLessThan(10 * 1024)
    expect(gzipSync(await built('enhance.js')).length).toBeLessThan(1024)
    expect(gzipSync(await built('suggest.js')).length).toBeLessThan(1024)
  })

  it('knows no left and no right, so that it serves both directions', async () => {
    const found: string[] = []
    for await (const file of glob('web/style/*.css')) {
      const rules = (await readFile(file, 'utf8')).replace(/@media \([^)]*\)/g, '')
      found.push(...[...rules.matchAll(physical)].map(([match]) => `${file}: ${match}`))
    }
    expect(found).toEqual([])
    expect('margin-left: 0; text-align: right; top: 1px; max-width: 3em'.match(physical)).toHaveLength(4)
  })

  it('loads nothing from anywhere', async () => {
    const style = await built('style.css')
    expect(style.match(/url\(|@import|https?:/g)).toBeNull()
  })

  it('answers dark, more contrast, less motion and paper by media query', async () => {
    const style = await built('style.css')
    const queries = ['prefers-color-scheme:dark', 'prefers-contrast:more', 'prefers-reduced-motion', 'print']
    expect(queries.filter((query) => !style.replaceAll(' ', '').includes(query))).toEqual([])
  })
})

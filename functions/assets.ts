import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import * as z from 'zod'
import type { AssetLinks } from '../web/view.ts'

/** A file that pages load, with its type. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
}

/** What the pages of this build load, and the name of the build itself. */
export interface Assets {
  readonly links: AssetLinks
  readonly files: ReadonlyMap<string, Asset>
  /** Changes with every byte of the code that draws pages, so that a validator never outlives it. */
  readonly build: string
}

/** The built files of a folder, each named by its content, for the program that the given file holds. */
export async function readAssets(folder: URL, program: URL): Promise<Assets> {
  const [names, found, code] = await Promise.all([
    readFile(new URL('assets.json', folder), 'utf8'),
    readdir(folder),
    readFile(program),
  ])
  const own = Names.parse(JSON.parse(names))
  const files = await Promise.all(
    found.flatMap((name) => {
      const type = types[extname(name)]
      return type
        ? [readFile(new URL(name, folder)).then((body) => [name, { body: new Uint8Array(body), type }] as const)]
        : []
    }),
  )
  const address = (name: keyof z.infer<typeof Names>) => `/assets/${own[name]}`
  return {
    links: {
      style: address('style.css'),
      script: address('enhance.js'),
      suggest: address('suggest.js'),
      icon: address('icon.svg'),
    },
    files: new Map(files),
    build: createHash('sha256').update(names).update(code).digest('base64url').slice(0, 16),
  }
}

const Names = z.object({
  'style.css': z.string(),
  'enhance.js': z.string(),
  'suggest.js': z.string(),
  'icon.svg': z.string(),
})

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

import { glob, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { violations } from './architecture.ts'

describe('the house', () => {
  it('keeps its rules in every file', async () => {
    const paths = await Array.fromAsync(glob('{content,web,functions,infra,test}/**/*.{ts,tsx,mjs,js}'))
    const sources = await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, 'utf8') })))
    expect(sources.length).toBeGreaterThan(20)
    expect(sources.flatMap(violations)).toEqual([])
  })
})

describe('the rules bite', () => {
  const long = (lines: number) => 'const a = 1\n'.repeat(lines)
  const body = (lines: number) => `export async function f() {\n${'  a()\n'.repeat(lines - 2)}}\n`

  const inner = (lines: number) => `function f() {\n  function g() {\n${'    a()\n'.repeat(lines - 2)}  }\n}\n`

  it.each([
    ['content/model/a.ts', "import { b } from '../../web/links.ts'", 'may not import web/links.ts'],
    ['web/a.tsx', "import {\n  a,\n  b,\n} from '../functions/read.ts'", 'may not import functions/read.ts'],
    ['functions/a.ts', "export type { B } from '../infra/b.ts'", 'may not import infra/b.ts'],
    ['functions/a.ts', "const b = await import('../test/b.ts')", 'may not import test/b.ts'],
    ['infra/aws/http.ts', "import { app } from '../../functions/app.ts'", 'may not import functions/app.ts'],
    ['content/a.ts', "import { readFile } from 'node:fs'", 'may not use the package "node:fs"'],
    ['web/a.ts', "import { Hono } from 'hono'", 'may not use the package "hono"'],
    ['functions/a.ts', "import 'aws-cdk-lib'", 'may not use the package "aws-cdk-lib"'],
    ['functions/a.ts', "import z from 'zodiac'", 'may not use the package "zodiac"'],
    ['content/a.ts', 'export const a = () => Math.random()', 'reaches out of a pure room'],
    ['web/a.ts', 'export const a = process.env.A', 'reaches out of a pure room'],
    ['content/a.ts', 'export const a = () => Date.now()', 'reads the clock; take `now` as an input'],
    ['functions/a.ts', 'export const a = () => new Date()', 'reads the clock; take `now` as an input'],
    ['functions/a.ts', 'export const a = process.env.A', 'reads the environment; only functions/env.ts may'],
    ['infra/aws/a.ts', 'export const a = process.env.A', 'reads the environment; only functions/env.ts may'],
    ['web/utils/a.ts', '', '"utils" names no thing'],
    ['web/index.ts', '', '"index" names no thing'],
    ['web/PartOf.tsx', '', '"PartOf.tsx" is not a name in lower case and hyphens'],
    ['web/a.ts', long(201), 'has 201 lines, more than 200'],
    ['web/a.ts', body(41), 'the function f has 41 lines, more than 40'],
    ['web/a.ts', inner(41), 'the function g has 41 lines, more than 40'],
    ['web/a.ts', 'export default 1', 'has a default export'],
  ])('in %s', (path, text, violation) => {
    expect(violations({ path, text })).toEqual([`${path}: ${violation}`])
  })

  it.each([
    ['web/a.tsx', "import { a } from '../content/model/a.ts'\nimport { jsx } from 'hono/jsx'"],
    ['content/a.ts', "import * as z from 'zod'\nimport { toString } from 'mdast-util-to-string'"],
    ['functions/site.lambda.ts', "import { S3Client } from '@aws-sdk/client-s3'\nconst now = () => new Date()"],
    ['functions/env.ts', 'export const a = process.env.A'],
    ['infra/aws/table.ts', "import { key } from '../../functions/store/keys.ts'"],
    ['infra/local/start.ts', "import { createApp } from '../../functions/app.ts'\nconst a = process.env.PORT"],
    ['infra/bench/search.ts', "import { a } from '../../functions/a.ts'\nimport MiniSearch from 'minisearch'"],
    ['test/a.test.ts', "import { a } from '../infra/local/a.ts'"],
    ['web/a.ts', `${long(150)}${body(40)}`],
    ['web/a.ts', inner(40)],
  ])('and leave alone what is right in %s', (path, text) => {
    expect(violations({ path, text })).toEqual([])
  })
})

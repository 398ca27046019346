import { access, glob, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from '../content/markdown/parse.ts'
import { compileExamples, writeExamples } from './examples.ts'
import { type Document, documentOf, documents, type Example } from './promises.ts'

let all: readonly Document[]
let examples: readonly Example[]
beforeAll(async () => {
  all = await documents()
  examples = all.flatMap((document) => document.examples)
})

const inLanguage = (...languages: string[]) => examples.filter(({ language }) => languages.includes(language))
const placeOf = ({ file, line }: Example) => `${file}:${line}`

describe('what the documents promise', () => {
  it('has the same headings in every room', () => {
    const rooms = all.filter(({ file }) => file.endsWith('/README.md'))
    const names = ['functions', 'infra', 'test', 'web'].map((room) => `${room}/README.md`)
    expect(rooms.map(({ file }) => file)).toEqual(expect.arrayContaining(names))
    for (const { headings } of rooms) {
      expect(headings).toEqual(['What is this?', 'When do I change it?', 'How it works', 'Examples', 'Decisions'])
    }
  })

  it('names only files that exist', async () => {
    expect(await missing(all.flatMap(({ file, paths }) => paths.map((path) => ({ file, path }))))).toEqual([])
  })

  it('links only to files and headings that exist', async () => {
    expect(await missing(all.flatMap(({ file, links }) => links.map((path) => ({ file, path }))))).toEqual([])
  })

  it('names only commands that exist', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8'))
    const named = all.flatMap(({ text }) => [...text.matchAll(/\bnpm run ([\w-]+)/g)].map(([, name]) => name))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !Object.keys(scripts).includes(name ?? ''))).toEqual([])
  })

  it('says what each example is written in', () => {
    const known = inLanguage('sh', 'ts', 'tsx', 'markdown', 'json')
    expect(examples.filter((example) => !known.includes(example)).map(placeOf)).toEqual([])
  })
})

describe('the examples', () => {
  it('compile, and run without an error', async () => {
    const files = await writeExamples(inLanguage('ts', 'tsx'))
    expect(files.length).toBeGreaterThan(0)
    expect(await compileExamples()).toBe('')
    for (const file of files) await import(resolve(file))
  })

  it('start what exists', () => {
    const commands = inLanguage('sh').flatMap(({ text }) => text.trim().split('\n'))
    const known = /^(npm (start|test|run [\w-]+)( -- .+)?|git clone \S+|cd \S+|[A-Z_]+=\S+ npm start)( +# .+)?$/
    expect(commands.filter((command) => !known.test(command))).toEqual([])
  })

  it('in Markdown are documents that can be published', () => {
    const documents = inLanguage('markdown').map(({ text }) => parse(text))
    expect(documents.length).toBeGreaterThan(0)
    expect(documents.flatMap(({ messages }) => messages.filter(({ severity }) => severity !== 'info'))).toEqual([])
  })

  it('in JSON are JSON', () => {
    for (const { text } of inLanguage('json')) expect(() => JSON.parse(text)).not.toThrow()
  })
})

describe('the checks bite', () => {
  it('on a path in a table, a link and an example', async () => {
    const text = '| say | `web/absent.ts` |\n\n[there](absent.md)\n\n```ts\nconst a: string = 1\n```\n'
    const planted = documentOf('web/README.md', text)
    expect(await missing(planted.paths.map((path) => ({ file: planted.file, path })))).toEqual([
      'web/README.md names web/absent.ts',
    ])
    expect(planted.links).toEqual(['web/absent.md'])
    expect(planted.examples).toEqual([
      { file: 'web/README.md', line: 5, language: 'ts', text: 'const a: string = 1\n' },
    ])
  })
})

async function missing(named: readonly { readonly file: string; readonly path: string }[]): Promise<string[]> {
  const found = await Promise.all(named.map(async ({ path }) => ((await exists(path)) ? [] : path)))
  return found.flatMap((path, at) => (path.length > 0 ? `${named[at]?.file} names ${path}` : []))
}

async function exists(target: string): Promise<boolean> {
  const [path = '', anchor] = target.split('#')
  if (path.includes('*')) return (await Array.fromAsync(glob(path))).length > 0
  if (
    await access(path).then(
      () => false,
      () => true,
    )
  )
    return false
  return anchor === undefined || headingsOf(await readFile(path, 'utf8')).includes(anchor)
}

function headingsOf(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )
}

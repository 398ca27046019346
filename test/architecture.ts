import { posix } from 'node:path'

/** A source file, with its path from the root of the repository. */
export interface Source {
  readonly path: string
  readonly text: string
}

const rooms = ['content', 'web', 'functions', 'infra'] as const

/** The packages that each room may use; a name that ends in a mark stands for all that begin with it. */
const packages: Readonly<Record<string, readonly string[]>> = {
  content: [
    'zod',
    'unified',
    'remark',
    'remark-',
    'mdast',
    'mdast-',
    'micromark-',
    'unist-',
    'yaml',
    'fflate',
    'htmlparser2',
  ],
  web: ['hono/jsx', 'hono/html', 'mdast', 'mdast-', 'zod', 'diff'],
  functions: [
    ...['hono', 'zod', '@aws-sdk/', '@smithy/', 'jose', 'oauth4webapi', 'node:', 'aws-lambda'],
    ...['stemmer', '@orama/stemmers'],
  ],
  'infra/aws': ['aws-cdk-lib', 'constructs', 'cdk-nag', '@aws-sdk/client-dynamodb', 'zod', 'node:'],
  'infra/local': ['node:', 'zod', 'hono', '@hono/node-server', 'oidc-provider', 'jose', '@aws-sdk/', 'aws-lambda'],
  'infra/bench': ['node:', 'minisearch', 'hono', '@aws-sdk/client-dynamodb'],
  infra: ['node:', 'esbuild'],
}

/** What the stack in AWS may know of the other rooms: facts, never what they do. */
const facts = [
  'content/model/language.ts',
  'functions/env.ts',
  'functions/metrics.ts',
  'functions/store/keys.ts',
  'functions/store/table.ts',
  'functions/work-paths.ts',
]
const data = /^(content\/(registry|vocabularies|events|campaigns|markdown\/lexicon)|web\/words)\//
const nameless = /^(utils?|helpers?|common|shared|lib|misc|index)$/
const wellNamed = /^[a-z0-9]+(-[a-z0-9]+)*(\.(lambda|test|config))?\.(tsx?|mjs)$/
const clock = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/
const impure = /\bprocess\.|\bMath\.random\b|\bfetch\(|\brandomUUID\b|\bcrypto\./
const imports = /^(?:import|export)\b[^'"=(]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

/** Every way in which a file breaks the rules of the house, one sentence each. */
export function violations(source: Source): string[] {
  const found = [...names(source), ...row(source), ...purity(source), ...shape(source)]
  return found.map((what) => `${source.path}: ${what}`)
}

function names({ path }: Source): string[] {
  const parts = path.split('/')
  const vague = parts.map((part) => part.replace(/\..*$/, '')).filter((part) => nameless.test(part))
  const file = parts.at(-1) ?? ''
  return [
    ...vague.map((part) => `"${part}" names no thing`),
    ...(wellNamed.test(file) ? [] : [`"${file}" is not a name in lower case and hyphens`]),
  ]
}

/** The one-way row: a room imports from itself and the rooms before it, and only the packages it may use. */
function row(source: Source): string[] {
  const { path, text } = source
  if (path.startsWith('test/')) return []
  return [...text.matchAll(imports)].flatMap(([, ...groups]) => {
    const name = groups.find(Boolean) ?? ''
    if (!name.startsWith('.')) return mayUse(path, name) ? [] : [`may not use the package "${name}"`]
    const target = posix.join(posix.dirname(path), name)
    return mayImport(path, target) ? [] : [`may not import ${target}`]
  })
}

function mayUse(path: string, name: string): boolean {
  const room = Object.keys(packages).find((each) => path.startsWith(`${each}/`)) ?? ''
  return (packages[room] ?? []).some((allowed) => {
    if (/[:/-]$/.test(allowed)) return name.startsWith(allowed)
    return name === allowed || name.startsWith(`${allowed}/`)
  })
}

function mayImport(path: string, target: string): boolean {
  const from = rooms.findIndex((room) => path.startsWith(`${room}/`))
  const to = rooms.findIndex((room) => target.startsWith(`${room}/`))
  if (to < 0 || to > from) return false
  if (!path.startsWith('infra/') || to === from) return true
  return /^infra\/(local|bench)\//.test(path) || facts.includes(target)
}

function purity({ path, text }: Source): string[] {
  const pure = /^(content|web)\//.test(path) && !path.startsWith('web/public/')
  const entry = /\.lambda\.ts$|^infra\/|^test\/|^web\/public\//.test(path)
  const settings = /^functions\/env\.ts$|^infra\/(local\/|[^/]+$)|^test\//.test(path)
  return [
    ...(pure && impure.test(text) ? ['reaches out of a pure room'] : []),
    ...(!entry && clock.test(text) ? ['reads the clock; take `now` as an input'] : []),
    ...(!settings && !pure && /\bprocess\.env\b/.test(text)
      ? ['reads the environment; only functions/env.ts may']
      : []),
  ]
}

function shape({ path, text }: Source): string[] {
  const lines = text.trimEnd().split('\n')
  const tests = path.startsWith('test/')
  return [
    ...(lines.length > 200 && !data.test(path) ? [`has ${lines.length} lines, more than 200`] : []),
    ...(/^export default\b/m.test(text) && !path.endsWith('.config.ts') ? ['has a default export'] : []),
    ...(tests ? [] : longFunctions(lines)),
  ]
}

/** The formatter puts the closing brace under the start of a function; functions within it count for themselves. */
function longFunctions(lines: readonly string[]): string[] {
  const functions = lines.flatMap((line, start) => {
    const [, indent, name] = /^( *)(?:export )?(?:async )?function\*? (\w+)/.exec(line) ?? []
    const length = lines.slice(start).indexOf(`${indent}}`) + 1
    return name && length > 1 ? [{ name, start, length }] : []
  })
  return functions.flatMap(({ name, start, length }) => {
    const within = functions.filter((other) => other.start > start && other.start < start + length)
    const own = length - within.reduce((sum, other) => sum + other.length, 0)
    return own > 40 ? [`the function ${name} has ${own} lines, more than 40`] : []
  })
}

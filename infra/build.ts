import { cp, glob, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'

/** The folder of the repository, and the folder that holds everything built from it. */
export interface Places {
  readonly root: string
  readonly out: string
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where `npm run build` reads and writes. */
export const places: Places = { root, out: join(root, '.build') }

const settings: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  outExtension: { '.js': '.mjs' },
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
}

/** @NOTE Packages of the older module system ask for parts of Node by `require`, which a module does not have by itself. */
const banner = {
  js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)",
}

/** Builds everything: the assets of the pages, and each function with them in a folder of its own. */
export async function buildAll(given: Places = places): Promise<readonly string[]> {
  const assets = Object.values(await buildAssets(given))
  const entries = await filesIn(join(given.root, 'functions'), '**/*.lambda.ts')
  await rm(join(given.out, 'functions'), { recursive: true, force: true })
  return Promise.all(entries.map((entry) => buildFunction(given, entry, [...assets, 'assets.json'])))
}

/** Bundles a file of `infra/local` for this machine; the packages stay where npm has put them. */
export async function buildLocal(name: string, { root, out }: Places = places): Promise<string> {
  const outfile = join(out, 'local', `${name}.mjs`)
  const entry = join(root, 'infra', 'local', `${name}.ts`)
  await build({ ...settings, entryPoints: [entry], outfile, outExtension: {}, packages: 'external' })
  return outfile
}

/**
 * Stylesheets and scripts are minified and named by their content; `assets.json` tells which name became which. Those of
 * earlier builds stay, since a running site may still hand them out.
 */
export async function buildAssets({ root, out }: Places): Promise<Readonly<Record<string, string>>> {
  const outdir = join(out, 'public')
  const entryPoints = await filesIn(join(root, 'web', 'public'), '*')
  const { metafile } = await build({
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome110', 'firefox110', 'safari16'],
    loader: { '.svg': 'copy', '.png': 'copy', '.ico': 'copy', '.txt': 'copy', '.woff2': 'copy' },
    entryNames: '[name]-[hash]',
    entryPoints,
    outdir,
    metafile: true,
    logLevel: 'warning',
  })
  const outputs = Object.entries(metafile.outputs).flatMap(([file, { entryPoint, inputs }]) => {
    const source = entryPoint ?? Object.keys(inputs)[0]
    return source ? [[basename(source).replace(/\.ts$/, '.js'), basename(file)] as const] : []
  })
  const names = Object.fromEntries(outputs.toSorted())
  await mkdir(outdir, { recursive: true })
  await writeFile(join(outdir, 'assets.json'), `${JSON.stringify(names, null, 2)}\n`)
  return names
}

/** The programs that a function starts in threads of their own, by the name of the function that starts them. */
const threads: Readonly<Record<string, readonly string[]>> = { work: ['reading/reading-worker.ts'] }

/** Each function is built alone, so that its folder holds its own chunks and nothing else. */
async function buildFunction({ root, out }: Places, entry: string, assets: readonly string[]): Promise<string> {
  const name = basename(entry, '.lambda.ts')
  const outdir = join(out, 'functions', name)
  const started = (threads[name] ?? []).map((file) => [basename(file, '.ts'), join(root, 'functions', file)])
  const entryPoints = { index: entry, ...Object.fromEntries(started) }
  await build({ ...settings, entryPoints, outdir, splitting: true, minify: true, banner })
  for (const asset of assets) await cp(join(out, 'public', asset), join(outdir, 'public', asset))
  return name
}

async function filesIn(folder: string, pattern: string): Promise<string[]> {
  const names = await Array.fromAsync(glob(pattern, { cwd: folder }))
  return names.toSorted().map((name) => join(folder, name))
}

if (import.meta.main) {
  const names = await buildAll()
  process.stdout.write(`Built ${names.length} functions into .build/functions\n`)
}

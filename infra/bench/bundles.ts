import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildAll, places } from '../build.ts'
import { table } from './timing.ts'

const bareSource = `import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
export const handler = handle(new Hono().get('/', (c) => c.text('bare')))
`
const starts = 12

/** Minified size and cold import of each function as it is deployed, beside a bare Hono function built the same way. */
export async function benchBundles(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-bare-'))
  try {
    const names = await buildAll()
    await buildBare(folder)
    const built = names.map((name) => ({ name, at: join(places.out, 'functions', name) }))
    const bundles = [{ name: 'bare Hono', at: join(folder, 'out', 'functions', 'bare') }, ...built]
    const times = importTimes(bundles.map(({ at }) => at))
    const bound = Math.min(...(times[0] ?? []))
    const rows = bundles.map(async ({ name, at }, row) => {
      const best = Math.min(...(times[row] ?? []))
      return [
        name,
        await kilobytes(at, await filesAt(at)),
        await kilobytes(at, await eagerFiles(at)),
        best.toFixed(1),
        (best / bound).toFixed(1),
      ]
    })
    return table([
      ['function', 'kB', 'kB at the start', 'processor ms of the import', 'times the bare one'],
      ...(await Promise.all(rows)),
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function buildBare(folder: string): Promise<void> {
  await mkdir(join(folder, 'functions'))
  await writeFile(join(folder, 'functions', 'bare.lambda.ts'), bareSource)
  await symlink(join(places.root, 'web'), join(folder, 'web'))
  await symlink(join(places.root, 'node_modules'), join(folder, 'node_modules'))
  await buildAll({ root: folder, out: join(folder, 'out') })
}

/** Each in a fresh process, in turns, so that what else the machine does meets all of them alike. */
function importTimes(folders: readonly string[]): number[][] {
  const script = fileURLToPath(new URL('bundle-cold.ts', import.meta.url))
  const times: number[][] = folders.map(() => [])
  for (let start = 0; start < starts; start++) {
    for (const [row, folder] of folders.entries()) {
      const address = pathToFileURL(join(folder, 'index.mjs')).href
      times[row]?.push(Number(execFileSync(process.execPath, [script, address], { encoding: 'utf8', env: settings })))
    }
  }
  return times
}

const settings = {
  RECORDS_TABLE: 'records',
  SUMMARIES_BUCKET: 'summaries',
  SITE_ADDRESS: 'https://outcomes.example',
  ISSUER: 'https://id.example',
  CLIENT_ID: 'rapporteur',
  DISTRIBUTION: 'E123',
  PURGED_PATHS: '2000',
  MAIL_SENDER: 'follow-up@outcomes.example',
  MAIL_CONFIGURATION: 'mails',
  MAILS_A_DAY: '1000',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
}

async function filesAt(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.mjs'))
}

/** The files that are read before the first request: those that others import and do not only ask for later. */
async function eagerFiles(folder: string, name = 'index.mjs', seen = new Set<string>()): Promise<string[]> {
  if (seen.has(name)) return []
  seen.add(name)
  const text = await readFile(join(folder, name), 'utf8')
  const imported = [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.mjs)"/g)].map(([, file = '']) => file)
  for (const file of imported) await eagerFiles(folder, file, seen)
  return [...seen]
}

async function kilobytes(folder: string, names: readonly string[]): Promise<string> {
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
  return (sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(0)
}

import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { table } from './timing.ts'

const head = ['document', 'bytes', 'CPU s', 'peak MB', 'ends', 'passages', 'asks', 'outcomes', 'people', 'sessions']
const samples = fileURLToPath(new URL('../../test/samples/reports', import.meta.url))

/**
 * CPU seconds and peak memory of reading each foreign report of a folder in a process of its own, beside its size and
 * what was read; without `--collection` the reports that the tests read.
 */
export async function benchReading(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: { collection: { type: 'string' } } })
  const folder = values.collection ?? samples
  const names = readdirSync(folder).filter((name) => /\.(?:docx|odt|html?|md|txt|ics|csv)$/iu.test(name))
  if (names.length === 0) throw new Error(`Cannot measure "${folder}": it holds no report`)
  const runs = names
    .toSorted()
    .map((name) => ({ name, bytes: statSync(join(folder, name)).size, ...once(join(folder, name)) }))
  const rows = runs.map(({ name, bytes, seconds, megabytes, ends, counts }) => [
    name,
    String(bytes),
    seconds.toFixed(2),
    megabytes.toFixed(0),
    ends,
    ...Array.from({ length: 5 }, (_, at) => counts[at] ?? ''),
  ])
  const most = (of: (run: (typeof runs)[number]) => number) => Math.max(...runs.map(of))
  const last = `${names.length} documents; the most: ${most((run) => run.seconds).toFixed(2)} s of CPU, ${most((run) => run.megabytes).toFixed(0)} MB`
  return `${table([head, ...rows])}\n\n${last}`
}

/** What the fresh process prints, its parts set apart by tabs. */
function once(path: string) {
  const script = fileURLToPath(new URL('reading-once.ts', import.meta.url))
  const printed = execFileSync(process.execPath, [script, path], { encoding: 'utf8' })
  const [seconds = '', megabytes = '', ends = '', ...counts] = printed.split('\t')
  return { seconds: Number(seconds), megabytes: Number(megabytes), ends, counts }
}

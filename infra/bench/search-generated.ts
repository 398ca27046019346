import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { changeFile } from '../../functions/search/file/apply.ts'
import { buildIndex } from '../../functions/search/file/build.ts'
import type { SearchPort } from '../../functions/search/port.ts'
import { openSearch } from '../../functions/search/sqlite.ts'
import { type Beside, besideMiniSearch } from './beside-minisearch.ts'
import { coldStart } from './cold.ts'
import { type Generated, generatedEntries } from './generated-entries.ts'
import { type QuestionKind, questionKinds } from './generated-questions.ts'
import { percentile, table, timed } from './timing.ts'

/** Times on generated records by kind of question, beside MiniSearch on the same records when that is wanted. */
export async function benchGenerated(count: number, wantsBeside: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'))
  try {
    const path = join(folder, 'index.sqlite')
    const generated = generatedEntries(count)
    const kinds = questionKinds(generated, count > 50_000 ? 60 : 100)
    const build = await timed(() => buildIndex(path, generated.entries))
    const cold = coldStart('file', path, generated.wordAt(0.02))
    const times = await timesOf(path, kinds)
    const memoryMb = process.memoryUsage.rss() / 1e6
    const update = await updateTimes(path, generated)
    const beside = wantsBeside ? await besideMiniSearch(folder, generated, kinds) : undefined
    const own = { buildMs: build.ms, bytes: statSync(path).size, cold }
    return [
      `${count} generated records; an answer is 20 hits with passages and all facets counted`,
      table([
        latencyHead(beside),
        ...kinds.map((kind, index) => latencyLine(kind, times[index] ?? [], beside?.times[index])),
      ]),
      table(figures(count, own, update, memoryMb, beside)),
    ].join('\n\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function timesOf(path: string, kinds: readonly QuestionKind[]): Promise<number[][]> {
  const search = openSearch(path)
  const times: number[][] = []
  for (const { questions } of kinds) {
    const kind: number[] = []
    for (const question of questions) kind.push(await bestOf(search, question))
    times.push(kind)
  }
  await search.close()
  return times
}

/** The best of three: the machine may be busy with other things. */
async function bestOf(search: SearchPort, question: QuestionKind['questions'][number]): Promise<number> {
  const runs = []
  for (let run = 0; run < 3; run++) runs.push((await timed(() => search.search(question))).ms)
  return Math.min(...runs)
}

async function updateTimes(path: string, { entries }: Generated): Promise<number[]> {
  const times: number[] = []
  for (const [index, entry] of entries.filter((_, at) => at % Math.ceil(entries.length / 15) === 7).entries()) {
    const put = [{ ...entry, text: `${entry.text} changed ${index}` }]
    times.push((await timed(() => changeFile(path, { put }))).ms)
  }
  return times
}

function latencyHead(beside: Beside | undefined): string[] {
  return ['kind of question', 'p50 ms', 'p99 ms', ...(beside ? ['MiniSearch p50', 'p99', 'ratio p50', 'p99'] : [])]
}

function latencyLine({ name }: QuestionKind, own: readonly number[], other: readonly number[] | undefined): string[] {
  const values = (times: readonly number[]) => [percentile(times, 0.5), percentile(times, 0.99)]
  const line = [name, ...values(own).map((ms) => ms.toFixed(2))]
  if (!other) return [...line, '', '', '', '']
  const ratios = values(own).map((ms, index) => (ms / (values(other)[index] ?? 1)).toFixed(2))
  return [...line, ...values(other).map((ms) => ms.toFixed(2)), ...ratios]
}

interface Own {
  readonly buildMs: number
  readonly bytes: number
  readonly cold: ReturnType<typeof coldStart>
}

function figures(count: number, own: Own, update: readonly number[], memoryMb: number, beside: Beside | undefined) {
  const rows: [string, number, number | undefined, number][] = [
    ['build s', own.buildMs / 1000, beside && beside.buildMs / 1000, 1],
    ['file MB', own.bytes / 1e6, beside && beside.bytes / 1e6, 1],
    ['file MB per 1,000', own.bytes / 1e3 / count, beside && beside.bytes / 1e3 / count, 2],
    ['open cold ms', own.cold.openMs, beside?.cold.openMs, 1],
    ['first answer ms', own.cold.firstMs, beside?.cold.firstMs, 1],
    ['memory after it MB', own.cold.memoryMb, beside?.cold.memoryMb, 0],
    ['update of one p50 ms', percentile(update, 0.5), beside?.updateMs, 1],
    ['memory of this process MB, records included', memoryMb, undefined, 0],
  ]
  const head = ['', 'own', ...(beside ? ['MiniSearch', 'ratio'] : [])]
  return [
    head,
    ...rows.map(([name, value, other, digits]) => [
      name,
      value.toFixed(digits),
      ...(beside ? [other?.toFixed(digits) ?? '', other ? (value / other).toPrecision(2) : ''] : []),
    ]),
  ]
}

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SearchEntry } from '../../functions/search/entry.ts'
import { buildIndex } from '../../functions/search/file/build.ts'
import { QueryError, type SearchPort, type SearchQuery } from '../../functions/search/port.ts'
import { openSearch } from '../../functions/search/sqlite.ts'
import { coldStart } from './cold.ts'
import { type Judged, ndcg, recall } from './judgements.ts'
import { percentile, table, timed } from './timing.ts'

type Judgements = ReadonlyMap<string, Judged>

interface Question {
  readonly id: string
  readonly lang: string
  readonly text: string
}

/** Relevance and times of a judged collection, as a table: one line for each language of the questions, one for all. */
export async function benchCollection(folder: string, withLanguage: boolean): Promise<string> {
  const draft = mkdtempSync(join(tmpdir(), 'bench-search-'))
  try {
    const path = join(draft, 'index.sqlite')
    const entries = readLines(folder, 'docs.jsonl').map(entryOf)
    const build = await timed(() => buildIndex(path, entries))
    const asked = await ask(path, readLines(folder, 'queries.jsonl').map(questionOf), readJudged(folder), withLanguage)
    const cold = coldStart('file', path, asked[0]?.question.text ?? '')
    const bytes = statSync(path).size
    return [
      `${entries.length} documents, ${asked.length} judged questions, ${folder}`,
      table([head, ...lines(asked)]),
      table(
        [
          ['build', `${Math.round(build.ms)} ms`],
          [
            'file',
            `${(bytes / 1e6).toFixed(2)} MB`,
            `${(bytes / 1e6 / (entries.length / 1000)).toFixed(2)} MB per 1,000`,
          ],
          ['open cold', `${cold.openMs.toFixed(1)} ms`, `first answer ${cold.firstMs.toFixed(1)} ms`],
          ['refused', `${asked.filter(({ refused }) => refused).length} questions`],
          ['memory', `${cold.memoryMb.toFixed(0)} MB`],
        ].map(([a = '', b = '', c = '']) => [a, b, c]),
      ),
    ].join('\n\n')
  } finally {
    rmSync(draft, { recursive: true })
  }
}

const head = ['questions', 'count', 'nDCG@10', 'recall@100', 'p50 ms', 'p99 ms']

interface Asked {
  readonly question: Question
  readonly refused: boolean
  readonly ndcg: number
  readonly recall: number
  readonly ms: number
}

async function ask(path: string, questions: readonly Question[], judged: Judgements, withLanguage: boolean) {
  const search = openSearch(path)
  const asked: Asked[] = []
  for (const question of questions) {
    const grades = judged.get(question.id)
    if (!grades) continue
    const query = { text: question.text, ...(withLanguage ? { language: question.lang } : {}) }
    const ids = await found(search, query)
    const runs = [await timed(() => found(search, query)), await timed(() => found(search, query))]
    const all = ids && (await found(search, { ...query, limit: 100, facets: [] }))
    const ms = Math.min(...runs.map((run) => run.ms))
    asked.push({
      question,
      refused: !all,
      ndcg: ndcg(all ?? [], grades, 10),
      recall: recall(all ?? [], grades, 100),
      ms,
    })
  }
  await search.close()
  return asked
}

/** The addresses found; a question that is refused finds nothing and is counted as such. */
async function found(search: SearchPort, query: SearchQuery): Promise<string[] | undefined> {
  try {
    return (await search.search(query)).hits.map(({ id }) => id)
  } catch (error) {
    if (error instanceof QueryError) return undefined
    throw error
  }
}

function lines(asked: readonly Asked[]): string[][] {
  const byLanguage = Map.groupBy(asked, ({ question }) => question.lang)
  const groups: [string, readonly Asked[]][] = byLanguage.size > 1 ? [...byLanguage, ['all', asked]] : [['all', asked]]
  return groups.map(([name, group]) => {
    const mean = (of: (each: Asked) => number) => group.reduce((sum, each) => sum + of(each), 0) / group.length
    const times = group.map(({ ms }) => ms)
    return [
      name,
      String(group.length),
      mean((each) => each.ndcg).toFixed(4),
      mean((each) => each.recall).toFixed(4),
      percentile(times, 0.5).toFixed(2),
      percentile(times, 0.99).toFixed(2),
    ]
  })
}

function readLines(folder: string, file: string): Record<string, unknown>[] {
  const text = readFileSync(join(folder, file), 'utf8')
  return text.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line)] : []))
}

function entryOf({ id, lang, title, text }: Record<string, unknown>): SearchEntry {
  const language = String(lang ?? 'en')
  return {
    id: String(id),
    kind: 'reference',
    title: String(title ?? ''),
    text: String(text ?? ''),
    language,
    facets: {},
  }
}

function questionOf({ id, lang, text }: Record<string, unknown>): Question {
  return { id: String(id), lang: String(lang ?? 'en'), text: String(text ?? '') }
}

function readJudged(folder: string): Judgements {
  const judged = new Map<string, Map<string, number>>()
  for (const line of readFileSync(join(folder, 'qrels.tsv'), 'utf8').split('\n')) {
    const [question = '', document, grade] = line.trim().split(/\s+/)
    if (document === undefined || !Number.isFinite(Number(grade))) continue
    judged.set(question, (judged.get(question) ?? new Map()).set(document, Number(grade)))
  }
  return judged
}

import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIndex } from '../../functions/search/file/build.ts'
import { QueryError, type SearchPort, type SearchQuery } from '../../functions/search/port.ts'
import { openSearch } from '../../functions/search/sqlite.ts'
import { bm25, type Ranking } from './bm25.ts'
import { coldStart } from './cold.ts'
import { type Collection, type Question, readCollection } from './collection.ts'
import { type Judged, ndcg, recall } from './judgements.ts'
import { percentile, table, timed } from './timing.ts'

/**
 * Relevance and times of a judged collection, as a table: one line for each language of the questions, one for all, and
 * beside it the relevance of exact BM25 over the same terms.
 */
export async function benchCollection(folder: string, withLanguage: boolean): Promise<string> {
  const draft = mkdtempSync(join(tmpdir(), 'bench-search-'))
  try {
    const path = join(draft, 'index.sqlite')
    const collection = readCollection(folder)
    const build = await timed(() => buildIndex(path, collection.entries))
    const asked = await ask(path, collection, withLanguage)
    const cold = coldStart('file', path, asked[0]?.question.text ?? '')
    const megabytes = statSync(path).size / 1e6
    const { length: count } = collection.entries
    return [
      `${count} documents, ${asked.length} judged questions, ${folder}`,
      table([head, ...lines(asked)]),
      table([
        ['build', `${Math.round(build.ms)} ms`, ''],
        ['file', `${megabytes.toFixed(2)} MB`, `${(megabytes / (count / 1000)).toFixed(2)} MB per 1,000`],
        ['open cold', `${cold.openMs.toFixed(1)} ms`, `first answer ${cold.firstMs.toFixed(1)} ms`],
        ['refused', `${asked.filter(({ refused }) => refused).length} questions`, ''],
        ['memory', `${cold.memoryMb.toFixed(0)} MB`, ''],
      ]),
    ].join('\n\n')
  } finally {
    rmSync(draft, { recursive: true })
  }
}

const head = ['questions', 'count', 'nDCG@10', 'recall@100', 'BM25 nDCG@10', 'BM25 recall@100', 'p50 ms', 'p99 ms']

interface Asked {
  readonly question: Question
  readonly refused: boolean
  readonly own: Relevance
  readonly exact: Relevance
  readonly ms: number
}

interface Relevance {
  readonly ndcg: number
  readonly recall: number
}

async function ask(path: string, { entries, questions, judged }: Collection, withLanguage: boolean): Promise<Asked[]> {
  const search = openSearch(path)
  const exact = bm25(
    entries.map(({ id, language, title, text }) => ({ id, lang: language, text: `${title}\n${text}` })),
  )
  const asked: Asked[] = []
  for (const question of questions) {
    const grades = judged.get(question.id)
    if (grades) asked.push(await askOne(search, exact, question, grades, withLanguage))
  }
  await search.close()
  return asked
}

async function askOne(search: SearchPort, exact: Ranking, question: Question, grades: Judged, withLanguage: boolean) {
  const { lang, text } = question
  const query = { text, ...(withLanguage && lang ? { language: lang } : {}) }
  const ids = await found(search, query)
  const runs = [await timed(() => found(search, query)), await timed(() => found(search, query))]
  const all = ids && (await found(search, { ...query, limit: 100, facets: [] }))
  return {
    question,
    refused: !all,
    own: relevance(all ?? [], grades),
    exact: relevance(exact(question, 100), grades),
    ms: Math.min(...runs.map(({ ms }) => ms)),
  }
}

function relevance(ids: readonly string[], grades: Judged): Relevance {
  return { ndcg: ndcg(ids, grades, 10), recall: recall(ids, grades, 100) }
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
  const byLanguage = Map.groupBy(asked, ({ question }) => question.lang || 'none')
  const groups: [string, readonly Asked[]][] = byLanguage.size > 1 ? [...byLanguage, ['all', asked]] : [['all', asked]]
  return groups.map(([name, group]) => {
    const mean = (of: (each: Asked) => number) => group.reduce((sum, each) => sum + of(each), 0) / group.length
    const times = group.map(({ ms }) => ms)
    const parts = [(a: Asked) => a.own.ndcg, (a: Asked) => a.own.recall, (a: Asked) => a.exact.ndcg]
    return [
      name,
      String(group.length),
      ...[...parts, (each: Asked) => each.exact.recall].map((part) => mean(part).toFixed(4)),
      percentile(times, 0.5).toFixed(2),
      percentile(times, 0.99).toFixed(2),
    ]
  })
}

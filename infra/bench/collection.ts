import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SearchEntry } from '../../functions/search/entry.ts'
import type { Judged } from './judgements.ts'

/** A question of a judged collection; without a language it is asked as by a reader whose language is not known. */
export interface Question {
  readonly id: string
  readonly lang: string
  readonly text: string
}

/** A judged collection: documents, questions, and for each question the grades of documents. */
export interface Collection {
  readonly entries: readonly SearchEntry[]
  readonly questions: readonly Question[]
  readonly judged: ReadonlyMap<string, Judged>
}

/** Read `docs.jsonl` and `queries.jsonl` (a JSON object a line) and `qrels.tsv` (question, document, grade). */
export function readCollection(folder: string): Collection {
  return {
    entries: readLines(folder, 'docs.jsonl').map(entryOf),
    questions: readLines(folder, 'queries.jsonl').map(questionOf),
    judged: readJudged(folder),
  }
}

function readLines(folder: string, file: string): Record<string, unknown>[] {
  const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '')
  return text.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line)] : []))
}

function entryOf({ id, lang, title, text }: Record<string, unknown>): SearchEntry {
  return {
    id: String(id),
    kind: 'reference',
    title: String(title ?? ''),
    text: String(text ?? ''),
    language: String(lang ?? ''),
    facets: {},
  }
}

function questionOf({ id, lang, text }: Record<string, unknown>): Question {
  return { id: String(id), lang: String(lang ?? ''), text: String(text ?? '') }
}

function readJudged(folder: string): Collection['judged'] {
  const judged = new Map<string, Map<string, number>>()
  for (const line of readFileSync(join(folder, 'qrels.tsv'), 'utf8').split('\n')) {
    const [question = '', document, grade] = line.trim().split(line.includes('\t') ? '\t' : /\s+/)
    if (document === undefined || !grade || !Number.isFinite(Number(grade))) continue
    judged.set(question, (judged.get(question) ?? new Map()).set(document, Number(grade)))
  }
  return judged
}

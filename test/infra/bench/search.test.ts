import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { generatedEntries } from '../../../infra/bench/generated-entries.ts'
import { benchSearch } from '../../../infra/bench/search.ts'

describe('the bench of the search', () => {
  const folder = mkdtempSync(join(tmpdir(), 'collection-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('measures a collection by language of its questions', async () => {
    const write = (name: string, lines: readonly unknown[]) =>
      writeFileSync(
        join(folder, name),
        lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
      )
    write('docs.jsonl', [
      { id: 'en1', lang: 'en', title: 'Children', text: 'Children were released.' },
      { id: 'ar1', lang: 'ar', title: '', text: 'الأطفال في المدارس' },
    ])
    write('queries.jsonl', [
      { id: 'q1', lang: 'en', text: 'the child' },
      { id: 'q2', lang: 'ar', text: 'مدرسة' },
      { id: 'q3', lang: 'en', text: 'nobody judged this' },
    ])
    write('qrels.tsv', ['q1\ten1\t1', 'q2\tar1\t1', ''])
    const report = await benchSearch(['--collection', folder])
    const lines = report.split('\n').map((line) =>
      line
        .trim()
        .split(/\s{2,}/)
        .slice(0, 6),
    )
    expect(lines.filter(([name]) => ['en', 'ar', 'all'].includes(name ?? ''))).toEqual([
      ['en', '1', '1.0000', '1.0000', '1.0000', '1.0000'],
      ['ar', '1', '1.0000', '1.0000', '1.0000', '1.0000'],
      ['all', '2', '1.0000', '1.0000', '1.0000', '1.0000'],
    ])
  })

  it('measures generated records by kind of question, beside MiniSearch', async () => {
    const report = await benchSearch(['--generated', '120', '--beside-minisearch'])
    expect(report).toMatch(/^120 generated records/)
    expect(report).toMatch(/\na typo( +\d+\.\d\d){6}\n/)
    expect(report).toMatch(/\nopen cold ms( +[\d.e+-]+){3}\n/)
  })

  it('generates the same records every time, each with an address of its own', () => {
    const { entries } = generatedEntries(500)
    expect(generatedEntries(500).entries).toEqual(entries)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(500)
  })

  it('says how it is used', async () => {
    await expect(benchSearch([])).rejects.toThrow('Cannot measure the search: use')
  })
})

import type { Facet } from '../../../content/model/search.ts'
import { stem } from '../analysis/stems.ts'
import { number, text } from '../file/cells.ts'
import type { Clause } from './clauses.ts'
import type { Alternative, Group } from './plan.ts'
import type { Reader } from './reader.ts'

/** How much less than the words themselves a concept they name counts. */
const conceptWeight = 0.5
/** The longest wording looked up, and how many other wordings of a concept are searched for. */
const longest = 5
const mostWordings = 12

/** The concepts that words of a query name, each found by its facet and by its wordings in all languages. */
export function conceptGroups(reader: Reader, clauses: readonly Clause[], languages: readonly string[]): Group[] {
  const groups = new Map<string, Group>()
  if (reader.wordings().size === 0) return []
  for (const [index, clause] of clauses.entries()) {
    if (clause.without || (clause.sort !== 'word' && clause.sort !== 'pair')) continue
    for (let length = 1; length <= longest && index + length <= clauses.length; length++) {
      const span = clauses.slice(index, index + length)
      if (span.some(({ sort, without }) => without || sort === 'phrase' || sort === 'exact')) break
      const covers = span.map((_, offset) => index + offset)
      for (const [key, group] of namedBy(reader, span, languages, covers)) groups.set(key, group)
    }
  }
  return [...groups.values()]
}

function namedBy(reader: Reader, span: readonly Clause[], languages: readonly string[], covers: readonly number[]) {
  const phrases = new Set([...languages, ''].map((each) => span.map(({ text: word }) => stem(word, each)).join(' ')))
  const named = [...phrases].flatMap((phrase) => reader.wordings().get(phrase) ?? [])
  return named.map(({ facet, value }): [string, Group] => {
    const alternatives = [...memberOf(reader, facet, value), ...wordingsOf(reader, facet, value, phrases)]
    return [`${facet}\n${value}`, { alternatives, covers, role: 'optional', weight: conceptWeight }]
  })
}

function memberOf(reader: Reader, facet: Facet, value: string): Alternative[] {
  const cells = reader.prepare('SELECT number FROM members WHERE name = ? AND value = ?').get(facet, value)
  return cells ? [{ by: 'member', facet, member: number(cells.number) }] : []
}

function wordingsOf(reader: Reader, facet: Facet, value: string, typed: ReadonlySet<string>): Alternative[] {
  const found = reader
    .prepare('SELECT phrase FROM concepts WHERE facet = ? AND value = ? ORDER BY phrase LIMIT ?')
    .all(facet, value, mostWordings)
  const others = found.map((cells) => text(cells.phrase)).filter((phrase) => !typed.has(phrase))
  if (others.length === 0) return []
  return [{ by: 'expression', expression: others.map((phrase) => `"${phrase}"`).join(' OR ') }]
}

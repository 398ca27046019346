import { describe, expect, it } from 'vitest'
import type { Ways } from '../../../content/markdown/lexicon/lexicon.ts'
import { keysOf, lexicons, plainWords, waysOf } from '../../../content/markdown/lexicon/lookup.ts'
import { languages } from '../../../content/model/language.ts'

/** Ways of saying that stand for two things at once. */
function ambiguous(...tables: Readonly<Record<string, Ways>>[]): string[] {
  const seen = new Map<string, string>()
  return tables.flatMap((table) =>
    keysOf(table).flatMap((key) =>
      waysOf(table[key] ?? '').flatMap((way) => {
        const before = seen.get(plainWords(way))
        seen.set(plainWords(way), key)
        return before !== undefined && before !== key ? [`${way}: ${before} and ${key}`] : []
      }),
    ),
  )
}

describe('the lexicon', () => {
  it('has the six languages of the interface', () => {
    expect(Object.keys(lexicons)).toEqual([...languages])
  })

  it.each(Object.entries(lexicons))('says in %s with each heading, field and value one thing only', (_, lexicon) => {
    const { sections, roles, outcomes, sessions, fields, values } = lexicon
    expect(ambiguous(sections, roles, outcomes, sessions)).toEqual([])
    expect(ambiguous(fields)).toEqual([])
    expect(ambiguous(values.response, values.progress, values.direction, values.listing)).toEqual([])
    for (const table of [values.event, values.mode, values.standing, values.commitment, values.cause]) {
      expect(ambiguous(table)).toEqual([])
    }
  })
})

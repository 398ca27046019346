import { pieces } from '../analysis/pieces.ts'
import { exactTerm, terms } from '../analysis/terms.ts'
import { limits, QueryError } from '../port.ts'

/** One thing a query asks for. */
export interface Clause {
  readonly sort: 'word' | 'pair' | 'phrase' | 'exact'
  /** The folded word, the pair of characters, the phrase as typed, or the exact term. */
  readonly text: string
  /** The word as typed. */
  readonly typed: string
  readonly without: boolean
  readonly prefix: boolean
}

/** Read a query: words, "phrases", -without, pref*, labels (`2.c`) and document symbols (`S/2020/406`). */
export function readClauses(query: string, typing: boolean): readonly Clause[] {
  if (query.length > limits.characters) {
    throw new QueryError('too-long', `Cannot search for ${query.length} characters: at most ${limits.characters}`)
  }
  const parts = [...query.replace(quotes, '"').matchAll(/([-−])?"([^"]*)"?|(\S+)/g)]
  const clauses = parts.flatMap(([, minus, phrase, word], index) => {
    if (phrase !== undefined) return phraseClause(phrase, minus !== undefined)
    const last = typing && index === parts.length - 1 && !/\s$/.test(query)
    return wordClauses(word ?? '', last)
  })
  if (clauses.length > limits.terms) {
    throw new QueryError('too-many-words', `Cannot search for ${clauses.length} words: at most ${limits.terms}`)
  }
  return clauses
}

function phraseClause(phrase: string, without: boolean): Clause[] {
  const words = [...terms(phrase, '')]
  if (words.length === 0) return []
  if (words.length === 1 && !without) return wordClauses(phrase, false)
  return [{ sort: 'phrase', text: phrase, typed: phrase, without, prefix: false }]
}

function wordClauses(raw: string, typing: boolean): Clause[] {
  const without = /^[-−]./.test(raw)
  const typed = raw.replace(/^[-−]+/, '')
  const starred = /[\p{L}\p{N}]\*$/u.test(typed)
  const exact = exactOf(typed.replace(/\*$/, ''))
  if (exact) return [{ sort: 'exact', text: exact, typed, without, prefix: starred || typing }]
  const found = [...terms(typed, '')]
  if (without && found.length > 1) return [{ sort: 'phrase', text: typed, typed, without, prefix: false }]
  return found.map(({ word, term, start, end }, index) => {
    const prefix = (starred || typing) && index === found.length - 1
    const shown = typed.slice(start, end)
    if (starred && prefix && word && word.length < 2) {
      throw new QueryError('bad-prefix', `Cannot search for "${raw}": at least two letters before the star`)
    }
    return {
      sort: word ? 'word' : 'pair',
      text: word ?? term,
      typed: shown,
      without,
      prefix: prefix && term.length > 1,
    }
  })
}

/** `2.c`, `2(c)` and `S/2020/406` mean one label or symbol, not words. */
function exactOf(typed: string): string | undefined {
  const bare = typed.replace(/^[([]+|[)\],;:.!?؟،。]+$/g, '')
  const label = /^(\d{1,3})(?:\.|\()([a-z])\)?$/i.exec(bare)
  if (label) return exactTerm(`${label[1]}.${label[2]}`)
  const [only, ...others] = [...pieces(bare)]
  return only?.sort === 'symbol' && others.length === 0 && only.text === bare ? exactTerm(bare) : undefined
}

const quotes = /[“”„«»＂]/g

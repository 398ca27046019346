import { stem } from '../analysis/stems.ts'
import type { Clause } from './clauses.ts'
import type { Lexicon } from './lexicon.ts'
import type { Alternative, Group } from './plan.ts'

/** How much less than the words themselves a concept they name counts. */
const conceptWeight = 0.5
/** How much less a theme counts that only has the word in one of its wordings, and how many of these are taken. */
const touchedWeight = 0.25
const mostTouched = 20
/** In how few entries a word stands for its themes as well: such a word is mostly of another language. */
const rare = 5
/** The longest wording looked up, and how many other wordings of a concept are searched for. */
const longest = 5
const mostWordings = 12

/** The concepts that words of a query name, each found by its facet and by its wordings in all languages. */
export function conceptGroups(lexicon: Lexicon, clauses: readonly Clause[], languages: readonly string[]): Group[] {
  const groups = new Map<string, Group>()
  for (const [index, clause] of clauses.entries()) {
    if (clause.without || (clause.sort !== 'word' && clause.sort !== 'pair')) continue
    for (let length = 1; length <= longest && index + length <= clauses.length; length++) {
      const span = clauses.slice(index, index + length)
      if (span.some(({ sort, without }) => without || sort === 'phrase' || sort === 'exact')) break
      const covers = span.map((_, offset) => index + offset)
      for (const [key, group] of namedBy(lexicon, span, languages, covers)) groups.set(key, group)
    }
  }
  const covered = new Set([...groups.values()].flatMap(({ covers }) => covers))
  const others = clauses.flatMap((clause, index) =>
    covered.has(index) ? [] : touchedBy(lexicon, clause, index, languages),
  )
  return [...groups.values(), ...others]
}

/** A rare word finds what carries the themes it belongs to: `أطفال` what is about the recruitment of children. */
function touchedBy(lexicon: Lexicon, clause: Clause, index: number, languages: readonly string[]): Group[] {
  if (clause.without || clause.prefix || (clause.sort !== 'word' && clause.sort !== 'pair')) return []
  const terms = [...new Set([...languages, ''].map((language) => stem(clause.text, language)))]
  if (terms.reduce((sum, term) => sum + lexicon.documents(term), 0) >= rare) return []
  const themes = terms.flatMap((term) => lexicon.touched(term)).filter(({ facet }) => facet === 'theme')
  const carried = themes.filter((concept) => lexicon.isCarried(concept))
  const alternatives = carried.slice(0, mostTouched).map((concept): Alternative => ({ by: 'member', ...concept }))
  return alternatives.length === 0 ? [] : [{ alternatives, covers: [index], role: 'optional', weight: touchedWeight }]
}

function namedBy(lexicon: Lexicon, span: readonly Clause[], languages: readonly string[], covers: readonly number[]) {
  const phrases = new Set([...languages, ''].map((each) => span.map(({ text: word }) => stem(word, each)).join(' ')))
  const named = [...phrases].flatMap((phrase) => lexicon.named(phrase))
  return named.map((concept): [string, Group] => {
    const members: Alternative[] = lexicon.isCarried(concept) ? [{ by: 'member', ...concept }] : []
    const others = lexicon.wordingsOf(concept, mostWordings).filter((phrase) => !phrases.has(phrase))
    const wordings = others.map((phrase): Alternative => ({ by: 'phrase', terms: phrase.split(' ') }))
    const group: Group = { alternatives: [...members, ...wordings], covers, role: 'optional', weight: conceptWeight }
    return [`${concept.facet}\n${concept.value}`, group]
  })
}

import { soundTerm } from '../analysis/sounds.ts'
import { latinLanguages, stem } from '../analysis/stems.ts'
import type { Clause } from '../find/clauses.ts'
import type { Lexicon } from '../find/lexicon.ts'
import { isMendable, mergedList, nearest } from '../find/words.ts'
import { type Counts, countWords, type Probe, similarWords } from './counting.ts'
import type { OpenIndex } from './open-index.ts'

/** How many words that open alike are looked at. */
const mostOpened = 16

/** What has to be known of the index to plan these clauses; asked for in one request, in three where a word is unknown. */
export async function lexiconFor(index: OpenIndex, clauses: readonly Clause[]): Promise<Lexicon> {
  const { vocabulary } = index
  const words = [...new Set(clauses.flatMap(({ sort, text }) => (sort === 'word' ? [text] : [])))]
  const openings = [...new Set(clauses.flatMap(({ prefix, sort, text }) => (prefix && sort === 'word' ? [text] : [])))]
  const terms = [
    ...clauses.flatMap(({ sort, text }) => (sort === 'phrase' ? [] : [text])),
    ...words.flatMap(variants),
    ...words.flatMap((word) => soundTerm(word) ?? []),
  ]
  const concepts = conceptsNamed(index, clauses)
  const probes = [
    ...[...new Set(terms)].map(termProbe),
    ...openings.map((opening) => openingProbe(opening, mostOpened)),
    ...concepts.map(({ facet, value }) => ({ name: `in ${facet} ${value}`, query: { term: { [facet]: value } } })),
  ]
  const known = await countWords(index, probes)
  const isKnown = (word: string) =>
    variants(word).some((term) => count(known, term) > 0 || vocabulary.touched(term).length > 0)
  const unknown = words.filter((word) => isMendable(word) && !isKnown(word) && opened(known, word).length === 0)
  const near = await nearWords(index, unknown)
  const counts = new Map([...known, ...near.counts])
  return {
    languages: index.languages,
    documents: (term) => count(counts, term),
    wordsFrom: (opening, limit) => opened(counts, opening).slice(0, limit),
    nearestWords: (word) => near.words.get(word) ?? [],
    shownAs: (word) => shownIn(counts, word),
    named: vocabulary.named,
    touched: vocabulary.touched,
    wordingsOf: vocabulary.wordingsOf,
    isCarried: ({ facet, value }) => (counts.get(`in ${facet} ${value}`)?.count ?? 0) > 0,
  }
}

/** The words of the index that are nearest to unknown ones; only those count that an entry still holds. */
export async function nearWords(index: OpenIndex, unknown: readonly string[]) {
  const similar = await similarWords(index, unknown)
  const candidates = [...new Set([...similar.values()].flat())].toSorted()
  const counts = await countWords(index, [
    ...candidates.map(wordProbe),
    ...[...new Set(candidates.flatMap(variants))].map(termProbe),
  ])
  const held = candidates.filter((word) => used(counts, word) > 0)
  const list = mergedList(
    held,
    held.map((word) => used(counts, word)),
  )
  return { counts, words: new Map(unknown.map((word) => [word, nearest(list, word)])) }
}

/** A folded word as texts mostly write it; as it is folded, where no other way is more common. */
export function shownIn(counts: Counts, word: string): string {
  const [written] = counts.get(`word ${word}`)?.words ?? []
  return written && written.count * 2 > used(counts, word) ? written.word.slice(word.length + 1) : word
}

/** Counts the entries that hold words with this opening, and the most used of these words. */
export function openingProbe(opening: string, size: number): Probe {
  return {
    name: `opening ${opening}`,
    query: { prefix: { written: { value: opening } } },
    words: { field: 'written', opening, size },
  }
}

/** Counts the entries that hold a folded word, and the ways in which it is written. */
export function wordProbe(word: string): Probe {
  return {
    name: `word ${word}`,
    query: { term: { written: word } },
    words: { field: 'spellings', opening: `${word} `, size: 1 },
  }
}

/** The words found by an opening. */
export function opened(counts: Counts, opening: string): readonly string[] {
  return (counts.get(`opening ${opening}`)?.words ?? []).map(({ word }) => word)
}

function termProbe(term: string): Probe {
  return { name: `term ${term}`, query: { term: { sequence: term } } }
}

function count(counts: Counts, term: string): number {
  return counts.get(`term ${term}`)?.count ?? 0
}

function used(counts: Counts, word: string): number {
  return counts.get(`word ${word}`)?.count ?? 0
}

/** All terms that a word may stand under, whatever the language of the query will be taken to be. */
function variants(word: string): string[] {
  const labels = /^\d{1,3}$/.test(word) ? [`=${word}`] : []
  return [...new Set([word, ...['', ...latinLanguages].map((language) => stem(word, language)), ...labels])]
}

/** The concepts that any run of the words may name. */
function conceptsNamed({ vocabulary }: OpenIndex, clauses: readonly Clause[]) {
  const asked = clauses.filter(({ sort }) => sort === 'word' || sort === 'pair')
  const phrases = asked.flatMap((_, from) =>
    [1, 2, 3, 4, 5].flatMap((length) =>
      ['', ...latinLanguages].map((language) =>
        asked
          .slice(from, from + length)
          .map(({ text }) => stem(text, language))
          .join(' '),
      ),
    ),
  )
  const different = [...new Set(phrases)]
  const named = different.flatMap((phrase) => [...vocabulary.named(phrase), ...vocabulary.touched(phrase)])
  return [...new Map(named.map((concept) => [`${concept.facet}\n${concept.value}`, concept])).values()]
}

import type { Suggestion } from '../../../content/model/search.ts'
import { nameTerms } from '../analysis/terms.ts'
import { foldAll } from '../file/concepts.ts'
import { different, mostHeadings, ordered, withLastWord } from '../find/suggest.ts'
import { isMendable } from '../find/words.ts'
import { limits } from '../port.ts'
import { countWords } from './counting.ts'
import { Body } from './document.ts'
import { nearWords, opened, openingProbe, shownIn, wordProbe } from './lexicon.ts'
import type { OpenIndex } from './open-index.ts'
import { Searched } from './replies.ts'

/** Ways to go on from what is typed: terms of the vocabulary, then events, people and organizations, then words. */
export async function suggestionsFrom(index: OpenIndex, typed: string, limit: number): Promise<readonly Suggestion[]> {
  const folded = foldAll(typed.slice(0, limits.characters).toWellFormed())
  if (folded === '' || limit < 1) return []
  const exact = await goingOn(index, folded)
  if (exact.length > 0) return different(exact, limit)
  const last = folded.split(' ').at(-1) ?? ''
  if (!isMendable(last)) return []
  const { words } = await nearWords(index, [last])
  const [nearest] = words.get(last) ?? []
  return nearest === undefined
    ? []
    : different(
        await goingOn(
          index,
          withLastWord(folded, () => nearest),
        ),
        limit,
      )
}

async function goingOn(index: OpenIndex, folded: string): Promise<readonly Suggestion[]> {
  const [headed, words] = await Promise.all([headings(index, folded), wordsAfter(index, folded)])
  return [...index.vocabulary.labelled(folded, 3), ...ordered(headed, folded), ...words]
}

async function headings(index: OpenIndex, folded: string): Promise<readonly Body[]> {
  const openings = [...nameTerms(folded)].map(({ term }) => ({ prefix: { heading: { value: term } } })).slice(0, 8)
  if (openings.length === 0) return []
  const reply = await index.search({
    query: { bool: { filter: openings } },
    sort: [{ order: 'asc' }, { place: 'asc' }],
    size: mostHeadings,
    track_total_hits: false,
    _source: ['body'],
  })
  return Searched.parse(reply).hits.hits.map(({ _source }) => Body.parse(_source.body))
}

async function wordsAfter(index: OpenIndex, folded: string): Promise<readonly Suggestion[]> {
  const opening = folded.split(' ').at(-1) ?? ''
  if (opening.length < 2) return []
  const found = opened(await countWords(index, [openingProbe(opening, 3)]), opening)
  const counts = await countWords(index, found.map(wordProbe))
  return found.map((word) => ({ text: withLastWord(folded, () => shownIn(counts, word)) }))
}

import { text } from '../file/cells.ts'
import { conceptsByTerm, type Lexicon } from './lexicon.ts'
import type { Reader } from './reader.ts'
import { nearestWords, shownAs, wordsFrom } from './words.ts'

/** What an index file knows of its words. */
export function lexiconOf(reader: Reader): Lexicon {
  return {
    languages: [...reader.members('written').values()],
    documents: reader.documents,
    wordsFrom: (opening, limit) => wordsFrom(reader, opening, limit),
    nearestWords: (word) => nearestWords(reader, word),
    shownAs: (word) => shownAs(reader, word),
    touched: (term) => touchedIn(reader)(term),
    named: (phrase) => reader.wordings().get(phrase) ?? [],
    wordingsOf: ({ facet, value }, limit) =>
      reader
        .prepare('SELECT phrase FROM concepts WHERE facet = ? AND value = ? ORDER BY phrase LIMIT ?')
        .all(facet, value, limit)
        .map((cells) => text(cells.phrase)),
    isCarried: ({ facet, value }) => memberOf(reader, facet, value) !== undefined,
  }
}

/** The number that stands for a value of a facet, if any entry carries it. */
export function memberOf(reader: Reader, facet: string, value: string): number | undefined {
  const cells = reader.prepare('SELECT number FROM members WHERE name = ? AND value = ?').get(facet, value)
  return cells && Number(cells.number)
}

type Touched = ReturnType<typeof conceptsByTerm>

const touchedBy = new WeakMap<Reader, Touched>()

function touchedIn(reader: Reader): Touched {
  const known = touchedBy.get(reader) ?? conceptsByTerm(reader.wordings())
  touchedBy.set(reader, known)
  return known
}

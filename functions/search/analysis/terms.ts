import { fold } from './fold.ts'
import { type Piece, pieces } from './pieces.ts'
import { stem } from './stems.ts'

/** A term of the index with the place in the text it came from and the word it stands for. */
export interface Term {
  readonly term: string
  /** The folded word before stemming; absent for pairs of unspaced characters. */
  readonly word?: string
  readonly start: number
  readonly end: number
}

/** The terms of a text in a language, in order; the same text always gives the same terms. */
export function* terms(text: string, language: string): Generator<Term> {
  for (const piece of pieces(text)) {
    if (piece.sort === 'run') yield* pairs(piece)
    else if (piece.sort === 'symbol') yield* symbolTerms(piece, language)
    else if (!isTail(text, piece)) yield* wordTerms(piece, language)
  }
}

/** The terms of names: folded, never stemmed. */
export const nameTerms = (text: string) => terms(text, '')

/** The term that stands for a whole label or document symbol, apart from all words. */
export const exactTerm = (label: string) => `=${fold(label).replace(/[^a-z0-9./-]/g, '')}`

/** The `s` of `children's` and the `t` of `don't`. */
function isTail(text: string, { text: word, start }: Piece): boolean {
  return /^[stST]$/.test(word) && /[\p{L}]['’]$/u.test(text.slice(Math.max(0, start - 3), start))
}

function* wordTerms(piece: Piece, language: string): Generator<Term> {
  const analysed = analyse(piece, language)
  if (analysed) yield { ...analysed, start: piece.start, end: piece.end }
}

type Analysed = { readonly term: string; readonly word: string } | undefined

/** Texts repeat their words; what was found for each is kept until there are too many. */
const kept = new Map<string, Map<string, Analysed>>()
const mostKept = 20_000

function analyse({ sort, text }: Piece, language: string): Analysed {
  let known = kept.get(language)
  if (!known || known.size >= mostKept) {
    known = new Map()
    if (kept.size >= 20) kept.clear()
    kept.set(language, known)
  }
  if (!known.has(text)) known.set(text, analyseNew(sort, text, language))
  return known.get(text)
}

function analyseNew(sort: Piece['sort'], text: string, language: string): Analysed {
  const folded = fold(text)
  const word = sort === 'number' ? folded.replace(/\D/g, '') : sort === 'word' ? folded.replaceAll('.', '') : folded
  if (!word || word.length > longest) return undefined
  return { term: sort === 'label' ? word : stem(word, language), word }
}

/** Longer than any word of any language: such a piece is noise. */
const longest = 60

function* symbolTerms({ text, start }: Piece, language: string): Generator<Term> {
  for (const part of text.matchAll(/[A-Za-z0-9]+/g)) {
    const word = fold(part[0])
    yield { term: stem(word, language), word, start: start + part.index, end: start + part.index + word.length }
  }
}

function* pairs({ text, start }: Piece): Generator<Term> {
  let previous = ''
  let at = start
  for (const character of text) {
    if (previous) yield { term: fold(previous + character), start: at - previous.length, end: at + character.length }
    previous = character
    at += character.length
  }
  if (previous === text) yield { term: fold(text), start, end: at }
}

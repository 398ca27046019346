/** A piece of a text with the place it stands at; a run is writing without spaces, such as Chinese. */
export interface Piece {
  readonly sort: 'word' | 'number' | 'label' | 'symbol' | 'run'
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words, numbers, labels (`2.c`), document symbols (`S/2020/406`) and unspaced runs of a text, in order. */
export function* pieces(text: string): Generator<Piece> {
  for (const { 0: piece, index: start } of text.matchAll(ascii.test(text) ? asciiPattern : pattern)) {
    yield { sort: sortOf(piece), text: piece, start, end: start + piece.length }
  }
}

function sortOf(piece: string): Piece['sort'] {
  if (plainWord.test(piece)) return 'word'
  if (piece.includes('/')) return 'symbol'
  if (/^\d{1,3}\.[A-Za-z]$/.test(piece)) return 'label'
  if (/^[\d.,\u00a0\u202f’]+$/.test(piece)) return 'number'
  return run.test(piece) ? 'run' : 'word'
}

const unspaced = '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const joiners = '\\u00ad\\u200b-\\u200d\\u2060'
const letter = `[[\\p{L}\\p{M}\\p{N}${joiners}]--[[${unspaced}]&&[\\p{L}\\p{N}]]]`
const symbol = '[A-Za-z]{1,6}(?=\\/[\\/\\w.\\-]*\\d)(?:\\/[A-Za-z0-9][A-Za-z0-9.\\-]{0,15}(?<![.\\-])){1,6}'
/** `U.N.`, `U.S.A`: letters that stand for words, each with its dot. */
const acronym = '(?:[A-Za-z]\\.)+[A-Za-z](?![A-Za-z0-9])'
const ascii = /^[\n\r\t -~]*$/
const plainWord = /^[A-Za-z0-9]+$/
const run = new RegExp(`^[${unspaced}]`, 'v')
const asciiPattern = new RegExp(
  [
    `(?<![A-Za-z0-9])${symbol}`,
    '(?<![A-Za-z0-9.])\\d{1,3}\\.[A-Za-z](?![A-Za-z0-9])',
    '(?<![A-Za-z0-9.,])\\d{1,3}(?:[.,]\\d{3})+(?![A-Za-z0-9])',
    `(?<![A-Za-z0-9.])${acronym}`,
    '[A-Za-z0-9]+',
  ].join('|'),
  'g',
)
const pattern = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])${symbol}`,
    '(?<![\\p{L}\\p{N}.])\\d{1,3}\\.[A-Za-z](?![\\p{L}\\p{N}])',
    '(?<![\\p{L}\\p{N}.,])\\d{1,3}(?:[.,\\u00a0\\u202f’]\\d{3})+(?![\\p{L}\\p{N}])',
    `(?<![\\p{L}\\p{N}.])${acronym}(?!\\p{L})`,
    `[[${unspaced}]&&[\\p{L}\\p{N}\\p{M}]]+`,
    `${letter}+`,
  ].join('|'),
  'gv',
)

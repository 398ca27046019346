import type { Comparator, Quantity } from '../model/figure.ts'
import type { Language } from '../model/language.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { keysOf, lexiconsFor, plainWords, waysOf } from './lexicon/lookup.ts'
import { westernDigits } from './markers.ts'

/** An amount as printed, with what its words say: "close to 40,000", "six of the seven", "most". */
export function readQuantity(language: Language, printed: string): Quantity | undefined {
  const words = printed.trim()
  for (const lexicon of lexiconsFor(language)) {
    const { shape, numbers } = shapeOf(lexicon, words)
    if (shape === '#') return withNumbers(words, 'exactly', numbers)
    const comparator = comparatorOf(lexicon, shape)
    if (comparator) return withNumbers(words, comparator, numbers)
  }
  return undefined
}

/** The longest beginning of words that is an amount, for lines such as "more than 130 participants". */
export function leadingQuantity(language: Language, words: string): Quantity | undefined {
  const ends = [...words.matchAll(/[\s\u00a0]|(?<=\d)(?=[\u3000-\u9fff])|$/g)].map(({ index }) => index).slice(0, 8)
  for (const end of ends.toReversed()) {
    const found = end > 0 ? readQuantity(language, words.slice(0, end)) : undefined
    if (found) return found
  }
  return undefined
}

function withNumbers(printed: string, comparator: Comparator, numbers: readonly number[]): Quantity | undefined {
  const [value, second] = numbers
  const quantity = { printed, comparator, ...(value !== undefined && { value }) }
  if (comparator === 'between') return second === undefined ? undefined : { ...quantity, max: second }
  if (comparator === 'out-of') return second === undefined ? undefined : { ...quantity, outOf: second }
  return quantity
}

function comparatorOf(lexicon: Lexicon, shape: string): Comparator | undefined {
  return keysOf(lexicon.comparators).find((key) =>
    waysOf(lexicon.comparators[key]).some((way) => shapeWords(way) === shape),
  )
}

/** The words with `#` for each number, and the numbers. */
function shapeOf(lexicon: Lexicon, printed: string): { shape: string; numbers: number[] } {
  const numbers: number[] = []
  const marked = westernDigits(printed).replace(numeral(lexicon), (found) => {
    const value = /^\d/.test(found) ? numberOf(lexicon, found) : spelledNumber(lexicon, found)
    if (value === undefined) return found
    numbers.push(value)
    return ' # '
  })
  const words = shapeWords(marked).split(' ')
  const kept = words.filter((word, at) => {
    const scale = words[at - 1] === '#' ? scaleOf(lexicon, word) : undefined
    if (scale === undefined) return true
    const index = words.slice(0, at).filter((before) => before === '#').length - 1
    numbers[index] = Math.round((numbers[index] ?? 0) * scale)
    return false
  })
  return { shape: kept.join(' '), numbers }
}

function shapeWords(words: string): string {
  return plainWords(words.replace(/#/g, ' # ')).replace(/ +/g, ' ').trim()
}

const numerals = new WeakMap<Lexicon, RegExp>()

function numeral(lexicon: Lexicon): RegExp {
  const known = numerals.get(lexicon)
  if (known) return known
  const { group, decimal } = lexicon.digits
  const grouped = `\\d{1,3}(?:[${group} \\u00a0\\u202f]\\d{3})+(?!\\d)(?:[${decimal}]\\d+)?`
  const words = "[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{M}']+|[一二两三四五六七八九十]+"
  const found = new RegExp(`${grouped}|\\d+(?:[${decimal}]\\d+)?|${words}`, 'gu')
  numerals.set(lexicon, found)
  return found
}

function numberOf({ digits }: Lexicon, found: string): number {
  const kept = [...found.replace(/[\s\u00a0\u202f]/g, '')].filter((sign) => !digits.group.includes(sign))
  return Number(kept.map((sign) => (digits.decimal.includes(sign) ? '.' : sign)).join(''))
}

function spelledNumber(lexicon: Lexicon, word: string): number | undefined {
  const plain = plainWords(word)
  const at = waysOf(lexicon.numbers).findIndex((ways) => ways.split('/').map(plainWords).includes(plain))
  return at < 0 ? undefined : at
}

function scaleOf(lexicon: Lexicon, word: string): number | undefined {
  for (const way of waysOf(lexicon.scales)) {
    const [scale, ...words] = way.split('/')
    if (words.map(plainWords).includes(word)) return Number(scale)
  }
  return undefined
}

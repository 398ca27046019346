/** The ways of counting that documents use. */
export type Alphabet = 'digits' | 'latin' | 'roman' | 'cyrillic' | 'arabic' | 'han'

/** A mark before an item, such as `2.`, `b)`, `(iv)` or `二、`: how it counts and what it counts to. */
export interface Marker {
  readonly printed: string
  readonly alphabet: Alphabet
  /** What stands around the number, so that `a.` is not continued by `(b)`. */
  readonly style: string
  readonly value: number
}

/** Every way in which the beginning of a line may be read as a mark; `i.` may be a letter or a number. */
export function readMarkers(line: string): Marker[] {
  const [, open = '', token = '', close = ''] = markerLine.exec(line) ?? []
  if (token === '') return []
  const printed = `${open}${token}${close}`
  const style = `${open}${close}`.replace(/[（]/g, '(').replace(/[）]/g, ')').replace(/[．]/g, '.')
  return alphabets.flatMap((alphabet) => {
    const value = valueIn(alphabet, token)
    return value > 0 ? [{ printed, alphabet, style, value }] : []
  })
}

/** The last part of the label that a mark gives: a letter for letters, a number for numbers. */
export function labelPart({ alphabet, value }: Pick<Marker, 'alphabet' | 'value'>): string {
  if (alphabet === 'roman') return romanOf(value)
  return alphabet === 'digits' || alphabet === 'han' ? String(value) : letterOf(value)
}

/** The letters for a number: a … z, aa, ab … */
export function letterOf(value: number): string {
  const last = String.fromCharCode(97 + ((value - 1) % 26))
  return value > 26 ? letterOf(Math.floor((value - 1) / 26)) + last : last
}

/** A number that a document prints in front of an item by itself, such as `121.1`, `R4.` or `A.2`. */
export function readExplicitLabel(line: string): { printed: string; label: string } | undefined {
  const [, printed = '', dotted, lettered] = explicitLabel.exec(line) ?? []
  const label = (dotted ?? lettered ?? '').toLowerCase()
  return printed === '' || label.length > 40 ? undefined : { printed, label }
}

const markerLine =
  /^([(（]?)([a-z]{1,5}|[а-яё]|[\u0621-\u064a]\u0640?|[0-9٠-٩０-９]{1,3}|[一二三四五六七八九十]{1,3})([.)）．]|(?<=[一二三四五六七八九十0-9０-９])、|(?<=[\u0621-\u0640])\s?[-–])(?=\s|$|(?<=[、）．]))/
const explicitLabel =
  /^(([A-Za-z]{0,3}\d{1,4}(?:\.[0-9a-z]{1,5})+|[A-Z]{1,3}\.\d{1,4})[.):]?|([A-Z]{1,3}\d{1,4})[.):])(?=\s|$)/

const alphabets: readonly Alphabet[] = ['digits', 'latin', 'roman', 'cyrillic', 'arabic', 'han']
const cyrillic = [...'абвгдежзиклмнопрстуфхцчшщэюя']
const arabic = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ']
const han = [...'一二三四五六七八九']

function valueIn(alphabet: Alphabet, token: string): number {
  switch (alphabet) {
    case 'digits':
      return Number(westernDigits(token))
    case 'latin':
      return /^[a-z]$/.test(token) ? token.charCodeAt(0) - 96 : 0
    case 'roman':
      return /^[ivxl]+$/.test(token) ? romanValue(token) : 0
    case 'cyrillic':
      return cyrillic.indexOf(token) + 1
    case 'arabic':
      return arabic.indexOf(token.replace('\u0640', '').replace('ا', 'أ')) + 1
    case 'han':
      return hanValue(token)
    default:
      return alphabet satisfies never
  }
}

/** Digits of any script as those of the Latin one. */
export function westernDigits(words: string): string {
  return words.replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digitOf(digit.charCodeAt(0))))
}

function digitOf(code: number): number {
  return code >= 0xff10 ? code - 0xff10 : code >= 0x6f0 ? code - 0x6f0 : code - 0x660
}

function romanOf(value: number): string {
  const steps = [
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const
  const step = steps.find(([size]) => size <= value)
  return step ? step[1] + romanOf(value - step[0]) : ''
}

function romanValue(token: string): number {
  for (let value = 1; value < 90; value++) if (romanOf(value) === token) return value
  return 0
}

function hanValue(token: string): number {
  const [, tens = '', ten = '', ones = ''] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(token) ?? []
  if (ten === '') return ones === '' && han.includes(tens) ? han.indexOf(tens) + 1 : 0
  return (tens === '' ? 1 : han.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : han.indexOf(ones) + 1)
}

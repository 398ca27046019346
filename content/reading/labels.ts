import { LEXICONS } from './lexicon/words.ts'

/** The mark in front of an item: its label, the sort of mark, and the text after it. */
export type Label = { readonly label: string; readonly mark: string; readonly rest: string }

const BULLETS = '•◦▪▫‣●○■□∙⁃➢➤➔→✓✔►▶❖◆◇★☐☑☒·\uf0b7\uf0a7\uf0d8'
const BULLET = new RegExp(`^([${BULLETS}]|[-–—*+](?=\\s)|o(?=\\s+\\S))\\s*(?:\\[[ xX]\\]\\s+)?`, 'u')
const LONE = new RegExp(`^(?:[${BULLETS}]|[-–*])$`, 'u')
const WORD =
  /^(?:recommendation|recommandation|recomendación|recomendação|empfehlung|aanbeveling|raccomandazione|rekommendation|рекомендация|التوصية|توصية|建议|recommend|recom|rec|рек|action|acción|ação|azione|aktion|действие|proposition|propuesta|proposta|proposal|предложение|предложени|maßnahme|åtgärd|actiepunt|measure|mesure|medida|misura)\.?(?:\s*(?:n[o°º]\.?|№|#)?\s*(\d{1,3}(?:\.\d{1,3})*|[一二三四五六七八九十]{1,3})|\s+([a-z]))\s*(?:[:：.)–—-]|$)\s*/iu
const SHORT = /^(R\s?[-.]?\s?\d{1,3})\s*(?:[:：.)–—-]\s*|\s(?=\p{Lu}))/u
/** A number behind a sign or a short word: § 3, № 4, TOP 1. */
const SIGN = /^(?:§+|№|TOP|Punkt|Ziffer|Nr\.?)\s*(\d{1,3})\s*[.:：)–—-]?\s+(?=\S)/u
const DOTTED = /^\(?(\d{1,4}(?:\.(?:\d{1,3}|[a-z]))+)(?:\)|\.)?(?:\s+|(?=\p{Script=Han}))/u
const DECIMAL = /^(\(?)(\d{1,3})(?:\s?([.)、．:：|-])(?:-\s?|\s+|(?=[^\d\s.)]))|([º°ª/]|\s[–—])\s+)/u
const CIRCLED = /^([①-⑳])\s*/u
const CHINESE =
  /^(?:第?([一二三四五六七八九十]{1,3})(?:[、．.]|(?<=第.{1,3})(?:条|項|项)?[，,：:\s]\s*)|([（(])([一二三四五六七八九十]{1,3})[)）])\s*/u
const LETTER =
  /^(\(?)(?:([a-z]|[A-Z]|[а-я]|[أابتثجحخدهوز])([.)])\s*-?\s+|([а-я]|[أابتثجحخدهوز])(\s?[-–/])\s+|([a-z])(\/)\s+)/u
const ORDINALS = ['أولا', 'ثانيا', 'ثالثا', 'رابعا', 'خامسا', 'سادسا', 'سابعا', 'ثامنا', 'تاسعا', 'عاشرا']
const ORDINAL = new RegExp(
  `^(${ORDINALS.map((one) => Array.from(one, (letter) => `${letter}\\p{M}?`).join('')).join('|')})\\s*[:：.،–—-]\\s*`,
  'u',
)
const ROMAN = /^(\(?)([ivxlc]{2,7}|[IVX]{2,6})([.)])\s+/u

/** Reads the mark that opens a line, or nothing when the line just begins. */
export function labelOf(line: string): Label | undefined {
  const text = westernDigits(line)
  const bullet = BULLET.exec(text)
  if (bullet) return { label: '', mark: `bullet ${bullet[1]}`, rest: line.slice(bullet[0].length) }
  if (dated(text)) return undefined
  for (const read of [word, short, sign, dotted, decimal, circled, ordinal, chinese, roman, letter]) {
    const found = read(text)
    if (found !== undefined) return { label: found.label, mark: found.mark, rest: line.slice(found.length).trim() }
  }
  return undefined
}

type Found = { readonly label: string; readonly mark: string; readonly length: number }

function word(text: string): Found | undefined {
  const match = WORD.exec(text)
  return match ? { label: chineseNumber(match[1] ?? match[2] ?? ''), mark: 'word', length: match[0].length } : undefined
}

function short(text: string): Found | undefined {
  const match = SHORT.exec(text)
  return match ? { label: (match[1] ?? '').replace(/[\s.-]/gu, ''), mark: 'R', length: match[0].length } : undefined
}

function dotted(text: string): Found | undefined {
  const match = DOTTED.exec(text)
  const label = match?.[1] ?? ''
  return match ? { label, mark: `dotted ${label.split('.').length}`, length: match[0].length } : undefined
}

function decimal(text: string): Found | undefined {
  const match = DECIMAL.exec(text)
  if (!match) return undefined
  return { label: match[2] ?? '', mark: `decimal ${match[1]}${match[3] ?? match[4]}`, length: match[0].length }
}

function sign(text: string): Found | undefined {
  const match = SIGN.exec(text)
  return match ? { label: match[1] ?? '', mark: 'decimal §', length: match[0].length } : undefined
}

function circled(text: string): Found | undefined {
  const match = CIRCLED.exec(text)
  if (!match) return undefined
  return { label: String((match[1] ?? '').charCodeAt(0) - 0x245f), mark: 'decimal ○', length: match[0].length }
}

/** Arabic counts its chapters in words: first, second, third. */
function ordinal(text: string): Found | undefined {
  const match = ORDINAL.exec(text)
  if (!match) return undefined
  const word = (match[1] ?? '').replace(/\p{M}/gu, '')
  return { label: String(ORDINALS.indexOf(word) + 1), mark: 'decimal ordinal', length: match[0].length }
}

function chinese(text: string): Found | undefined {
  const match = CHINESE.exec(text)
  if (!match) return undefined
  return {
    label: chineseNumber(match[1] ?? match[3] ?? ''),
    mark: `chinese ${match[2] ?? ''}`,
    length: match[0].length,
  }
}

function roman(text: string): Found | undefined {
  const match = ROMAN.exec(text)
  if (!match) return undefined
  return { label: match[2] ?? '', mark: `roman ${match[1]}${match[3]}`, length: match[0].length }
}

function letter(text: string): Found | undefined {
  const match = LETTER.exec(text)
  if (!match) return undefined
  const label = match[2] ?? match[4] ?? match[6] ?? ''
  const upper = /\p{Lu}/u.test(label) ? 'upper' : 'letter'
  return { label, mark: `${upper} ${match[1]}${match[3] ?? match[5] ?? match[7]}`, length: match[0].length }
}

const MONTHS = new RegExp(`^\\d{1,2}\\.?\\s+(?:${LEXICONS.flatMap((one) => one.months).join('|')})(?!\\p{L})`, 'iu')

function dated(text: string): boolean {
  return MONTHS.test(text)
}

/** True for a bullet on a line of its own. */
export function isLoneMark(line: string): boolean {
  return LONE.test(line.trim())
}

/** Arabic-Indic, Persian and full-width digits and brackets as their plain forms, one character for one. */
export function westernDigits(text: string): string {
  return text
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replaceAll('（', '(')
    .replaceAll('）', ')')
}

const DIGITS = '一二三四五六七八九'

/** A number below a hundred written in Chinese, in digits; anything else as it is. */
export function chineseNumber(text: string): string {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text)
  if (!match || text === '') return text
  const digit = (character: string | undefined) => (character === undefined ? 0 : DIGITS.indexOf(character) + 1)
  if (match[2] === undefined) return String(digit(match[1]) || digit(match[3]))
  return String((match[1] === undefined ? 1 : digit(match[1])) * 10 + digit(match[3]))
}

const ALPHABETS = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзиклмнопрстуфхцчшщэюя', 'أبتثجحخدذرزس', 'أبجدهوزحطيكل']

/** True where a label is the one that follows another: 3 after 2, c after b, ii after i, 121.4 after 121.3. */
export function follows(label: string, before: string): boolean {
  if (/^\d+$/u.test(label) && /^\d+$/u.test(before)) return Number(label) === Number(before) + 1
  const [a, b] = [label.toLowerCase(), before.toLowerCase()]
  if (a.includes('.') && b.includes('.')) {
    const [left, right] = [a.split('.'), b.split('.')]
    return left.length === right.length && left[0] === right[0] && follows(left.at(-1) ?? '', right.at(-1) ?? '')
  }
  if (/^r\d+$/u.test(a) && /^r\d+$/u.test(b)) return follows(a.slice(1), b.slice(1))
  if (a.length === 1 && b.length === 1) {
    return ALPHABETS.some((letters) => letters.includes(b) && letters[letters.indexOf(b) + 1] === a)
  }
  return romanValue(a) > 0 && romanValue(a) === romanValue(b) + 1
}

/** The value of a roman numeral, 0 for what is none. */
export function romanValue(text: string): number {
  if (!/^[ivxlc]+$/iu.test(text)) return 0
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  const digits = Array.from(text.toLowerCase(), (letter) => values[letter] ?? 0)
  return digits.reduce((sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value), 0)
}

/** True for a label that may open a list. */
export function opens(label: string): boolean {
  return /^(?:1|a|i|R1|أ|а|0?1)$/iu.test(label) || /\.1$/u.test(label)
}

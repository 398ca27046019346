/** The number formats of Word that print something other than decimal digits. */
const LETTERS: Readonly<Record<string, string>> = {
  lowerLetter: 'abcdefghijklmnopqrstuvwxyz',
  upperLetter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  russianLower: 'абвгдежзиклмнопрстуфхцчшщэюя',
  russianUpper: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ',
  arabicAlpha: 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي',
  arabicAbjad: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
}

const CHINESE = new Set(['chineseCounting', 'chineseCountingThousand', 'japaneseCounting', 'ideographTraditional'])
const CHINESE_LEGAL = new Set(['taiwaneseCounting', 'taiwaneseCountingThousand', 'japaneseDigitalTenThousand'])
const DIGITS = '零一二三四五六七八九'

/** A number as Word prints it in a format; an unknown format prints digits, a bullet or none prints nothing. */
export function printed(value: number, format: string): string {
  if (format === 'bullet' || format === 'none') return ''
  if (format === 'lowerRoman') return roman(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  if (format === 'decimalFullWidth')
    return String(value).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
  if (CHINESE.has(format) || CHINESE_LEGAL.has(format)) return chinese(value)
  const letters = LETTERS[format]
  return letters === undefined ? String(value) : lettered(value, letters)
}

function lettered(value: number, alphabet: string): string {
  if (value < 1) return String(value)
  const times = Math.floor((value - 1) / alphabet.length) + 1
  return (alphabet[(value - 1) % alphabet.length] ?? '').repeat(times)
}

const ROMANS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value)
  let left = value
  let text = ''
  for (const [size, letters] of ROMANS) {
    while (left >= size) {
      text += letters
      left -= size
    }
  }
  return text
}

function chinese(value: number): string {
  if (value < 1 || value > 99) return String(value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`
  return `${head}${ones === 0 ? '' : (DIGITS[ones] ?? '')}`
}

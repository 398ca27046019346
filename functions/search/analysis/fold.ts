import { simplified } from './simplified.ts'

/** One word in the spelling in which words are compared: compatible forms, case, diacritics and digits made one. */
export function fold(word: string): string {
  const plain = word.normalize('NFKC').replace(invisible, '').toLowerCase()
  if (ascii.test(plain)) return plain
  const digits = plain.replace(otherDigits, (digit) => String(valueOfDigit(digit)))
  if (isArabic(digits)) return foldArabic(digits)
  if (isCyrillic(digits)) return digits.normalize('NFD').replaceAll('\u0301', '').normalize('NFC').replaceAll('ё', 'е')
  if (isLatin(digits) || isGreek(digits)) return foldLatin(digits)
  return /\p{Script=Han}/u.test(digits) ? simplified(digits) : digits
}

/** Whether a word is written in Arabic script. */
export const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word)

/** Whether a word is written in Cyrillic script. */
export const isCyrillic = (word: string) => /\p{Script=Cyrillic}/u.test(word)

/** Whether a word is written in Latin script. */
export const isLatin = (word: string) => /\p{Script=Latin}/u.test(word)

const isGreek = (word: string) => /\p{Script=Greek}/u.test(word)

function foldLatin(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðıþ]/g, (letter) => ligatures.get(letter) ?? letter)
}

function foldArabic(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[\p{M}\u0640]+/gu, '')
    .replace(/[آأإٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll('ؤ', 'و')
    .replaceAll('ئ', 'ي')
    .replaceAll('ک', 'ك')
}

function valueOfDigit(digit: string): number {
  const code = digit.charCodeAt(0)
  return code >= 0x6f0 ? code - 0x6f0 : code - 0x660
}

const ascii = /^[ -~]*$/
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9]/g
const ligatures = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ı', 'i'],
  ['þ', 'th'],
])

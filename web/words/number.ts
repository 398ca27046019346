import type { InterfaceWords } from './interface.ts'

/** A whole number with its thousands parted as the language does it. */
export function numberIn(words: InterfaceWords, number: number): string {
  const digits = String(number)
  if (digits.length < words.number.from) return digits
  return digits.replace(/\B(?=(\d{3})+$)/g, words.number.separator)
}

const LETTERS = ['абвгдежзиклмнопрст', 'أبتثجحخدذرزس']

/** A printed label in the form of an address: `R3` as r3, а) as a; nothing where it has none. */
export function labelFrom(printed: string | null): string {
  const bare = (printed ?? '').toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '')
  const at = LETTERS.map((letters) => letters.indexOf(bare)).find((index) => index >= 0 && bare.length === 1)
  if (at !== undefined) return 'abcdefghijklmnopqrst'[at] ?? ''
  return /^[a-z0-9]{1,12}(?:\.[a-z0-9]{1,12})*$/u.test(bare) ? bare : ''
}

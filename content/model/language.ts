import * as z from 'zod'

/** The languages of the interface: the six official languages of the United Nations. */
export const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const

/** A language that the interface speaks. */
export const InterfaceLanguage = z.enum(languages)
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>

/** The language of a document, which may be any (BCP 47). */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Expected a language tag such as en or pt-BR')
export type Language = z.infer<typeof Language>

/** The same words in several languages; English is always there, because it is what others fall back on. */
export const Words = z.strictObject({
  en: z.string().min(1).max(300),
  fr: z.string().min(1).max(300).optional(),
  es: z.string().min(1).max(300).optional(),
  ar: z.string().min(1).max(300).optional(),
  ru: z.string().min(1).max(300).optional(),
  zh: z.string().min(1).max(300).optional(),
})
export type Words = z.infer<typeof Words>

/** The words for a reader of a language, or the English ones where that language has none. */
export function wordsIn(words: Words, language: InterfaceLanguage): string {
  return words[language] ?? words.en
}

/** The direction in which a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)(-|$)/.test(language) ? 'rtl' : 'ltr'
}

import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as english } from 'stemmer'
import { stemArabic } from './arabic.ts'
import { isArabic, isCyrillic, isLatin } from './fold.ts'
import { irregularForms, ownTerms } from './irregular.ts'

/** The languages in Latin script whose words are stemmed. */
export const latinLanguages = ['en', 'fr', 'es', 'de'] as const
/** A language in Latin script whose words are stemmed. */
export type LatinLanguage = (typeof latinLanguages)[number]

/** The stem of a folded word of a text in a language; the script goes before the language. */
export function stem(word: string, language: string): string {
  if (/^\d/.test(word) || word.length < 3) return word
  if (isArabic(word)) return stemArabic(word)
  if (isCyrillic(word)) return stemWith('ru', word, russian)
  const latin = latinLanguages.find((each) => language.toLowerCase().split('-')[0] === each)
  return latin && isLatin(word) ? stemWith(latin, word, latinStemmers[latin]) : word
}

function stemWith(language: string, word: string, stemmer: (word: string) => string): string {
  const own = language === 'en' ? ownTerms.get(word) : undefined
  if (own) return own
  const base = irregularForms(language).get(word) ?? word
  const restored = restore[language]?.(base) ?? base
  return trim(
    language,
    stemmer(restored)
      .normalize('NFD')
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
      .normalize('NFC'),
  )
}

/** German verbs in `-ieren` lose a different part of it in each form. */
function trim(language: string, stemmed: string): string {
  return language === 'de' && stemmed.length > 5 ? stemmed.replace(/i(er(t|en)?)?$/, '') : stemmed
}

/** Diacritics were folded away, and the stemmers need these few to see an ending; English is spelt in one way. */
const restore: Readonly<Record<string, (word: string) => string>> = {
  en: (word) =>
    word.replace(/(?<=.{4})is(e[drs]?|ers?|ing|ations?)$/, 'iz$1').replace(/(?<=.{3})our(s|ed|ing|able)?$/, 'or$1'),
  es: (word) => word.replace(/([cs])ion$/, '$1ión'),
  fr: (word) => word.replace(/e(es?)$/, 'é$1'),
}

const latinStemmers: Readonly<Record<LatinLanguage, (word: string) => string>> = {
  en: english,
  fr: french,
  es: spanish,
  de: german,
}

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
  const own = ownTerms(language).get(word)
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

function trim(language: string, stemmed: string): string {
  return trims[language]?.(stemmed) ?? stemmed
}

/** What the stemmers leave of an ending in some forms of a word and take in others. */
const trims: Readonly<Record<string, (stemmed: string) => string>> = {
  de: (stemmed) =>
    stemmed.length > 5
      ? stemmed
          .replace(/i(er(t|en)?)?$/, '')
          .replace(/(?<=.{4}[bcdfghklmnprsz])t$/, '')
          .replace(/(?<=.{4})el$/, 'l')
      : stemmed,
  es: (stemmed) => stemmed.replace(/ific$/, 'if').replace(/z$/, 'c'),
  fr: (stemmed) => stemmed.replace(/(?<=.{4})i$/, ''),
  ru: (stemmed) =>
    stemmed
      .replace(/(?<=..)ец$/, 'ц')
      .replace(/(?<=.[чшж])ек$/, 'к')
      .replace(/(?<=.{2}[^аеиоуыэюя])ок$/, 'к'),
}

/**
 * Diacritics were folded away, and the stemmers need some to see an ending; English is spelt in one way; and what the
 * stemmers would take for the ending of a verb is the plural of a noun.
 */
const restore: Readonly<Record<string, (word: string) => string>> = {
  en: (word) =>
    word.replace(/(?<=.{4})is(e[drs]?|ers?|ing|ations?)$/, 'iz$1').replace(/(?<=.{3})our(s|ed|ing|able)?$/, 'or$1'),
  es: (word) =>
    word
      .replace(/(?<=.{3}[oa])s$/, '')
      .replace(/(?<=..[rnldyi])es$/, '')
      .replace(/([cs])ion$/, '$1ión'),
  fr: (word) =>
    word
      .replace(/(?<=.{3}[bcdfghklmnpqrtvz])s$/, '')
      .replace(/trice$/, 'teur')
      .replace(/trices$/, 'teur')
      .replace(/(?<=.{5}[^m])ent$/, 'e')
      .replace(/e(es?)$/, 'é$1'),
  de: (word) =>
    word
      .replace(/(?<![aeq])([aou])e/g, '$1')
      .replace(/(?<=.{3}er)in(nen)?$/, '')
      .replace(/(?<=.{4})eln$/, 'el'),
}

const latinStemmers: Readonly<Record<LatinLanguage, (word: string) => string>> = {
  en: english,
  fr: french,
  es: spanish,
  de: german,
}

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { terms } from '../../../../functions/search/analysis/terms.ts'

const folder = new URL('word-forms/', import.meta.url)
const languages = readdirSync(folder).map((file) => file.replace('.txt', ''))

/** Each line is a word and its forms; after `≠` stand two words that have nothing to do with each other. */
function linesOf(language: string): string[][] {
  const text = readFileSync(new URL(`${language}.txt`, folder), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
}

/** An elided article is a word of its own; the last word is the one that is meant. */
const termsOf = (word: string, language: string) => [...terms(word, language)].map(({ term }) => term)
const formOf = (word: string, language: string) =>
  language === 'zh' ? termsOf(word, language).join(' ') : (termsOf(word, language).at(-1) ?? '')

describe('the forms of words', () => {
  it.each(languages)('are sixty pairs and more in a list (%s)', (language) => {
    const pairs = linesOf(language)
      .filter(([first]) => first !== '≠')
      .flatMap(([, ...forms]) => forms)
    expect(pairs.length).toBeGreaterThanOrEqual(60)
  })

  it.each(languages)('of one word meet (%s)', (language) => {
    const apart = linesOf(language).flatMap(([word = '', ...forms]) =>
      word === '≠'
        ? []
        : forms.filter((form) => formOf(form, language) !== formOf(word, language)).map((form) => `${word} ${form}`),
    )
    expect(apart).toEqual([])
  })

  it.each(languages)('of different words do not meet (%s)', (language) => {
    const met = linesOf(language).filter(
      ([mark, one = '', other = '']) => mark === '≠' && formOf(one, language) === formOf(other, language),
    )
    expect(met).toEqual([])
  })
})

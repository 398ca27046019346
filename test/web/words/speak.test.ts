import { describe, expect, it } from 'vitest'
import { languages } from '../../../content/model/language.ts'
import { speech } from '../../../web/words/speak.ts'

/** Every text of a tree of words by its path; a sentence with gaps is filled with ①, ② and ③. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value('①', '②', '③'))]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

describe('the interface', () => {
  const english = texts(speech.en)

  it.each(languages)('says everything in %s', (language) => {
    const own = texts(speech[language])
    expect(own.map(([path]) => path)).toEqual(english.map(([path]) => path))
    expect(own.filter(([, text]) => text.trim() === '' && text !== '\u202f' && text !== '\u00a0')).toEqual([])
  })

  it.each(languages)('leaves no gap of a sentence out in %s', (language) => {
    const own = new Map(texts(speech[language]))
    const gaps = (text = '') => [...'①②③'].filter((gap) => text.includes(gap))
    const lost = english.filter(([path, text]) => gaps(own.get(path)).join() !== gaps(text).join())
    expect(lost).toEqual([])
  })

  it.each(languages.filter((language) => language !== 'en'))('is not English in %s', (language) => {
    const own = new Map(texts(speech[language]))
    const long = english.filter(([, text]) => text.length > 25)
    expect(long.filter(([path, text]) => own.get(path) === text)).toEqual([])
  })

  it.each([
    ['ar', /\p{Script=Arabic}/u],
    ['ru', /\p{Script=Cyrillic}/u],
    ['zh', /\p{Script=Han}/u],
  ] as const)('is written in the script of %s', (language, script) => {
    const foreign = texts(speech[language]).filter(
      ([path, text]) => !script.test(text) && !/date|number|comma|quote/.test(path),
    )
    expect(foreign).toEqual([])
  })

  it('keeps "not assessed", "no information" and "not started" apart in every language', () => {
    for (const language of languages) {
      const { not_assessed, no_information, not_started } = speech[language].terms.progress
      expect(new Set([not_assessed, no_information, not_started]).size).toBe(3)
    }
  })
})

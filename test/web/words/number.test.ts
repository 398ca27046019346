import { describe, expect, it } from 'vitest'
import { languages } from '../../../content/model/language.ts'
import { numberIn } from '../../../web/words/number.ts'
import { speech } from '../../../web/words/speak.ts'

describe('a number in words', () => {
  it('parts its thousands as the language does', () => {
    const all = languages.map((language) => numberIn(speech[language].words, 1234567))
    expect(all).toEqual([
      '1,234,567',
      '1\u202f234\u202f567',
      '1\u202f234\u202f567',
      '1\u00a0234\u00a0567',
      '1\u00a0234\u00a0567',
      '1,234,567',
    ])
  })

  it('leaves four digits whole where the language does', () => {
    const all = languages.map((language) => numberIn(speech[language].words, 1234))
    expect(all).toEqual(['1,234', '1\u202f234', '1234', '1\u00a0234', '1234', '1,234'])
    expect(numberIn(speech.en.words, 0)).toBe('0')
    expect(numberIn(speech.en.words, 999)).toBe('999')
  })
})

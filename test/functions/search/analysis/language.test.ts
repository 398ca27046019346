import { describe, expect, it } from 'vitest'
import { isSmallWord, likelyLanguages } from '../../../../functions/search/analysis/language.ts'

const held = ['en', 'fr', 'es', 'ar']

describe('the language of a query', () => {
  it.each([
    ['who asked the states', ['en']],
    ['le recrutement des filles par les groupes', ['fr']],
    ['los niños y las escuelas', ['es']],
    ['die Kinder und der Krieg', ['de']],
    ['de la', ['fr', 'es']],
    ['children released', ['en', 'fr', 'es']],
  ])('of "%s" is told by its small words, or left open', (query, languages) => {
    expect(likelyLanguages(query.split(' '), held)).toEqual(languages)
  })

  it('is that of the reader where the words leave it open between some', () => {
    expect(likelyLanguages(['de', 'la', 'paz'], held, 'es')).toEqual(['es'])
  })

  it('may always be that of the reader, whose small words other languages have too', () => {
    expect(likelyLanguages(['the', 'school', 'of'], held, 'es')).toEqual(['en', 'es'])
    expect(likelyLanguages(['digan', 'est', 'que', 'est'], held, 'es')).toEqual(['fr', 'es'])
  })

  it('decides which words are small', () => {
    expect([isSmallWord('die', ['en']), isSmallWord('die', ['de']), isSmallWord('في', ['en'])]).toEqual([
      false,
      true,
      true,
    ])
  })
})

import { expect, it } from 'vitest'
import type { Concept } from '../../../content/model/registry.ts'
import { suggester } from '../../../content/model/suggestion.ts'

const aConcept = (slug: string, labels: Partial<Concept['labels']>, given: Partial<Concept> = {}): Concept => ({
  kind: 'concept',
  slug,
  scheme: 'theme',
  labels: { en: slug, ...labels },
  synonyms: [],
  broader: [],
  related: [],
  ...given,
})

const suggest = suggester([
  aConcept('education', { fr: 'éducation', ar: 'التعليم', zh: '教育' }, { synonyms: ['schooling', 'schools'] }),
  aConcept('health', { en: 'health care' }),
  aConcept('art', {}),
  aConcept('teaching', {}, { replacedBy: 'education' }),
])

it('finds terms by their labels and synonyms, whatever the case, the accents and the language', () => {
  const texts = ['Open the SCHOOLS again', 'L’EDUCATION pour tous', 'الحق في التعليم', '儿童教育权利']
  expect(texts.map((text) => suggest(text).map(({ concept }) => concept))).toEqual(texts.map(() => ['education']))
})

it('finds whole words only, and never a term that was merged into another', () => {
  expect(suggest('A particular start in teaching')).toEqual([])
})

it('names the words that speak for a term, the longest phrase first', () => {
  expect(suggest('Schools and schooling before health care')).toEqual([
    { concept: 'health', found: ['health care'] },
    { concept: 'education', found: ['schooling', 'schools'] },
  ])
})

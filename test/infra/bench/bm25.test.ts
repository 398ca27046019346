import { describe, expect, it } from 'vitest'
import { bm25 } from '../../../infra/bench/bm25.ts'

describe('exact BM25', () => {
  const rank = bm25([
    { id: 'en-long', lang: 'en', text: 'A child went to one school after another, for years and years' },
    { id: 'en-short', lang: 'en', text: 'Children at school' },
    { id: 'fr', lang: 'fr', text: 'Les écoles des enfants' },
    { id: 'zh', lang: 'zh', text: '儿童与学校' },
  ])

  it('ranks by the terms of the language that is stated', () => {
    expect(rank({ lang: 'en', text: 'the schools of children' }, 10)).toEqual(['en-short', 'en-long'])
    expect(rank({ lang: 'fr', text: "l'enfant et l'école" }, 10)).toEqual(['fr'])
    expect(rank({ lang: 'zh', text: '学校' }, 10)).toEqual(['zh'])
  })

  it('names no more than are wanted, and none where nothing fits', () => {
    expect(rank({ lang: 'en', text: 'school' }, 1)).toEqual(['en-short'])
    expect(rank({ lang: 'en', text: 'the of' }, 10)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { fold } from '../../../../functions/search/analysis/fold.ts'
import { soundTerm } from '../../../../functions/search/analysis/sounds.ts'

const soundOf = (word: string) => soundTerm(fold(word))

describe('the sound of a name', () => {
  it.each([
    ['#mhmd', ['Mohammed', 'Muhammad', 'Mohamed', 'محمد', 'Мухаммад']],
    ['#ysf', ['Youssef', 'Yusuf', 'Yousif', 'يوسف', 'Юсуф']],
    ['#aln', ['Olena', 'Олена', 'Elena', 'Елена']],
    ['#ax', ['Aisha', 'Aicha', 'عائشة']],
    ['#hld', ['Khalid', 'Khaled', 'خالد']],
    ['#srj', ['Zerrougui', 'Zerrugi', 'Zerugui']],
    ['#vvxnk', ['Vovchenko', 'Вовченко']],
    ['#sd', ['Sayed', 'السيد', 'Sayyid']],
    ['#ll', ['Leïla', 'Layla', 'ليلى']],
  ])('%s is one for all its spellings', (sound, spellings) => {
    expect(spellings.map(soundOf)).toEqual(spellings.map(() => sound))
  })

  it.each([
    ['Virginia', 'Verena'],
    ['Didier', 'David'],
    ['Hassan', 'Hussein Ali'],
  ])('%s is not that of %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other))
  })

  it('is nothing where too little is left, and of what is no name', () => {
    expect(['A', 'Io', '2021', '保护', 'S4'].map(soundOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

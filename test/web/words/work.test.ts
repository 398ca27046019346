import { describe, expect, it } from 'vitest'
import { languages } from '../../../content/model/language.ts'
import { workSpeech } from '../../../web/words/work/speak-work.ts'

/** Every text by its path; a sentence is said of 5, or of gaps that are filled with ①, ② and ③. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const numbers = /tracks|waiting|errors|unchanged|changes$/.test(path)
    return [[path, String(numbers ? value(5) : path.endsWith('due') ? value('①', 5) : value('①', '②', '③'))]]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

const numbers = [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 101, 102]

describe('the words of following up', () => {
  const english = texts(workSpeech.en)

  it.each(languages)('are complete and leave no gap of a sentence out in %s', (language) => {
    const own = texts(workSpeech[language])
    const gaps = (text: string) => [...'①②③5'].filter((gap) => text.includes(gap))
    expect(own.map(([path, text]) => [path, gaps(text)])).toEqual(english.map(([path, text]) => [path, gaps(text)]))
    expect(own.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it.each(languages.filter((language) => language !== 'en'))('are not English in %s', (language) => {
    const own = new Map(texts(workSpeech[language]))
    expect(english.filter(([path, text]) => text.length > 14 && own.get(path) === text)).toEqual([])
  })

  it.each([
    ['ar', /\p{Script=Arabic}/u],
    ['ru', /\p{Script=Cyrillic}/u],
    ['zh', /\p{Script=Han}/u],
  ] as const)('are written in the script of %s', (language, script) => {
    expect(texts(workSpeech[language]).filter(([, text]) => !script.test(text))).toEqual([])
  })

  it.each(languages)('keep what people choose between apart in %s', (language) => {
    const { speaker, verification, visibility, closing, role, state, late } = workSpeech[language]
    for (const words of [speaker, verification, visibility, closing, role, state, late]) {
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length)
    }
  })

  it('count in the forms of each language', () => {
    const said = languages.map((language) => [language, numbers.map((count) => workSpeech[language].say.tracks(count))])
    expect(Object.fromEntries(said)).toMatchObject({
      en: ['0 tracks', '1 track', '2 tracks', '3 tracks', '5 tracks', ...more('tracks')],
      fr: ['0 point de suivi', '1 point de suivi', '2 points de suivi', '3 points de suivi', ...rest()],
      ru: [
        '0 пунктов контроля',
        '1 пункт контроля',
        '2 пункта контроля',
        '3 пункта контроля',
        '5 пунктов контроля',
        '11 пунктов контроля',
        '21 пункт контроля',
        '22 пункта контроля',
        '25 пунктов контроля',
        '100 пунктов контроля',
        '101 пункт контроля',
        '102 пункта контроля',
      ],
      ar: [
        'لا بنود متابعة',
        'بند متابعة واحد',
        'بندا متابعة',
        '3 بنود متابعة',
        '5 بنود متابعة',
        '11 بند متابعة',
        '21 بند متابعة',
        '22 بند متابعة',
        '25 بند متابعة',
        '100 بند متابعة',
        '101 بند متابعة',
        '102 بند متابعة',
      ],
      zh: numbers.map((count) => `${count}个跟踪事项`),
    })
  })

  it('say how often a date was moved', () => {
    expect(languages.map((language) => workSpeech[language].say.due('2026', 1))).toEqual([
      'Due 2026 (moved once)',
      'Échéance\u00a0: 2026 (reportée 1 fois)',
      'Plazo: 2026 (aplazado 1 vez)',
      'الموعد: 2026 (أُجّل مرة واحدة)',
      'Срок: 2026 (перенесен 1 раз)',
      '期限：2026（已变更1次）',
    ])
  })
})

function more(word: string): string[] {
  return numbers.slice(5).map((count) => `${count} ${word}`)
}

function rest(): string[] {
  return numbers.slice(4).map((count) => `${count} points de suivi`)
}

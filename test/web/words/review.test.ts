import { describe, expect, it } from 'vitest'
import { type InterfaceLanguage, languages } from '../../../content/model/language.ts'
import { reviewSpeech } from '../../../web/words/review/speak-review.ts'
import { toldSpeech } from '../../../web/words/told/speak-told.ts'

/** Every text by its path; a sentence is said of 5, or of gaps that are filled with ① and ②. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const counts = /drafts|unsure|unclaimed|decisions$/.test(path)
    if (/hidden-text|deleted-text|tracked-change/.test(path)) return [[path, String(value('5'))]]
    return [[path, String(counts ? value(5) : value('①', '②', '③'))]]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

/** Everything that is said about a report in a language: by the review, and by the reader of reports. */
const textsIn = (language: InterfaceLanguage) => [
  ...texts(reviewSpeech[language]),
  ...texts(toldSpeech[language], '.told'),
]
const english = textsIn('en')

describe('the words of reviewing a report', () => {
  it.each(languages)('are complete and leave no gap of a sentence out in %s', (language) => {
    const own = textsIn(language)
    const gaps = (text: string) => [...'①②③5'].filter((gap) => text.includes(gap))
    const inOrder = (all: [string, string][]) => all.map(([path, text]) => [path, gaps(text)]).toSorted()
    expect(inOrder(own)).toEqual(inOrder(english))
    expect(own.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it.each(languages.filter((language) => language !== 'en'))('are not English in %s', (language) => {
    const own = new Map(textsIn(language))
    expect(english.filter(([path, text]) => text.length > 14 && own.get(path) === text)).toEqual([])
  })

  it.each([
    ['ar', /\p{Script=Arabic}/u],
    ['ru', /\p{Script=Cyrillic}/u],
    ['zh', /\p{Script=Han}/u],
  ] as const)('are written in the script of %s', (language, script) => {
    expect(textsIn(language).filter(([, text]) => !script.test(text))).toEqual([])
  })

  it.each(languages)('keep what people choose between apart in %s', (language) => {
    const { obstacle, qualifier, field } = reviewSpeech[language]
    const { refused, refusal, why } = toldSpeech[language]
    for (const words of [obstacle, qualifier, field, refused, refusal, why]) {
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length)
    }
  })

  it('count in the forms of each language', () => {
    const said = languages.map((language) => [1, 2, 5].map((count) => reviewSpeech[language].say.drafts(count)))
    expect(Object.fromEntries(languages.map((language, at) => [language, said[at]]))).toEqual({
      en: ['1 draft', '2 drafts', '5 drafts'],
      fr: ['1 projet', '2 projets', '5 projets'],
      es: ['1 borrador', '2 borradores', '5 borradores'],
      ar: ['مسودة واحدة', 'مسودتان', '5 مسودات'],
      ru: ['1 черновик', '2 черновика', '5 черновиков'],
      zh: ['1份草稿', '2份草稿', '5份草稿'],
    })
  })
})

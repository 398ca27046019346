import { LEXICONS, type Words } from './words.ts'

const SAMPLE = 20_000

/** The language of a text by its script and its small words; empty where neither tells. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const count = (script: RegExp) => sample.match(script)?.length ?? 0
  const letters = count(/\p{L}/gu)
  if (letters === 0) return ''
  if (count(/\p{Script=Hiragana}|\p{Script=Katakana}/gu) > letters * 0.1) return 'ja'
  if (count(/\p{Script=Han}/gu) > letters * 0.3) return 'zh'
  if (count(/\p{Script=Hangul}/gu) > letters * 0.3) return 'ko'
  if (count(/\p{Script=Arabic}/gu) > letters * 0.4) return /[پچژگ]/u.test(sample) ? 'fa' : 'ar'
  if (count(/\p{Script=Cyrillic}/gu) > letters * 0.4) return /[іїєґ]/u.test(sample) ? 'uk' : 'ru'
  if (count(/\p{Script=Greek}/gu) > letters * 0.4) return 'el'
  if (count(/\p{Script=Hebrew}/gu) > letters * 0.4) return 'he'
  return latin(sample)
}

function latin(sample: string): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = LEXICONS.filter((one) => !one.glued).map((lexicon) => {
    const stop = new Set(lexicon.stop.split(' '))
    return { language: lexicon.language, score: words.filter((word) => stop.has(word)).length / stop.size ** 0.5 }
  })
  const [best] = scores.toSorted((a, b) => b.score - a.score)
  return best !== undefined && best.score > 0 ? best.language : ''
}

/** The lexicons for a language: its own and English, or all of them where it has none. */
export function wordsFor(language: string): Words {
  const own = LEXICONS.filter((one) => one.language === language)
  if (own.length === 0) return { language, lexicons: LEXICONS }
  return { language, lexicons: [...own, ...LEXICONS.filter((one) => one.language === 'en' && language !== 'en')] }
}

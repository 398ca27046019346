import { describe, expect, it } from 'vitest'
import { languages } from '../../../content/model/language.ts'
import { dateIn, dayIn, periodIn, yearOf } from '../../../web/words/date.ts'
import { speech } from '../../../web/words/speak.ts'

function inAll(date: string): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [language, dateIn(speech[language].words, date)]))
}

describe('a date in words', () => {
  it('is as exact as its source', () => {
    const { words } = speech.en
    expect([dateIn(words, '2021'), dateIn(words, '2021-04'), dateIn(words, '2021-04-09')]).toEqual([
      '2021',
      'April 2021',
      '9 April 2021',
    ])
  })

  it('follows each language', () => {
    expect(inAll('2021-04-29')).toEqual({
      en: '29 April 2021',
      fr: '29 avril 2021',
      es: '29 de abril de 2021',
      ar: '29 نيسان/أبريل 2021',
      ru: '29 апреля 2021 г.',
      zh: '2021年4月29日',
    })
    expect(inAll('2014-03')).toEqual({
      en: 'March 2014',
      fr: 'mars 2014',
      es: 'marzo de 2014',
      ar: 'آذار/مارس 2014',
      ru: 'март 2014 г.',
      zh: '2014年3月',
    })
    expect(inAll('2021-02-01')).toMatchObject({ fr: '1er février 2021', en: '1 February 2021' })
  })

  it('knows twelve months in each', () => {
    for (const language of languages) {
      const { months, monthsAlone } = speech[language].words.date
      expect([new Set(months).size, new Set(monthsAlone).size]).toEqual([12, 12])
    }
  })

  it('says a stretch of time, and one date once', () => {
    const { words } = speech.en
    expect(periodIn(words, { start: '2014-03', end: '2015-03' })).toBe('March 2014 – March 2015')
    expect(periodIn(words, { start: '2014-03', end: '2014-03' })).toBe('March 2014')
    expect(periodIn(words, { start: '2014' })).toBe('2014')
    expect(periodIn(speech.zh.words, { start: '2014', end: '2015' })).toBe('2014至2015')
  })

  it('takes the day of an instant and the year of any date', () => {
    expect(dayIn(speech.en.words, '2026-01-05T23:59:00.000Z')).toBe('5 January 2026')
    expect(yearOf('2021-04')).toBe('2021')
  })
})

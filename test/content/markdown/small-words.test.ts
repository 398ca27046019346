import { describe, expect, it } from 'vitest'
import { readDate, readPeriod } from '../../../content/markdown/dates.ts'
import { labelPart, readExplicitLabel, readMarkers } from '../../../content/markdown/markers.ts'
import { meaningOf, nearestHeading, sessionTypeOf } from '../../../content/markdown/meanings.ts'
import { printNames, readNames } from '../../../content/markdown/names.ts'
import { nearest } from '../../../content/markdown/nearest.ts'
import { leadingQuantity, readQuantity } from '../../../content/markdown/quantity.ts'

describe('dates', () => {
  it.each([
    ['2021-04-29', '2021-04-29'],
    ['29 April 2021', '2021-04-29'],
    ['April 29, 2021', '2021-04-29'],
    ['Feb 2020', '2020-02'],
    ['1er mars 2022', '2022-03-01'],
    ['29 de abril de 2021', '2021-04-29'],
    ['29 апреля 2021 г.', '2021-04-29'],
    ['29 أبريل 2021', '2021-04-29'],
    ['٢٩ أبريل ٢٠٢١', '2021-04-29'],
    ['2021年4月29日', '2021-04-29'],
    ['2021', '2021'],
    ['30 February 2021', undefined],
    ['soon', undefined],
    ['April', undefined],
  ])('reads %s', (words, date) => {
    expect(readDate(words)).toBe(date)
  })

  it('reads two dates with a stroke between them', () => {
    expect(readPeriod('2017-02-09/10 February 2017')).toEqual({ start: '2017-02-09', end: '2017-02-10' })
    expect(readPeriod('2017/2018/2019')).toBeUndefined()
  })
})

describe('amounts', () => {
  it.each([
    ['en', 'close to 40,000', { comparator: 'close-to', value: 40000 }],
    ['en', 'six of the seven', { comparator: 'out-of', value: 6, outOf: 7 }],
    ['en', '6 of 7', { comparator: 'out-of', value: 6, outOf: 7 }],
    ['en', 'between 30 and 90', { comparator: 'between', value: 30, max: 90 }],
    ['en', '1.5 million', { comparator: 'exactly', value: 1500000 }],
    ['en', 'most', { comparator: 'most' }],
    ['fr', 'près de 40 000', { comparator: 'close-to', value: 40000 }],
    ['fr', 'plus de 1,5 million', { comparator: 'more-than', value: 1500000 }],
    ['es', 'más de 40.000', { comparator: 'more-than', value: 40000 }],
    ['ar', 'أكثر من ٤٠٠', { comparator: 'more-than', value: 400 }],
    ['ru', 'не менее 40 000', { comparator: 'at-least', value: 40000 }],
    ['zh', '超过4万', { comparator: 'more-than', value: 40000 }],
    ['en', 'many', undefined],
    ['en', '10 plans', undefined],
  ])('reads in %s "%s"', (language, printed, expected) => {
    expect(readQuantity(language, printed)).toEqual(expected && { printed, ...expected })
  })

  it('finds the amount that a line begins with', () => {
    expect(leadingQuantity('en', 'more than 130 participants')?.printed).toBe('more than 130')
    expect(leadingQuantity('en', 'participants')).toBeUndefined()
  })
})

describe('marks before items', () => {
  it.each([
    ['a. x', ['a']],
    ['(b) x', ['b']],
    ['i. x', ['i', 'i']],
    ['iv) x', ['iv']],
    ['б) x', ['b']],
    ['ب. x', ['b']],
    ['二、x', ['2']],
    ['（３）x', ['3']],
    ['A. Smith', []],
    ['e.g. x', []],
    ['no. x', []],
  ])('reads %s', (line, parts) => {
    expect(readMarkers(line).map(labelPart)).toEqual(parts)
  })

  it.each([
    ['121.1 Ratify', { printed: '121.1', label: '121.1' }],
    ['R4. Ratify', { printed: 'R4.', label: 'r4' }],
    ['G20 countries', undefined],
    ['2030 Agenda', undefined],
  ])('reads the whole label of %s', (line, label) => {
    expect(readExplicitLabel(line)).toEqual(label)
  })
})

describe('names', () => {
  it('are parted by semicolons, and links also by commas and "and"', () => {
    const chad = { printed: 'Chad', ref: { register: 'country', slug: 'chad' } }
    const mali = { printed: 'Mali', ref: { register: 'country', slug: 'mali' } }
    expect(readNames('[Chad](/countries/chad), [Mali](/countries/mali)')).toEqual([chad, mali])
    expect(readNames('[Chad](/countries/chad) et [Mali](/countries/mali); donors, all of them')).toEqual([
      chad,
      mali,
      { printed: 'donors, all of them' },
    ])
    expect(readNames('the Government of [Chad](/countries/chad)')).toEqual([
      { ...chad, printed: 'the Government of Chad' },
    ])
  })

  it('keep their signs when they are printed', () => {
    const names = [
      { printed: 'A; B [c](/people/d)' },
      { printed: 'x]', ref: { register: 'office' as const, slug: 'x' } },
    ]
    expect(readNames(printNames(names))).toEqual(names)
  })
})

describe('headings', () => {
  it.each([
    ['en', '5. Recommendations', { kind: 'recommendations' }],
    ['en', 'Recommendations to the Council', { kind: 'recommendations', to: 'the Council' }],
    ['en', 'Session: Panel 2 – Training', { kind: 'session', type: 'panel' }],
    ['en', 'Panel 2 – Training', { kind: 'session', type: 'panel' }],
    ['en', 'Challenge: access', { kind: 'outcomes', type: 'challenge', titled: true }],
    ['en', 'Panel beating', { kind: 'narrative' }],
    ['fr', 'Modératrice', { kind: 'people', role: 'moderator' }],
    ['en', 'Modératrice', { kind: 'people', role: 'moderator' }],
    ['zh', '三、建议', { kind: 'recommendations' }],
    ['ar', 'التحديات', { kind: 'outcomes', type: 'challenge' }],
  ])('mean in %s what they say: %s', (language, heading, meaning) => {
    expect(meaningOf(language, heading)).toEqual(meaning)
  })

  it('give a session its type by their first or last word', () => {
    expect(sessionTypeOf('en', 'High-level opening')).toBe('opening')
    expect(sessionTypeOf('en', 'Openings in the wall')).toBe('other')
  })

  it('that are nearly known are named', () => {
    expect(nearestHeading('en', 'Recomendation')).toBe('Recommendations')
    expect(nearestHeading('en', 'History')).toBeUndefined()
    expect(nearest('organisers', ['organizers', 'sponsors'])).toBe('organizers')
  })
})

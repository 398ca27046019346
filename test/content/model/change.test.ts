import { describe, expect, it } from 'vitest'
import { changesBetween, readable } from '../../../content/model/change.ts'
import { aDossier, anAppearance, anEvent, aRecommendation } from '../../dossiers.ts'

const before = aDossier({ recommendations: [aRecommendation('1'), aRecommendation('2', { order: 1 })] })

describe('the changes from one edition to the next', () => {
  it('are none when nothing was said differently', () => {
    expect(changesBetween(before, structuredClone(before))).toEqual([])
    expect(changesBetween(undefined, undefined)).toEqual([])
  })

  it('do not count where a record stands, nor in which order its fields are kept', () => {
    const moved = before.recommendations.map((item) => ({ ...item, order: item.order + 7 }))
    const turned = moved.map((item) => Object.fromEntries(Object.entries(item).toReversed()))
    expect(changesBetween(before, aDossier({ recommendations: moved }))).toEqual([])
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(moved))
    expect(
      changesBetween({ ...before, recommendations: moved.map((m) => ({ ...m, due: undefined })) }, before),
    ).toEqual([])
  })

  it('show both texts of what was said differently, and what came and went', () => {
    const after = aDossier({
      head: anEvent({ place: 'Geneva' }),
      recommendations: [aRecommendation('1', { text: [{ p: ['Keep a ', { em: ['dialogue'] }] }] })],
      appearances: [anAppearance('amina')],
    })
    expect(changesBetween(before, after)).toEqual([
      { change: 'changed', kind: 'event', id: '', fields: [{ field: 'place', after: 'Geneva' }] },
      {
        change: 'changed',
        kind: 'recommendation',
        id: '1',
        fields: [{ field: 'text', before: 'Do what 1 asks', after: 'Keep a dialogue' }],
      },
      {
        change: 'withdrawn',
        kind: 'recommendation',
        id: '2',
        fields: [
          { field: 'printed', before: '2)' },
          { field: 'text', before: 'Do what 2 asks' },
          { field: 'textStanding', before: 'organizer-summary' },
        ],
      },
      {
        change: 'added',
        kind: 'appearance',
        id: 'amina',
        fields: [
          { field: 'person', after: 'amina [person/amina]' },
          { field: 'named', after: 'true' },
          { field: 'roles', after: 'panelist' },
          { field: 'capacity', after: 'Director' },
        ],
      },
    ])
  })
})

it.each([
  ['words', 'words'],
  [7, '7'],
  [[], ''],
  [['a', 'b'], 'a; b'],
  [[{ printed: 'Chad', ref: { register: 'country', slug: 'chad' } }, { printed: 'UN' }], 'Chad [country/chad]; UN'],
  [[{ p: ['One'] }, { list: [[{ p: ['two'] }]] }], 'One\ntwo'],
  [{ start: '2021', end: undefined }, 'start: 2021'],
  [null, 'null'],
])('reads %j as a person would', (value, words) => expect(readable(value)).toBe(words))

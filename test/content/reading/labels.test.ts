import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumber, follows, labelOf, opens, romanValue } from '../../../content/reading/labels.ts'
import { depths, tree } from '../../../content/reading/nesting.ts'

describe('the label of a line', () => {
  it.each([
    ['2. Plant trees', '2', 'Plant trees'],
    ['(3) Plant', '3', 'Plant'],
    ['4) Plant', '4', 'Plant'],
    ['a. Plant', 'a', 'Plant'],
    ['(b) Plant', 'b', 'Plant'],
    ['iii) Plant', 'iii', 'Plant'],
    ['121.4 Ratify it', '121.4', 'Ratify it'],
    ['1.2.a Plant', '1.2.a', 'Plant'],
    ['R12: Plant', 'R12', 'Plant'],
    ['Recommendation 3: Plant', '3', 'Plant'],
    ['Recommandation n° 2 – Planter', '2', 'Planter'],
    ['Empfehlung 4: Pflanzen', '4', 'Pflanzen'],
    ['建议三：植树', '3', '植树'],
    ['二、植树', '2', '植树'],
    ['（四）植树', '4', '植树'],
    ['５．植树', '5', '植树'],
    ['٣. ازرعوا', '3', 'ازرعوا'],
    ['ب. ازرعوا', 'ب', 'ازرعوا'],
    ['б) сажать', 'б', 'сажать'],
    ['• Plant', '', 'Plant'],
    ['– Plant', '', 'Plant'],
    ['o Plant', '', 'Plant'],
  ])('of "%s" is %s', (line, label, rest) => {
    expect({ label: labelOf(line)?.label, rest: labelOf(line)?.rest }).toEqual({ label, rest })
  })

  it.each([
    '29. April 2021 in Bonn',
    '5 mai 2020',
    '2021. The year',
    'Plant 3 trees',
    '14:30 opening',
    'oak trees',
    '1.5 million'.replace('1.5', '1,5'),
  ])('is none in "%s"', (line) => {
    expect(labelOf(line)?.label).toBeUndefined()
  })
})

describe('a sequence of labels', () => {
  it('is told for numbers, letters, roman numerals and paragraphs', () => {
    const pairs = [
      ['3', '2'],
      ['c', 'b'],
      ['iv', 'iii'],
      ['121.10', '121.9'],
      ['R3', 'R2'],
      ['б', 'а'],
      ['ب', 'أ'],
    ] as const
    expect(pairs.map(([label, before]) => follows(label, before))).toEqual(pairs.map(() => true))
    expect(
      [
        ['3', '1'],
        ['c', 'a'],
        ['1', '2'],
        ['122.1', '121.1'],
      ].map(([a = '', b = '']) => follows(a, b)),
    ).toEqual([false, false, false, false])
  })

  it('opens with the first of its kind', () => {
    expect(['1', 'a', 'i', '121.1', '2', 'b'].map(opens)).toEqual([true, true, true, true, false, false])
  })

  it('counts in Chinese and in Roman', () => {
    expect(['一', '十', '十二', '二十', '九十九'].map(chineseNumber)).toEqual(['1', '10', '12', '20', '99'])
    expect(['i', 'iv', 'ix', 'xlii', 'mix'].map(romanValue)).toEqual([1, 4, 9, 42, 0])
  })
})

const item = (mark: string, label: string, level = 0) => ({ mark, label, level })

describe('the depth of items', () => {
  it('follows the labels first: a after 2 opens a level, 3 closes it', () => {
    const items = [
      item('decimal .', '1'),
      item('decimal .', '2'),
      item('letter .', 'a'),
      item('bullet •', ''),
      item('letter .', 'b'),
      item('decimal .', '3'),
    ]
    expect(depths(items)).toEqual([0, 0, 1, 2, 1, 0])
  })

  it('follows the indentation where marks are the same', () => {
    expect(
      depths([
        item('bullet', ''),
        item('bullet', '', 1),
        item('bullet', '', 2),
        item('bullet', '', 1),
        item('bullet', ''),
      ]),
    ).toEqual([0, 1, 2, 1, 0])
  })

  it('reads i as a roman numeral unless h stands before it', () => {
    expect(
      depths([item('letter .', 'a'), item('letter .', 'i'), item('roman .', 'ii'), item('letter .', 'b')]),
    ).toEqual([0, 1, 1, 0])
    expect(depths([item('letter .', 'h'), item('letter .', 'i'), item('letter .', 'j')])).toEqual([0, 0, 0])
  })

  it('never jumps more than one level and gives every item a place in the tree', () => {
    const any = fc.record({
      mark: fc.constantFrom('decimal .', 'letter )', 'bullet', 'roman .'),
      label: fc.constantFrom('', '1', '2', 'a', 'b', 'i'),
      level: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (items) => {
        const found = depths(items)
        expect(found.every((depth, at) => depth <= (found[at - 1] ?? -1) + 1)).toBe(true)
        const blocks = items.map((one, at) => ({
          ...one,
          id: `b${at}`,
          kind: 'item' as const,
          text: 'x',
          lead: '',
          links: [],
          cells: [],
          table: 0,
          page: 1,
          line: at,
          tight: false,
        }))
        const count = (branches: ReturnType<typeof tree>): number =>
          branches.reduce((sum, one) => sum + 1 + count(one.children), 0)
        expect(count(tree(blocks))).toBe(items.length)
      }),
    )
  })
})

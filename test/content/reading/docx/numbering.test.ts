import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printed } from '../../../../content/reading/docx/counting.ts'
import { readWord } from '../../../../content/reading/docx/document.ts'
import { level, list, listed, p, word } from '../word.ts'

const labels = (bytes: Uint8Array) => readWord(bytes).blocks.map((block) => block.label)

describe('the labels of a Word list', () => {
  it('are those that Word prints: letters under numbers, going on after a paragraph between them', () => {
    const numbering = list(1, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2.'))
    const body = [
      p('one', listed(1)),
      p('two', listed(1)),
      p('first', listed(1, 1)),
      p('second', listed(1, 1)),
      p('a paragraph between'),
      p('third', listed(1, 1)),
      p('three', listed(1)),
      p('again', listed(1, 1)),
    ].join('')
    expect(labels(word(body, { numbering }))).toEqual(['1', '2', 'a', 'b', '', 'c', '3', 'a'])
  })

  it.each([
    ['upperRoman', '%1)', ['I', 'II', 'III', 'IV']],
    ['lowerRoman', '(%1)', ['i', 'ii', 'iii', 'iv']],
    ['upperLetter', '%1.', ['A', 'B', 'C', 'D']],
    ['decimalZero', '%1', ['01', '02', '03', '04']],
    ['russianLower', '%1)', ['а', 'б', 'в', 'г']],
    ['arabicAlpha', '%1.', ['أ', 'ب', 'ت', 'ث']],
    ['chineseCounting', '%1、', ['一', '二', '三', '四']],
    ['decimal', 'Action %1 :', ['1', '2', '3', '4']],
    ['bullet', '', ['', '', '', '']],
  ])('in the format %s', (format, text, expected) => {
    const body = ['a', 'b', 'c', 'd'].map((one) => p(one, listed(1))).join('')
    expect(labels(word(body, { numbering: list(1, level(0, format, text)) }))).toEqual(expected)
  })

  it('start where an override says, once, and go on from there', () => {
    const shared = `<w:abstractNum w:abstractNumId="9">${level(0, 'decimal', '%1.')}</w:abstractNum>`
    const number = (id: number, override = '') =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="9"/>${override}</w:num>`
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    const body = [1, 1, 2, 2, 1].map((id) => p('x', listed(id))).join('')
    expect(labels(word(body, { numbering: shared + number(1) + number(2, start) }))).toEqual(['1', '2', '7', '8', '9'])
  })

  it('are legal where the level says so, and a level that never restarts does not', () => {
    const levels = [
      level(0, 'upperRoman', '%1.'),
      level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
      level(2, 'lowerLetter', '%1.%2.%3', '<w:lvlRestart w:val="0"/><w:isLgl w:val="0"/>'),
    ].join('')
    const body = [0, 1, 2, 1, 2, 0, 1].map((at) => p('x', listed(1, at))).join('')
    expect(labels(word(body, { numbering: list(1, levels) }))).toEqual([
      'I',
      '1.1',
      'I.1.a',
      '1.2',
      'I.2.b',
      'II',
      '2.1',
    ])
  })

  it('come from the style when the paragraph has none of its own, and from a numbering style that is linked', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Ask"><w:name w:val="Ask"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Ask"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="numbering" w:styleId="Linked"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const numbering =
      list(1, level(0, 'decimal', 'R%1') + level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="Sub"/>')) +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Linked"/></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    const body = [
      p('one', '<w:pStyle w:val="Ask"/>'),
      p('sub', '<w:pStyle w:val="Sub"/>'),
      p('two', listed(2)),
      p('none', '<w:pStyle w:val="Ask"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('')
    expect(labels(word(body, { numbering, styles }))).toEqual(['R1', 'a', 'R2', ''])
  })

  it('are reproduced for any definition of levels, formats and starts', () => {
    const formats = fc.constantFrom('decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'decimalZero')
    const definition = fc.array(fc.record({ format: formats, start: fc.integer({ min: 1, max: 5 }) }), {
      minLength: 3,
      maxLength: 3,
    })
    const walk = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(definition, walk, (levels, steps) => {
        const numbering = list(1, levels.map((one, at) => level(at, one.format, `%${at + 1}.`, '', one.start)).join(''))
        const body = steps.map((at) => p('x', listed(1, at))).join('')
        const counts: (number | undefined)[] = []
        const expected = steps.map((at) => {
          counts[at] = (counts[at] ?? (levels[at]?.start ?? 1) - 1) + 1
          counts.length = at + 1
          return printed(counts[at] ?? 0, levels[at]?.format ?? '')
        })
        expect(labels(word(body, { numbering }))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})

import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCsv, writeCsv } from '../../content/csv.ts'

it('writes a cell that a spreadsheet would calculate so that it stays words', () => {
  const cells = ['=1+1', '+41 22 917', '-5 %', '@UNGeneva', '\tx', "'quoted", 'plain', 'a "b", c']
  expect(writeCsv([cells])).toBe(`\uFEFF'=1+1,'+41 22 917,'-5 %,'@UNGeneva,"'\tx",''quoted,plain,"a ""b"", c"\r\n`)
})

it('brings every cell back exactly', () => {
  const signs = fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', ' ', 'a', 'é', 'ع')
  const cell = fc.string({ unit: signs, maxLength: 12 })
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })))
  fc.assert(
    fc.property(table, (rows) => {
      const head = rows[0]?.map((_, at) => `column ${at}`) ?? ['a', 'b']
      const whole = [head, ...rows.filter((row) => row.some((one) => one !== ''))]
      expect(readCsv(writeCsv(whole))).toEqual(whole)
    }),
    { numRuns: 2000 },
  )
})

it('reads what spreadsheets write: semicolons, tabs, bare line ends and no last line end', () => {
  const table = [
    ['Label', 'Text'],
    ['2.b', 'One, two'],
  ]
  expect(readCsv('Label;Text\n2.b;One, two')).toEqual(table)
  expect(readCsv('Label\tText\r\n2.b\tOne, two\r\n\r\n')).toEqual(table)
  expect(readCsv('\uFEFFLabel,Text\r2.b,"One, two"')).toEqual(table)
})

it('reads every text to its end', () => {
  expect(readCsv('"a"b,c\n"open')).toEqual([['ab', 'c'], ['open']])
  const text = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a'), maxLength: 60 })
  const letters = (words: string) => words.replaceAll(/[^a]/g, '')
  fc.assert(
    fc.property(text, (given) => {
      expect(letters(readCsv(given).flat().join(''))).toBe(letters(given))
    }),
  )
})

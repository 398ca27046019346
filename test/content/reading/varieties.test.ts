import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDocument } from '../../../content/reading/read.ts'
import { ReadingError } from '../../../content/reading/reading-error.ts'
import { told } from './varieties.ts'
import { level, list, listed, p, table, word } from './word.ts'

const folder = new URL('../../samples/reports/', import.meta.url)
const reports = readdirSync(folder)
  .filter((name) => !name.endsWith('.json'))
  .toSorted()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }))

it.each(reports)('the report $name is read as a person reads it', ({ name, bytes }) => {
  const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
  expect(told(bytes, name)).toEqual(expected)
})

it('a report whose bytes were changed is read or refused, and nothing else', () => {
  const office = word(
    p('Recommendations', '<w:outlineLvl w:val="0"/>') +
      p('Ask the pupils', listed(1)) +
      table([
        ['Name', 'Post'],
        ['Ana Ruiz', 'Chair'],
      ]),
    { numbering: list(1, level(0, 'decimal', '%1.')) },
  )
  const source = fc.constantFrom(...reports, { name: 'report.docx', bytes: office })
  const place = fc.double({ min: 0, max: 1, noNaN: true })
  const put = fc.constantFrom(
    '',
    '\0',
    '\f',
    '\u202e',
    '\ud800',
    '<',
    ']]>',
    '&#x0;',
    '|',
    '\n\n',
    '---\n',
    '1.1.1.1 ',
    '（',
    '٣',
  )
  fc.assert(
    fc.property(source, place, place, put, ({ name, bytes }, from, length, text) => {
      const at = Math.floor(from * bytes.length)
      const end = at + Math.floor(length * 200)
      const changed = [...bytes.subarray(0, at), ...new TextEncoder().encode(text), ...bytes.subarray(end)]
      expect(ends(Uint8Array.from(changed), name)).not.toBe('')
    }),
    { numRuns: 60 },
  )
})

function ends(bytes: Uint8Array, name: string): string {
  try {
    return readDocument(bytes, name).neutral.document
  } catch (error) {
    if (error instanceof ReadingError) return error.code
    throw error
  }
}

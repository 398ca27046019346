import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../content/reading/read.ts'
import { ReadingError } from '../../../content/reading/reading-error.ts'
import { p, word } from './word.ts'

/** How a document ends: its code when refused, else "read"; and the CPU seconds it took. */
function outcome(bytes: Uint8Array, name: string): { readonly ends: string; readonly seconds: number } {
  const before = process.cpuUsage()
  const ends = (() => {
    try {
      readDocument(bytes, name)
      return 'read'
    } catch (error) {
      if (error instanceof ReadingError) return error.code
      throw error
    }
  })()
  const used = process.cpuUsage(before)
  return { ends, seconds: (used.user + used.system) / 1e6 }
}

const repeated = (text: string, size: number) => text.repeat(Math.ceil(size / text.length)).slice(0, size)
const SIZE = 100_000

describe('a costly text', () => {
  it.each([
    ['list marks on one line', repeated('* ', 2_000)],
    ['list marks and blank lines', repeated('* a\n\n', SIZE)],
    ['open tags and comments', repeated('</', 20_000) + repeated('<!--', SIZE)],
    ['half links', repeated('[ (](', SIZE)],
    ['reference floods', repeated('[x][y] ', SIZE)],
    ['a table of a wide head', `|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n${'|a\n'.repeat(5_000)}`],
    ['one line of one letter', repeated('a', SIZE)],
    ['one line of words', repeated('should call on people ', SIZE)],
    ['names without end', repeated('Ana Ruiz ', SIZE)],
    ['capitals and commas', repeated('Ana Ruiz, Director, ', SIZE)],
    ['brackets', repeated('Ana Ruiz (', SIZE)],
    ['titles', repeated('Dr. Mr. ', SIZE)],
    ['numbers', repeated('1,000 ', SIZE)],
    ['dates', repeated('8 and 9 ', SIZE)],
    ['addresses', repeated('https://a.', SIZE)],
    ['stars', repeated('**a', SIZE)],
    ['quotes', repeated('> ', SIZE)],
    ['dots', repeated('. ', SIZE)],
    ['front matter of brackets', `---\na: ${repeated('[', 10_000)}\n---\ntext`],
    ['items of one word', repeated('- a\n', SIZE)],
    ['labels', repeated('1. a\n', SIZE)],
    ['headings', repeated('# Recommendations\n', SIZE)],
  ])('of %s is read or refused within a second', (_, text) => {
    for (const name of ['a.md', 'a.txt', 'a.html']) {
      const { ends, seconds } = outcome(strToU8(text), name)
      expect(['read', 'too-large', 'too-deep', 'no-text']).toContain(ends)
      expect(seconds, name).toBeLessThan(1.5)
    }
  })

  it.each([
    ['a page of nested elements', 'a.html', repeated('<div>', SIZE), 'too-deep'],
    ['a text beyond the size', 'a.txt', repeated('word ', 2_000_001), 'too-large'],
    ['an export that nests without end', 'a.json', repeated('[', SIZE), 'unknown-format'],
    ['nothing', 'a.txt', ' \n', 'no-text'],
    ['a PDF', 'a.pdf', '%PDF-1.7', 'unknown-format'],
    ['rich text', 'a.rtf', '{\\rtf1', 'unknown-format'],
    ['zero bytes', 'a.txt', 'a\0b', 'unknown-format'],
  ])('%s is refused', (_, name, text, ends) => {
    expect(outcome(strToU8(text), name).ends).toBe(ends)
  })

  it('or a random one never ends in anything but a reading or a refusal', () => {
    const piece = fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      'a) ',
      '|',
      '---\n',
      '\n',
      '\n\n',
      '\f',
      '**',
      '[',
      '](',
      ')',
      '<p>',
      '</ul>',
      '<li>',
      'Recommendations',
      ' should ',
      'Dr. Ana Ruiz',
      ', ',
      ': ',
      '(',
      '12 May',
      '2020',
      '%',
      '•\n',
      'http://a.b',
      '建议',
      'التوصيات',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), fc.constantFrom('a.md', 'a.txt', 'a.html'), (pieces, name) => {
        expect(outcome(strToU8(pieces.join('')), name).ends).toMatch(/^(?:read|no-text|too-deep)$/u)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a hostile Word file', () => {
  const stored = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

  it.each([
    ['a million empty paragraphs', () => word('<w:p/>'.repeat(1_000_000)), 'too-large'],
    ['a hundred megabytes of blanks', () => word(p(' '.repeat(100_000_000))), 'too-large'],
    ['elements without end', () => word('<w:tbl><w:tr><w:tc>'.repeat(1_000)), 'too-deep'],
    ['a text cut short', () => stored({ 'word/document.xml': '<w:document><w:body><w:p><w:r><w:t>half' }), 'damaged'],
    [
      'a document type',
      () =>
        stored({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:body>&b;</w:body></w:document>' }),
      'damaged',
    ],
    ['no text part', () => stored({ 'other.xml': '<a/>' }), 'damaged'],
    [
      'too many parts',
      () => stored(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`a${at}`, '']))),
      'too-many-parts',
    ],
    ['half an archive', () => word(p('text')).subarray(0, 400), 'damaged'],
    [
      'a style that is based on itself',
      () =>
        word(p('text', '<w:pStyle w:val="A"/>'), { styles: '<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>' }),
      'read',
    ],
    [
      'a million cells',
      () => word(`<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(100)}</w:tr>`.repeat(2_000)}</w:tbl>`),
      'too-large',
    ],
  ])('with %s is read or refused within five seconds', (_, make, expected) => {
    const { ends, seconds } = outcome(make(), 'a.docx')
    expect(ends).toBe(expected)
    expect(seconds).toBeLessThan(5)
  })

  /** The file with one byte changed in the entry of a part, counted from the head of the entry. */
  const changed = (bytes: Uint8Array, part: string, offset: number, value: number) => {
    const entry = new TextDecoder('latin1').decode(bytes).lastIndexOf(part) - 46
    return bytes.with(entry + offset, value)
  }

  it.each([
    ['is locked', changed(word(p('text')), 'word/document.xml', 8, 1), 'protected'],
    ['has a wrong checksum', changed(word(p('text')), 'word/document.xml', 16, 7), 'damaged'],
    ['is packed in an unknown way', changed(word(p('text')), 'word/document.xml', 10, 99), 'damaged'],
    ['points outside the file', changed(word(p('text')), 'word/document.xml', 45, 9), 'damaged'],
    [
      'holds its text twice',
      changed(stored({ 'word/document.xml': '<a/>', 'word/documenu.xml': '<a/>' }), 'word/documenu.xml', 46 + 12, 116),
      'damaged',
    ],
  ])('that %s is refused', (_, bytes, ends) => {
    expect(outcome(bytes, 'a.docx').ends).toBe(ends)
  })
})

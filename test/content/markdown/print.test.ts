import { describe, expect, it } from 'vitest'
import { parseDossier } from '../../../content/markdown/parse.ts'
import { print } from '../../../content/markdown/print.ts'

const dossier = parseDossier('---\nevent: a\ntitle: T\ntype: meeting\ndate: 2021\n---\n')

/** The text of a document whose summary is one paragraph. */
function printed(words: string): string {
  return print({ ...dossier, head: { ...dossier.head, summary: [{ p: [words] }] } }).split('---\n\n')[1] ?? ''
}

describe('print', () => {
  it('leaves ordinary words as they are', () => {
    expect(printed('At 10:30, Mali:Sudan (a_b) said: "100 % of it" – 2*3; no. 5 & more.')).toBe(
      'At 10:30, Mali:Sudan (a_b) said: "100 % of it" – 2\\*3; no. 5 & more.\n',
    )
  })

  it.each([
    ['<#a@b.org>', '\\<#a@b.org>'],
    ['http://example.org', 'http\\://example.org'],
    ['1996. The nature of war', '1996\\. The nature of war'],
    ['a. first', 'a\\. first'],
    ['121.1 Ratify', '121\\.1 Ratify'],
    ['#Recommendations', '\\#Recommendations'],
    ['- no item', '\\- no item'],
  ])('keeps %s from being read as something else', (words, typed) => {
    expect(printed(words)).toBe(`${typed}\n`)
  })

  it('prints a front matter that needs no quotes where people would not write any', () => {
    const organizers = [{ printed: 'Ministry: of Peace', ref: { register: 'organization' as const, slug: 'ministry' } }]
    const head = { ...dossier.head, title: 'Peace: how?', organizers }
    expect(print({ ...dossier, head })).toBe(
      '---\nevent: a\ntitle: Peace: how?\ntype: meeting\ndate: 2021\nlanguage: en\norganizers:\n' +
        '  - [Ministry: of Peace](/organizations/ministry)\n---\n',
    )
  })
})

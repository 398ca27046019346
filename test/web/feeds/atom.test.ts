import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { type AtomEntry, type AtomFeed, atom } from '../../../web/feeds/atom.ts'

const entry = (id: string, given: Partial<AtomEntry> = {}): AtomEntry => ({
  id: `https://rapporteur.example/${id}`,
  address: `https://rapporteur.example/fr/${id}`,
  title: `The track ${id}`,
  updated: '2026-01-05T09:00:00.000Z',
  ...given,
})
const feed = (...entries: AtomEntry[]): AtomFeed => ({
  id: 'https://rapporteur.example/countries/chad/follow-up.atom?theme=a&q=b',
  self: 'https://rapporteur.example/fr/countries/chad/follow-up.atom?theme=a&q=b',
  page: 'https://rapporteur.example/fr/countries/chad/follow-up?theme=a&q=b',
  title: 'Suivi : Tchad',
  language: 'fr',
  updated: '1970-01-01T00:00:00.000Z',
  entries,
})

/** The elements of a feed in their order: how deep, what they are called, what they say of themselves, and their text. */
function elements(xml: string) {
  const found: { depth: number; name: string; attributes: Record<string, string>; text: string }[] = []
  const open: number[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open.push(found.push({ depth: open.length, name, attributes, text: '' }) - 1)
      },
      ontext: (text) => {
        const at = found[open.at(-1) ?? -1]
        if (at) at.text += text
      },
      onclosetag: () => open.pop(),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return found
}

describe('a feed', () => {
  it('is one feed in the namespace of Atom, with all that RFC 4287 demands, once', () => {
    const xml = atom(feed())
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<feed ')).toBe(true)
    const [top, ...rest] = elements(xml)
    expect([top?.name, top?.attributes]).toEqual(['feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'fr' }])
    expect(rest.map(({ depth, name, attributes, text }) => [depth, name, attributes.rel ?? text])).toEqual([
      [1, 'id', 'https://rapporteur.example/countries/chad/follow-up.atom?theme=a&q=b'],
      [1, 'title', 'Suivi : Tchad'],
      [1, 'updated', '1970-01-01T00:00:00.000Z'],
      [1, 'author', ''],
      [2, 'name', 'Rapporteur'],
      [1, 'link', 'self'],
      [1, 'link', 'alternate'],
    ])
  })

  it('holds each entry with its id, title, date, author and address, and its summary last', () => {
    const full = entry('1', {
      author: 'Chad & others',
      summary: '"Done" <soon>',
      language: 'en',
      categories: [{ term: 'x', label: 'X' }],
    })
    const all = elements(atom(feed(full)))
    const of = all.slice(all.findIndex(({ name }) => name === 'entry'))
    expect(of.map(({ depth, name, attributes, text }) => [depth, name, attributes, text.trim()])).toEqual([
      [1, 'entry', { 'xml:lang': 'en' }, ''],
      [2, 'id', {}, 'https://rapporteur.example/1'],
      [2, 'title', {}, 'The track 1'],
      [2, 'updated', {}, '2026-01-05T09:00:00.000Z'],
      [2, 'author', {}, ''],
      [3, 'name', {}, 'Chad & others'],
      [2, 'link', { rel: 'alternate', type: 'text/html', href: 'https://rapporteur.example/fr/1' }, ''],
      [2, 'category', { term: 'x', label: 'X' }, ''],
      [2, 'summary', {}, '"Done" <soon>'],
    ])
  })

  it('begins with what changed last, which is when the feed changed, and stays short', () => {
    const many = Array.from({ length: 120 }, (_, at) =>
      entry(String(at), { updated: new Date(Date.UTC(2020, 0, 1 + at)).toISOString() }),
    )
    const updated = elements(atom(feed(...many))).filter(({ name }) => name === 'updated')
    expect(updated.map(({ text }) => text).slice(0, 3)).toEqual([
      '2020-04-29T00:00:00.000Z',
      '2020-04-29T00:00:00.000Z',
      '2020-04-28T00:00:00.000Z',
    ])
    expect(updated).toHaveLength(101)
  })

  it('leaves out signs that XML cannot express', () => {
    expect(atom(feed(entry('1', { title: 'A\u0000\u000bB\ufffe' })))).toContain('<title>AB</title>')
  })
})

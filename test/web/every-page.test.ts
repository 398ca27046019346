import { describe, expect, it } from 'vitest'
import { type InterfaceLanguage, languages } from '../../content/model/language.ts'
import { everyPage } from '../samples/pages.tsx'
import { attributes, headings } from './markup.ts'

const all = languages.flatMap((language) =>
  Object.entries(everyPage(language)).map(([name, html]): [string, string, InterfaceLanguage] => [
    name,
    html,
    language,
  ]),
)

describe.each(all)('the page %s', (name, html, language) => {
  it(`says in ${language} what it is, in one heading, and skips no level`, () => {
    const levels = headings(html)
    expect(html.startsWith('<!doctype html><html lang=')).toBe(true)
    expect(attributes(html, 'html')).toEqual([{ lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' }])
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
    expect(html).toMatch(/<title>[^<]{3,}<\/title>/)
  })

  it('has each id once, and every link within it arrives', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    const inner = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(inner.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('holds nothing inline and nothing undefined', () => {
    expect(html).not.toMatch(/ style=| on[a-z]+="|<script>|javascript:|undefined|\[object|NaN/)
    const scripts = ['enhance', ...(name.startsWith('search') ? ['suggest'] : [])]
    expect(attributes(html, 'script')).toEqual(scripts.map((script) => ({ src: `/assets/${script}.js`, defer: '' })))
  })

  it('gives every table a caption and every head cell a scope', () => {
    const tables = html.match(/<table/g)?.length ?? 0
    expect(html.match(/<caption/g)?.length ?? 0).toBe(tables)
    expect(attributes(html, 'th').filter(({ scope }) => scope !== 'col' && scope !== 'row')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../content/reading/html.ts'

const shown = (page: string) => readHtml(page).blocks.map(({ kind, level, label, text }) => [kind, level, label, text])

describe('an HTML page', () => {
  it('gives its text without navigation, scripts and what is hidden', () => {
    const page =
      '<title>Rivers</title><nav>Home</nav><main><h1>Rivers</h1><script>x()</script><p>Text <b>here</b>.</p><p style="display:none">secret</p><div hidden>too</div></main>'
    expect(shown(page)).toEqual([
      ['heading', 1, '', 'Rivers'],
      ['paragraph', 0, '', 'Text here.'],
    ])
    const { facts, messages } = readHtml(page)
    expect(facts).toEqual({ title: 'Rivers' })
    expect(messages.map((one) => one.code)).toEqual(['hidden-text'])
  })

  it('keeps the labels of lists: starts, values, letters, nesting', () => {
    const page =
      '<ol start="3"><li>Three<ol type="a"><li>first</li><li>second</li></ol></li><li value="7">Seven</li></ol><ul><li>Dot</li></ul>'
    expect(shown(page)).toEqual([
      ['item', 0, '3', 'Three'],
      ['item', 1, 'a', 'first'],
      ['item', 1, 'b', 'second'],
      ['item', 0, '7', 'Seven'],
      ['item', 0, '', 'Dot'],
    ])
  })

  it('reads tables, lines broken by br, and bold lines as headings', () => {
    const page =
      '<p><strong>Next steps</strong></p><p>1. Plant<br>2. Water</p><table><tr><th>Name</th><th>Body</th></tr><tr><td>Ana</td><td><p>Rivers</p></td></tr></table>'
    expect(shown(page)).toEqual([
      ['heading', 7, '', 'Next steps'],
      ['item', 0, '1', 'Plant'],
      ['item', 0, '2', 'Water'],
      ['row', 0, '', 'Name | Body'],
      ['row', 0, '', 'Ana | Rivers'],
    ])
  })

  it('keeps http, https and mailto links only', () => {
    const page =
      '<p><a href="https://a.example.net">a</a> <a href="data:text/html,x">b</a> <a href="/local">c</a> <a href="mailto:a@b.net">d</a></p>'
    expect(readHtml(page).blocks.map((block) => [block.text, block.links])).toEqual([
      ['a b c d', ['https://a.example.net', 'mailto:a@b.net']],
    ])
    expect(readHtml(page).messages.map((one) => one.code)).toEqual(['unsafe-link'])
  })
})

import { describe, expect, it } from 'vitest'
import { Block } from '../../content/model/prose.ts'
import { Prose, Run } from '../../web/prose.tsx'

function html(text: readonly Block[]): string {
  return (<Prose text={[...text]} />).toString()
}

describe('published text', () => {
  it('shows every mark of the model, and nothing else', () => {
    expect(
      html([
        { p: ['One ', { em: ['two'] }, { br: true }, { strong: ['three'] }, { code: 'four' }] },
        { quote: [{ p: ['five'] }] },
        { list: [[{ p: ['six'] }]] },
        { list: [[{ p: ['seven'] }]], start: 7 },
        { p: [{ href: 'https://example.org/a?b=1&c=2', text: ['eight'] }] },
      ]),
    ).toBe(
      '<p>One <em>two</em><br/><strong>three</strong><code>four</code></p>' +
        '<blockquote><p>five</p></blockquote>' +
        '<ul><li><p>six</p></li></ul>' +
        '<ol start="7"><li><p>seven</p></li></ol>' +
        '<p><a href="https://example.org/a?b=1&amp;c=2">eight</a></p>',
    )
  })

  it('gives a table its head row and lets a wide one scroll by keyboard', () => {
    expect(
      html([
        {
          table: [
            [['Country'], ['Year']],
            [['Chad'], ['2014']],
          ],
        },
      ]),
    ).toBe(
      '<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Country</th><th scope="col">Year</th></tr>' +
        '</thead><tbody><tr><td>Chad</td><td>2014</td></tr></tbody></table></div>',
    )
  })

  it('puts all headings on the level below its place, so that no level is skipped', () => {
    const text: Block[] = [
      { heading: ['A'], level: 6 },
      { heading: ['B'], level: 3 },
    ]
    expect(html(text)).toBe('<h3>A</h3><h3>B</h3>')
    expect((<Prose text={text} heading={4} />).toString()).toBe('<h4>A</h4><h4>B</h4>')
    expect((<Prose text={text} heading={5} />).toString()).toBe('<h5>A</h5><h5>B</h5>')
  })
})

it('links to pages of the site, such as the entry that a name is resolved to', () => {
  const link = { href: '/people/virginia-gamba', text: ['Virginia Gamba'] }
  expect(html([{ p: [link] }])).toBe('<p><a href="/people/virginia-gamba">Virginia Gamba</a></p>')
})

describe('hostile text', () => {
  const hostile = '<script>alert(1)</script><img src=x onerror="a()">'

  it('comes out as words wherever words can stand', () => {
    const escaped = '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;a()&quot;&gt;'
    expect(html([{ p: [hostile] }])).toBe(`<p>${escaped}</p>`)
    expect(html([{ p: [{ code: hostile }] }])).toBe(`<p><code>${escaped}</code></p>`)
    expect(html([{ heading: [hostile], level: 3 }])).toBe(`<h3>${escaped}</h3>`)
    expect(html([{ p: [{ href: 'https://example.org', text: [hostile] }] }])).toBe(
      `<p><a href="https://example.org">${escaped}</a></p>`,
    )
  })

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    '//evil.example',
    '/local',
    ' https://example.org',
    'https://example.org/"onmouseover="a()',
    'https://example.org/\nx',
    'https:\\\\evil.example',
    'https://',
    '',
  ])('loses the address %j and keeps its words, even past the schema', (href) => {
    expect((<Run of={[{ href, text: ['here'] }]} />).toString()).toBe('here')
    expect(Block.safeParse({ p: [{ href, text: ['here'] }] }).success).toBe(false)
  })
})

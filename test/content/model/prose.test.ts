import { expect, it } from 'vitest'
import { Href, Prose, plainText } from '../../../content/model/prose.ts'

it('links to http, https and mailto addresses only', () => {
  const taken = ['https://example.org/a?b=c#d', 'http://example.org', 'mailto:office@example.org']
  const refused = [
    'javascript:alert(1)',
    ' https://example.org',
    'https://a b',
    'data:text/html,x',
    '//example.org',
    'https://a"b',
    'HTTPS:x',
  ]
  expect([...taken, ...refused].filter((href) => Href.safeParse(href).success)).toEqual(taken)
})

it('can express nothing beyond its list of marks', () => {
  const unsafe = [
    [{ p: [{ html: '<b>' }] }],
    [{ p: ['a'], onclick: 'x' }],
    [{ p: [{ href: 'javascript:x', text: ['y'] }] }],
  ]
  expect(unsafe.map((tree) => Prose.safeParse(tree).success)).toEqual([false, false, false])
})

it('has plain words, blocks parted by a line break', () => {
  const prose: Prose = [
    { p: ['Keep a ', { strong: ['dialogue'] }, ' with ', { em: [{ href: 'https://example.org', text: ['them'] }] }] },
    { list: [[{ p: ['one', { br: true }, 'two'] }], [{ quote: [{ p: [{ code: 'three' }] }] }]] },
    { heading: ['Four'], level: 3 },
    {
      table: [
        [['a'], ['b']],
        [['c'], ['d']],
      ],
    },
  ]
  expect(plainText(prose)).toBe('Keep a dialogue with them\none\ntwo\nthree\nFour\na\tb\nc\td')
})

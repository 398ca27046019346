import fc from 'fast-check'
import { normalInline } from '../content/markdown/inline.ts'
import { bareTitle } from '../content/markdown/titles.ts'
import type { Name } from '../content/model/party.ts'
import { Register } from '../content/model/party.ts'
import type { Block, Inline, Prose } from '../content/model/prose.ts'

/** Signs that mean something to Markdown, to the grammar or to a script other than the Latin one. */
const signs = [...`*_\`[]()<>#-+.:;|&\\~"'!=$…–’：；、（）\u00a0\u200féжم中子😀１٣`]
const words = [
  ...'a b Z the children in of 1 2.a 40,000 1996. a. (b) ii) 一、 б) 121.1 Note: Themes: Due: Dr and most'.split(' '),
  ...'http://x.org/a www.x.org a@b.org <b> &amp; &#35; [x](/people/y) ![a](b) [^1] --- ***'.split(' '),
  ...['Id: x', 'Addressed to:', 'Recommendations', 'Figures', 'on behalf of', 'implemented', '<!-- x -->'],
]

/** Words on one line, without blanks around them: a name, a title, a note. */
export const aLine: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...signs), fc.constant(' ')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join('').replace(/[ \t\r\n]+/g, ' '))
  .map((line) => line.trim())
  .filter((line) => line !== '')

/** A title, which ends without the full stop or colon that parts it from a text. */
export const aTitle: fc.Arbitrary<string> = aLine
  .map(bareTitle)
  .filter((title) => title !== '' && title === bareTitle(title))

/** A slug. */
export const aSlug: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('a', 'b', 'peace', 'x1', '2021', 'children'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('-'))

/** A date that may be a year, a month or a day. */
export const aDate: fc.Arbitrary<string> = fc.constantFrom('1996', '2017-02', '2021-04-29', '2024-02-29', '0999-12-31')

/** A printed name that may be resolved to an entry of a register. */
export const aName: fc.Arbitrary<Name> = fc
  .record({
    printed: aLine,
    ref: fc.option(fc.record({ register: fc.constantFrom(...Register.options), slug: aSlug }), { nil: undefined }),
  })
  .map(({ printed, ref }) => (ref ? { printed, ref } : { printed }))

/** Names, mostly few. */
export const someNames: fc.Arbitrary<Name[]> = fc.array(aName, { maxLength: 3 })

const anAddress = fc.constantFrom(
  'https://example.org/a_b?c=d&e=(f)',
  'http://x.org',
  'mailto:a@b.org',
  '/people/anna',
  '/events/a-b',
)

/** A run of marks. */
export const anInline: fc.Arbitrary<Inline[]> = fc
  .letrec<{ run: Inline[]; mark: Inline }>((tie) => ({
    run: fc.array(tie('mark'), { minLength: 1, maxLength: 4 }),
    mark: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: aLine },
      fc.constantFrom<Inline>(' ', ', ', { br: true }),
      aLine.map((code) => ({ code })),
      tie('run').map((em) => ({ em })),
      tie('run').map((strong) => ({ strong })),
      fc.tuple(tie('run'), anAddress).map(([text, href]) => ({ href, text })),
    ),
  }))
  .run.map(normalInline)
  .filter((inline) => inline.length > 0)

const aHeading: fc.Arbitrary<Block> = fc.record({
  heading: anInline.map(onOneLine).filter((inline) => inline.length > 0),
  level: fc.integer({ min: 3, max: 6 }),
})

/** A paragraph. */
export const aParagraph: fc.Arbitrary<Block> = anInline.map((p) => ({ p }))

const aTable: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc
    .array(
      fc.array(fc.oneof(anInline.map(onOneLine), fc.constant<Inline[]>([])), {
        minLength: columns,
        maxLength: columns,
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((table) => ({ table })),
)

/** Text as it may stand in an item: paragraphs, quotations and tables, but no lists, which would be items. */
export const anItemText: fc.Arbitrary<Prose> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: aParagraph },
    aParagraph.map((p) => ({ quote: [p] })),
    aTable,
  ),
  { maxLength: 3 },
)

/** Any published text. */
export const aProse: fc.Arbitrary<Prose> = fc.letrec<{ prose: Prose; block: Block }>((tie) => ({
  prose: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: aParagraph },
    aHeading,
    aTable,
    tie('prose').map((quote) => ({ quote })),
    fc.array(tie('prose'), { minLength: 1, maxLength: 3 }).map((list) => ({ list })),
    fc
      .tuple(fc.array(tie('prose'), { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 900 }))
      .map(([list, start]) => ({ list, start })),
  ),
})).prose

/** Marks as a table holds them: without breaks, and without a backslash in code, where it may not stand before a line. */
function onOneLine(inline: readonly Inline[]): Inline[] {
  return normalInline(inline.map((mark) => withoutBreaks(mark)))
}

function withoutBreaks(mark: Inline): Inline {
  if (typeof mark === 'string') return mark
  if ('code' in mark) return { code: mark.code.replaceAll('\\', '/') }
  if ('br' in mark) return ' '
  if ('em' in mark) return { em: mark.em.map(withoutBreaks) }
  if ('strong' in mark) return { strong: mark.strong.map(withoutBreaks) }
  return { href: mark.href, text: mark.text.map(withoutBreaks) }
}

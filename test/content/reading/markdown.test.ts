import { describe, expect, it } from 'vitest'
import { inline } from '../../../content/reading/inline.ts'
import { wordsFor } from '../../../content/reading/lexicon/language.ts'
import { readMarkdown } from '../../../content/reading/markdown.ts'

const read = (text: string) => readMarkdown(text, wordsFor('en'))
const shown = (text: string) =>
  read(text).blocks.map(({ kind, level, label, text: words }) => [kind, level, label, words])

describe('Markdown', () => {
  it('loses its front matter and keeps what it says of itself', () => {
    const source = read(
      '---\ntitle: >\n  Rivers day\ndate: 2020-05-04\nauthors:\n  - name: Ana Ruiz\n  - Bo Lind\n---\n\n# Rivers\n\nText.\n',
    )
    expect(source.facts).toEqual({ title: 'Rivers day', date: '2020-05-04', authors: ['Ana Ruiz', 'Bo Lind'] })
    expect(source.blocks.map(({ text, line }) => [text, line])).toEqual([
      ['Rivers', 10],
      ['Text.', 12],
    ])
  })

  it('keeps every list though a rule opens the text and is never closed', () => {
    expect(shown('---\n\n- one\n- two\n').map(([kind]) => kind)).toEqual(['item', 'item'])
  })

  it('reads lists by indentation, letters, and "1." before every item as positions', () => {
    expect(shown('# Asks\n\n1. Plant\n   - oaks\n   - elms\n1. Water\n\na. daily\nb. weekly\n')).toEqual([
      ['heading', 1, '', 'Asks'],
      ['item', 0, '1', 'Plant'],
      ['item', 1, '', 'oaks'],
      ['item', 1, '', 'elms'],
      ['item', 0, '2', 'Water'],
      ['item', 0, 'a', 'daily'],
      ['item', 0, 'b', 'weekly'],
    ])
  })

  it('takes bold lines as headings, with escaped numbers, and bold beginnings as leads', () => {
    const { blocks } = read('**1\\. Water: where it goes**\n\n**Costs.** They rise.\n')
    expect(blocks.map(({ kind, label, text, lead }) => [kind, label, text, lead])).toEqual([
      ['heading', '1', 'Water: where it goes', ''],
      ['paragraph', '', 'Costs. They rise.', 'Costs.'],
    ])
  })

  it('reads tables and leaves code out', () => {
    expect(shown('| No | Recommendation |\n|---|---|\n| 1 | Plant |\n\n```\nrm -rf\n```\n')).toEqual([
      ['row', 0, '', 'No | Recommendation'],
      ['row', 0, '', '1 | Plant'],
    ])
  })

  it('keeps web links and turns others into plain words, with a message', () => {
    const source = read('See [the guide](https://a.example.net/x_(1)) and [this](javascript:alert(1)).\n')
    expect(source.blocks.map(({ text, links }) => [text, links])).toEqual([
      ['See the guide and this.', ['https://a.example.net/x_(1)']],
    ])
    expect(source.messages.map(({ code, line }) => [code, line])).toEqual([['unsafe-link', 1]])
  })
})

describe('a line of Markdown', () => {
  it('gives its words without marks', () => {
    expect(
      inline('_On 8 May,_ the [_Network_](https://n.example.net/) **met** `twice` <b>here</b> ![x](y.png)').text,
    ).toBe('On 8 May, the Network met twice here')
  })
})

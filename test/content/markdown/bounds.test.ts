import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../content/markdown/parse.ts'
import { aLine } from '../../arbitraries.ts'

const head = '---\nevent: a\ntitle: T\ntype: webinar\ndate: 2021\n---\n'

/** Texts that cost Markdown seconds, minutes or the whole stack, each as long as a report may be. */
const floods: Readonly<Record<string, string>> = {
  'list marks on one line': '* '.repeat(100_000),
  'list marks on many lines': `${'* '.repeat(8)}a\n`.repeat(10_000),
  'empty items': '-\n\n'.repeat(60_000),
  'quotations in quotations': '>'.repeat(100_000),
  'ends of tags': '</<!--'.repeat(30_000),
  'opening brackets': '[ (]('.repeat(40_000),
  'references to nothing': '[x][y] '.repeat(30_000),
  'wide tables with short rows': `|${' a |'.repeat(38)}\n|${' - |'.repeat(38)}\n${'|\n'.repeat(15_000)}`,
  'very wide tables': `|${' a |'.repeat(3_000)}\n|${' - |'.repeat(3_000)}\n`,
  'marks of emphasis': '*a **b '.repeat(30_000),
  'marks of code': Array.from({ length: 700 }, (_, at) => '`'.repeat(at)).join(' '),
  'very long lines': 'a'.repeat(900_000),
  'more than may be': 'a\n'.repeat(600_000),
}

describe('the bounds of a document', () => {
  it.each(Object.entries(floods))('refuses a flood of %s at once', (_, flood) => {
    const start = process.cpuUsage()
    const { dossier, messages } = parse(head + flood)
    const { user } = process.cpuUsage(start)
    expect(dossier).toBeUndefined()
    expect(messages.map(({ code, severity }) => [code, severity])).toEqual([['too-much', 'error']])
    expect(user / 1000).toBeLessThan(1000)
  })

  it('reads a thousand recommendations with their sub-items in seconds', () => {
    const items = Array.from(
      { length: 1000 },
      (_, at) => `${at + 1}. **Title.** ${'Words of it. '.repeat(20)}\n   a. one\n   b. two\n`,
    )
    const start = process.cpuUsage()
    const { dossier } = parse(`${head}\n## Recommendations\n\nAddressed to: all\n\n${items.join('')}`)
    expect(dossier?.recommendations.length).toBe(3000)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(6000)
  })

  it('answers to anything at all, and never throws', () => {
    const line = fc.oneof(
      aLine,
      fc.constantFrom('', '---', '## Recommendations', '## Figures', '- a', '   a. b', '1. x', '| a |', '| - |'),
    )
    const document = fc.tuple(
      fc.constantFrom('', head, '---\n', '\ufeff'),
      fc.array(line, { maxLength: 30 }),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(document, ([start, lines, end]) => {
        const { dossier, messages } = parse(`${start}${lines.join('\n')}\n${end}`)
        expect(dossier === undefined).toBe(messages.some(({ severity }) => severity === 'error'))
      }),
      { numRuns: 400 },
    )
  }, 60_000)
})

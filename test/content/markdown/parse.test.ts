import { describe, expect, it } from 'vitest'
import { GrammarError, parse, parseDossier } from '../../../content/markdown/parse.ts'

const frontMatter = [
  '---',
  'event: 2021-04-29-dialogue',
  'title: Dialogue: how',
  'type: webinar',
  'date: 2021-04-29',
  '---',
]
const lines = (...more: string[]) => [...frontMatter, ...more].join('\n')

describe('parse', () => {
  it('reads a whole event from its front matter and lists', () => {
    const { dossier, messages, passages } = parse(
      lines(
        'What it was about.',
        '',
        '## Recommendations',
        '',
        '1. **Keep talking.** Always.',
        '   a. With all',
        '   b. Often',
      ),
    )
    const ask = { kind: 'recommendation', addressees: [], madeBy: [], textStanding: 'organizer-summary' }
    const rest = { references: [], relations: [], themes: [] }
    expect(messages).toEqual([])
    expect(dossier).toEqual({
      head: {
        kind: 'event',
        slug: '2021-04-29-dialogue',
        title: 'Dialogue: how',
        titleBasis: 'explicit',
        type: 'webinar',
        when: { start: '2021-04-29' },
        language: 'en',
        attribution: 'on-the-record',
        organizers: [],
        sponsors: [],
        focus: [],
        themes: [],
        summary: [{ p: ['What it was about.'] }],
      },
      sessions: [],
      appearances: [],
      outcomes: [],
      figures: [],
      recommendations: [
        { ...ask, label: '1', printed: '1.', order: 0, title: 'Keep talking', text: [{ p: ['Always.'] }], ...rest },
        { ...ask, label: '1.a', printed: 'a.', order: 1, text: [{ p: ['With all'] }], ...rest },
        { ...ask, label: '1.b', printed: 'b.', order: 2, text: [{ p: ['Often'] }], ...rest },
      ],
      references: [],
      commitments: [],
      statements: [],
      narratives: [],
    })
    expect(passages.map(({ lines: at, records }) => [at, records.map(({ kind, id }) => `${kind} ${id}`)])).toEqual([
      [[1, 6], ['event ']],
      [[7, 7], ['event ']],
      [
        [11, 13],
        ['recommendation 1', 'recommendation 1.a', 'recommendation 1.b'],
      ],
    ])
  })

  it('gives no dossier when there is an error, and says on which line and what would be right', () => {
    const { dossier, messages } = parse(lines().replace('type: webinar', 'typ: webinar'))
    expect(dossier).toBeUndefined()
    expect(messages.map(({ line, code, suggestion }) => [line, code, suggestion])).toEqual([
      [
        1,
        'missing-key',
        'Write "type: webinar", or conference, side-event, launch, meeting, workshop, hearing, review, other',
      ],
      [4, 'unknown-key', 'Write "type"'],
    ])
  })

  it('throws all errors at once for those who need a dossier', () => {
    expect(() => parseDossier('Nothing')).toThrow(GrammarError)
    expect(() => parseDossier('Nothing')).toThrow('Line 1: The document has no front matter')
  })

  it('says which steps a commitment provides for where a statement names another', async () => {
    const { readFile } = await import('node:fs/promises')
    const text = await readFile('test/grammar/invalid/no-such-provision.md', 'utf8')
    const { messages } = parse(text.slice(text.indexOf('---')))
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([
      {
        line: 18,
        code: 'points-nowhere',
        severity: 'error',
        text: 'The commitment "Action Plan of Chad" has no provision "3"',
        suggestion: 'Write the label of one that it has: 1, 2, 2.a',
      },
    ])
  })
})

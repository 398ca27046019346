import { describe, expect, it } from 'vitest'
import { messageText } from '../../../content/reading/messages.ts'
import { readDocument } from '../../../content/reading/read.ts'
import type { ReadItem, Reading, ReadRecommendation } from '../../../content/reading/reading.ts'
import { reports } from './reports.ts'
import { p, table, word } from './word.ts'

const read = (text: string, name = 'report.txt') => readDocument(new TextEncoder().encode(text), name)

type Ask = readonly [string | null, string, string | null, readonly Ask[]]
const ask = (one: ReadRecommendation): Ask => [one.number, one.text, one.addressee, one.children.map(ask)]
const asks = ({ neutral }: Reading) => neutral.recommendations.map(ask)
const what = ({ neutral }: Reading) => neutral.outcomes.map((one: ReadItem) => one.text)

describe('recommendations', () => {
  it('are the asking clauses of a declaration, not those that recognize', () => {
    const text =
      'Declaration of the Rivers Conference\n\nRecognizing that rivers feed us;\n\nRecalling the drought;\n\nUrge the towns to clean their banks;\n\nRequest the Water Agency:\n\nto measure every month; and\n\nto publish what it finds.\n'
    expect(asks(read(text))).toEqual([
      [null, 'Urge the towns to clean their banks', 'towns', []],
      [
        null,
        'Request the Water Agency:',
        'Water Agency',
        [
          [null, 'to measure every month', 'Water Agency', []],
          [null, 'to publish what it finds.', 'Water Agency', []],
        ],
      ],
    ])
  })

  it('of prose are candidates that nobody takes for sure; quotations of older texts are none', () => {
    const text =
      'The seminar on rivers was held in May.\n\nParticipants called on governments to fund gauges. In its report of 1996 the panel called on states to ‘draw up plans’. Who should pay?\n'
    const { recommendations } = read(text).neutral
    expect(recommendations.map(({ text: words, addressee, confidence }) => [words, addressee, confidence])).toEqual([
      ['Participants called on governments to fund gauges.', 'governments', 0.5],
    ])
  })

  it('of a table are its rows; a row of one cell is a theme', () => {
    const rows = [
      ['Recommendation', 'Position', 'Comment'],
      ['Theme: Water', '', ''],
      ['121.1 Ratify it (France);\nSource: A/1', 'Supported', ''],
      ['121.2 Fund it', 'Noted', 'x'],
    ]
    const reading = readDocument(word(table(rows), { header: p('UPR of Slovenia') }), 'a.docx')
    expect(
      reading.neutral.recommendations.map(({ number, text, status, addressee }) => [number, text, status, addressee]),
    ).toEqual([
      ['121.1', 'Ratify it (France);', 'supported', 'Slovenia'],
      ['121.2', 'Fund it', 'noted', 'Slovenia'],
    ])
  })

  it('printed twice are one, with both places, and the copy with its sub-items is kept', () => {
    const text =
      '# Summary\n\n## Recommendations\n\n1. Plant a tree at every school of the town.\n\n# Detail\n\n## Recommendations\n\n1. Plant a tree at every school of the town.\n   - oaks\n'
    const { recommendations } = read(text, 'a.md').neutral
    expect(recommendations.map((one) => [one.text, one.children.length, one.passages])).toEqual([
      ['Plant a tree at every school of the town.', 1, ['b3', 'b6']],
    ])
  })

  it('are never taken from conclusions without consensus', () => {
    const text = '# Outcomes\n\n- Rivers matter.\n\n# Conclusions without consensus\n\n- Dams should go.\n'
    const reading = read(text, 'a.md')
    expect([asks(reading), what(reading), reading.messages.map((one) => one.code)]).toEqual([
      [],
      ['Rivers matter.'],
      ['unsettled', 'no-event'],
    ])
  })
})

describe('a reading', () => {
  it('says which records every passage became, or none', () => {
    const { passages, neutral } = read(reports.spanish)
    const claimed = passages.filter((one) => one.claimedBy.length > 0)
    expect(passages.find((one) => one.text.startsWith('Publicar'))?.claimedBy).toEqual(['recommendations/1'])
    expect(claimed.length + passages.filter((one) => one.claimedBy.length === 0).length).toBe(passages.length)
    const used = new Set(neutral.people.flatMap((one) => one.passages))
    expect([...used].every((id) => passages.some((one) => one.id === id))).toBe(true)
  })

  it('blocks publishing while words of a template are left', () => {
    const { messages } = read('Bericht zum Workshop\n\nEs kamen [Beispiel: 30] Menschen.\n\nTODO: Liste ergänzen\n')
    expect(messages.filter((one) => one.blocks).map(({ code, line }) => [code, line])).toEqual([
      ['placeholder', 3],
      ['placeholder', 5],
    ])
  })

  it('keeps two spellings of an organization as printed and shows both', () => {
    const { neutral, messages } = read(
      'On 3 May 2020, Blue River Trust hosted a webinar on dams.\n\nModerator: Ana Ruiz, Director, Blue Rover Trust\n',
    )
    expect(neutral.people.map((one) => one.affiliation)).toEqual(['Blue Rover Trust'])
    expect(messages.map(messageText)).toEqual([
      'Ana Ruiz is printed with "Blue Rover Trust", an organizer is "Blue River Trust"',
    ])
  })

  it('answers that there is no event where none is told', () => {
    const { neutral, messages } = read('Rivers carry what we throw away. I ask everyone to stop.\n')
    expect([neutral.event.isEvent, neutral.event.startDate, messages.map((one) => one.code)]).toEqual([
      false,
      null,
      ['no-event'],
    ])
  })

  it('never gives a place, a year or a name that is not printed', () => {
    const { neutral } = read(
      'On 8 and 9 November, the Rivers Network held a workshop on the Geneva Declaration. Her Majesty the Queen of the Fens opened it.\n',
    )
    expect([neutral.event.startDate, neutral.event.endDate, neutral.event.place]).toEqual(['11-08', '11-09', null])
    expect(neutral.people.map((one) => one.name)).toEqual(['Her Majesty the Queen of the Fens'])
  })
})

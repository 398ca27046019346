import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../content/reading/read.ts'
import type { ReadRecommendation } from '../../../content/reading/reading.ts'

const read = (name: string, text: string) => readDocument(new TextEncoder().encode(text), name)
type Short = readonly [string | null, string, string | null, string | null, readonly Short[]]
const short = (one: ReadRecommendation): Short => [
  one.number,
  one.text,
  one.addressee,
  one.status,
  one.children.map(short),
]

describe('a calendar file', () => {
  it('fills in the event: folded lines, a whole-day end, further entries as sessions', () => {
    const text =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Rivers\\, towns and\r\n  people\r\nDTSTART;VALUE=DATE:20230314\r\nDTEND;VALUE=DATE:20230316\r\nLOCATION:Freiburg\r\nORGANIZER;CN="Blue Band":mailto:a@b.net\r\nURL:https://rivers.example.net/\r\nBEGIN:VALARM\r\nSUMMARY:ring\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Opening\r\nDTSTART:20230314T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
    const { event, sessions, references } = read('a.ics', text).neutral
    expect([event.title, event.startDate, event.endDate, event.place, event.organisers]).toEqual([
      'Rivers, towns and people',
      '2023-03-14',
      '2023-03-15',
      'Freiburg',
      ['Blue Band'],
    ])
    expect(sessions.map((one) => one.title)).toEqual(['Opening'])
    expect(references.map((one) => one.url)).toEqual(['https://rivers.example.net/'])
  })

  it('is refused when it holds no entry', () => {
    expect(() => read('a.ics', 'BEGIN:VCALENDAR\nEND:VCALENDAR')).toThrow('Cannot read the calendar: it holds no entry')
  })
})

describe('an Indico export', () => {
  it('fills in the event, its talks and its people', () => {
    const text = JSON.stringify({
      results: [
        {
          title: 'Rivers',
          type: 'meeting',
          startDate: { date: '2023-03-14' },
          endDate: { date: '2023-03-15' },
          location: 'Bern',
          url: 'javascript:x',
          chairs: [{ first_name: 'Ana', last_name: 'Ruiz', affiliation: 'Blue Band' }],
          contributions: [{ title: 'Dams', speakers: [{ fullName: 'Bo Lind' }] }],
        },
      ],
    })
    const { event, people, sessions, references } = read('event.json', text).neutral
    expect([event.title, event.kind, event.startDate, event.endDate, event.place]).toEqual([
      'Rivers',
      'meeting',
      '2023-03-14',
      '2023-03-15',
      'Bern',
    ])
    expect(people.map(({ name, role, affiliation }) => [name, role, affiliation])).toEqual([
      ['Bo Lind', 'speaker', null],
      ['Ana Ruiz', 'chair', 'Blue Band'],
    ])
    expect(sessions.map(({ title, people: names }) => [title, names])).toEqual([['Dams', ['Bo Lind']]])
    expect(references).toEqual([])
  })

  it.each(['{', '{"results":[]}', '[1,2]', 'null'])('refuses %s', (text) => {
    expect(() => read('event.json', text)).toThrow('Cannot read the file: it is no export of an Indico event')
  })
})

describe('a table of recommendations', () => {
  it('gives one recommendation a row, sub-items under their parent, formulas without their guard', () => {
    const text =
      'No;Recommendation;Responsible;Status\n1;"Plant; and water";Towns;Accepted\n2;Measure;;Noted\n2.a;\'-5 % lead;Schools;Rejected\n'
    expect(read('a.csv', text).neutral.recommendations.map(short)).toEqual([
      ['1', 'Plant; and water', 'Towns', 'supported', []],
      ['2', 'Measure', null, 'noted', [['a', '-5 % lead', 'Schools', 'declined', []]]],
    ])
  })

  it('finds its column in other languages', () => {
    expect(
      read('a.csv', 'Numéro,Recommandation,Responsable\n1,Planter,Communes\n').neutral.recommendations.map(short),
    ).toEqual([['1', 'Planter', 'Communes', null, []]])
  })

  it('is refused without such a column', () => {
    expect(() => read('a.csv', 'a,b\n1,2\n')).toThrow('no column is headed "recommendation"')
  })
})

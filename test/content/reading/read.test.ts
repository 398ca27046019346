import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../content/reading/read.ts'
import type { ReadItem, Reading, ReadRecommendation } from '../../../content/reading/reading.ts'
import { reports } from './reports.ts'

const read = (text: string, name = 'report.txt') => readDocument(new TextEncoder().encode(text), name)

type Ask = readonly [string | null, string, string | null, readonly Ask[]]
const ask = (one: ReadRecommendation): Ask => [one.number, one.text, one.addressee, one.children.map(ask)]
const asks = ({ neutral }: Reading) => neutral.recommendations.map(ask)
const who = ({ neutral }: Reading) =>
  neutral.people.map(({ name, role, position, affiliation }) => [name, role, position, affiliation])
const what = ({ neutral }: Reading) => neutral.outcomes.map((one: ReadItem) => one.text)
const facts = ({ neutral: { event } }: Reading) => ({
  title: event.title,
  from: event.startDate,
  to: event.endDate,
  place: event.place,
  by: event.organisers,
  number: event.attendance,
})

describe('a report in German', () => {
  const reading = read(reports.german)
  it('gives its event', () => {
    expect(facts(reading)).toEqual({
      title: 'Fachtagung „Wasser in der Stadt“',
      from: '2023-03-14',
      to: '2023-03-15',
      place: null,
      by: ['Stiftung Blaues Band', 'Institut für Stadtklima'],
      number: { value: 80, qualifier: 'about' },
    })
  })
  it('gives its people, outcomes and recommendations', () => {
    expect(who(reading)).toEqual([
      ['Anna Weber', 'speaker', 'Leiterin der Abteilung Umwelt', 'Stadt Musterhausen'],
      ['Jonas Keller', 'speaker', 'Geschäftsführer', 'Verband Grüne Dächer'],
    ])
    expect(what(reading)).toEqual(['Versickerung ist billiger als größere Kanäle.', 'Die Zuständigkeiten sind unklar.'])
    expect(asks(reading)).toEqual([
      ['1', 'Die Kommunen sollten Flächen entsiegeln.', 'Kommunen', []],
      [
        '2',
        'Das Land sollte ein Förderprogramm auflegen:',
        'Land',
        [
          ['a', 'für Schulhöfe', 'Land', []],
          ['b', 'für Parkplätze', 'Land', []],
        ],
      ],
      ['3', 'Die Verbände sollten ihre Mitglieder schulen.', 'Verbände', []],
      [null, 'Die Stiftung lädt zu einem Folgetreffen ein.', null, []],
    ])
  })
})

describe('a report in Spanish', () => {
  const reading = read(reports.spanish)
  it('gives its event and people', () => {
    expect(facts(reading)).toEqual({
      title: 'INFORME DEL TALLER',
      from: '2022-05-05',
      to: '2022-05-05',
      place: 'Valparaíso',
      by: ['Fundación Costa Viva', 'Universidad del Litoral'],
      number: { value: 45, qualifier: 'more than' },
    })
    expect(who(reading)).toEqual([
      ['Lucía Prado', 'moderator', 'Directora', 'Fundación Costa Viva'],
      ['Tomás Ríos', 'panelist', null, 'Ministerio de Pesca'],
      ['Elena Duarte', 'panelist', 'Investigadora', 'Universidad del Litoral'],
    ])
  })
  it('gives each recommendation to the one named above it', () => {
    expect(asks(reading)).toEqual([
      ['R1', 'Publicar los registros de captura cada mes, en un formato abierto.', 'autoridades', []],
      ['R2', 'Financiar la vigilancia comunitaria.', 'autoridades', []],
      ['R3', 'Formar a observadores de la pesca.', 'universidades', []],
    ])
  })
})

describe('a report in Arabic', () => {
  const reading = read(reports.arabic)
  it('gives its event, its people and its lettered sub-items', () => {
    expect(facts(reading)).toEqual({
      title: 'تقرير ورشة عمل حول التعليم في المخيمات',
      from: '2023-03-12',
      to: '2023-03-12',
      place: 'عمان',
      by: ['مؤسسة الأمل'],
      number: { value: 35, qualifier: 'more than' },
    })
    expect(who(reading)).toEqual([
      ['ليلى حداد', 'speaker', 'مديرة البرامج', 'مؤسسة الأمل'],
      ['سامي نصر', 'speaker', 'أستاذ', 'جامعة الشرق'],
    ])
    expect(
      reading.neutral.recommendations.map((one) => [one.number, one.children.map((child) => child.number)]),
    ).toEqual([
      ['1', []],
      ['2', ['أ', 'ب']],
      ['3', []],
    ])
  })
})

describe('a report in Russian', () => {
  const reading = read(reports.russian)
  it('gives its event, its people and an addressee that stands alone before its sub-items', () => {
    expect(facts(reading)).toEqual({
      title: 'Круглый стол «Малые реки»',
      from: '2021-04-15',
      to: '2021-04-15',
      place: 'Твери',
      by: ['Фондом «Чистая вода»', 'Институтом географии'],
      number: { value: 60, qualifier: 'more than' },
    })
    expect(who(reading).map(([name, role]) => [name, role])).toEqual([
      ['Ольга Петрова', 'moderator'],
      ['Иван Соколов', 'speaker'],
      ['Мария Белова', 'speaker'],
    ])
    expect(asks(reading)).toEqual([
      ['1', 'Министерству обновить сеть наблюдений.', 'Министерству', []],
      [
        '2',
        'Муниципалитетам:',
        'Муниципалитетам',
        [
          ['а', 'составить карты берегов;', 'Муниципалитетам', []],
          ['б', 'убрать незаконные свалки.', 'Муниципалитетам', []],
        ],
      ],
      ['3', 'Школам включить тему рек в программу.', 'Школам', []],
    ])
  })
})

describe('a report in Chinese', () => {
  const reading = read(reports.chinese)
  it('gives its event, its people and its recommendations', () => {
    expect(facts(reading)).toEqual({
      title: '城市绿地研讨会纪要',
      from: '2023-06-08',
      to: '2023-06-08',
      place: '杭州',
      by: ['绿城基金会'],
      number: { value: 50, qualifier: 'about' },
    })
    expect(who(reading)).toEqual([
      ['王芳', 'moderator', '主任', '绿城基金会'],
      ['李明', 'participant', '教授', '东海大学'],
      ['陈静', 'participant', '局长', '市园林局'],
    ])
    expect(what(reading)).toEqual(['绿地分布不均。', '维护经费不足。'])
    expect(asks(reading)).toEqual([
      ['1', '政府应当增加社区公园。', '政府', []],
      [
        '2',
        '鼓励企业参与养护：',
        '企业',
        [
          ['1', '提供资金', '企业', []],
          ['2', '组织志愿者', '企业', []],
        ],
      ],
      ['3', '学校应当开设自然课程。', '学校', []],
    ])
  })
})

describe('a report pasted from a PDF', () => {
  it('keeps its letters over a page break and its addressee from the introduction', () => {
    const towns = 'city councils'
    expect(asks(read(reports.pasted))).toEqual([
      ['1', 'Measure the air at every school and publish the readings within a day.', towns, []],
      [
        '2',
        'Close the streets around schools during the first hour, in particular where buses and lorries pass, and where',
        towns,
        [
          ['a', 'the street is narrow;', towns, []],
          ['b', 'no pavement leads to the gate.', towns, []],
        ],
      ],
      ['3', 'Plant trees.', towns, []],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../content/reading/read.ts'
import type { ReadRecommendation } from '../../../content/reading/reading.ts'

const read = (name: string, text: string) => readDocument(new TextEncoder().encode(text), name)

type Ask = readonly [string | null, string | null, string, string | null, readonly Ask[]]
const ask = (one: ReadRecommendation): Ask => [one.number, one.title, one.text, one.addressee, one.children.map(ask)]
const asks = (name: string, text: string) => read(name, text).neutral.recommendations.map(ask)

describe('recommendations are found', () => {
  it('after labels that run on inside a paragraph, beside a list of next steps', () => {
    const text =
      '# Journée vélo\n\n## Recommandations\n\n**Sécurité** : Élargir les pistes. **Éducation** : former les élèves.\n\n## Prochaines étapes\n\n- Publier les actes.\n'
    expect(asks('a.md', text)).toEqual([
      [null, 'Sécurité', 'Élargir les pistes.', null, []],
      [null, 'Éducation', 'former les élèves.', null, []],
      [null, null, 'Publier les actes.', null, []],
    ])
  })

  it('under each session of a page, with bold leads and the subject as addressee', () => {
    const page =
      '<h1>Ocean Forum</h1><h2>Session 1: Plastics</h2><h3>Recommendations</h3><ol><li><b>Ports.</b> Port authorities should collect waste.</li><li>Governments and industry should agree.<ol type="a"><li>on nets</li></ol></li></ol><h2>Session 2: Fish</h2><h3>Recommendations</h3><ol><li>Measure stocks.</li></ol><h2>Action points</h2><ul><li>SEA Network: circulate the report</li></ul>'
    expect(asks('a.html', page)).toEqual([
      ['1', 'Ports', 'Port authorities should collect waste.', 'Port authorities', []],
      [
        '2',
        null,
        'Governments and industry should agree.',
        'Governments and industry',
        [['a', null, 'on nets', 'Governments and industry', []]],
      ],
      ['1', null, 'Measure stocks.', null, []],
      [null, 'SEA Network', 'circulate the report', 'SEA Network', []],
    ])
  })

  it('with Roman numerals under numbers', () => {
    const text =
      'Relatório do seminário\n\nRecomendações:\n1) As escolas devem servir fruta;\n2) O Governo deve rever as regras:\n   i) dos concursos;\n   ii) dos contratos;\n3) As famílias sejam ouvidas.\n'
    const rows = read('a.txt', text).neutral.recommendations.map((one) => [
      one.number,
      one.addressee,
      one.children.map((child) => child.number),
    ])
    expect(rows).toEqual([
      ['1', 'escolas', []],
      ['2', 'Governo', ['i', 'ii']],
      ['3', null, []],
    ])
  })

  it('under a heading that opens the document, over a stray paragraph that belongs to none of them', () => {
    const text =
      'Recommendations to donors\n\n(a) Fund local groups;\n(b) Report once a year;\n\nThe group underlined this.\n\n(c) Trust.\n\nAcknowledgements\n\nWe thank everyone.\n'
    expect(asks('a.txt', text)).toEqual([
      ['a', null, 'Fund local groups;', 'donors', []],
      ['b', null, 'Report once a year;', 'donors', []],
      ['c', null, 'Trust.', 'donors', []],
    ])
  })

  it('with the paragraph that explains an item, less sure of it', () => {
    const text =
      '## Raccomandazioni ai comuni\n\n1. Ridurre i rifiuti.\n\nSpiegazione del primo punto.\n\n2. Aprire gli archivi.\n'
    expect(read('a.md', text).neutral.recommendations.map((one) => [one.text, one.addressee, one.confidence])).toEqual([
      ['Ridurre i rifiuti. Spiegazione del primo punto.', 'comuni', 0.78],
      ['Aprire gli archivi.', 'comuni', 0.9],
    ])
  })
})

describe('an event is found', () => {
  it('with a range of attendance, its place, its funders apart from its organizers', () => {
    const text =
      'The Ocean Forum took place in Porto from 4 to 6 June 2019. The forum was co-organised by the Ocean Trust, the University of Porto and SEA Network and funded by the Blue Foundation. Between 80 and 120 participants attended each day.\n'
    const { event, figures } = read('a.txt', text).neutral
    expect([event.startDate, event.endDate, event.place, event.attendance]).toEqual([
      '2019-06-04',
      '2019-06-06',
      'Porto',
      { min: 80, max: 120 },
    ])
    expect([event.organisers, event.sponsors]).toEqual([
      ['Ocean Trust', 'University of Porto', 'SEA Network'],
      ['Blue Foundation'],
    ])
    expect(figures.map((one) => one.value)).toEqual([120])
  })

  it('with its edition and series, and the people of a table', () => {
    const text =
      '# Water talks\n\nThe second edition of the Water Talks was held as a webinar on 3 May 2021.\n\n## Participants\n\n| Name | Organisation | Role |\n|---|---|---|\n| Dr Joana Silva | University of Porto | Chair |\n| Liam Byrne | SEA Network | Speaker |\n'
    const { event, people } = read('a.md', text).neutral
    expect([event.edition, event.series, event.mode]).toEqual([2, 'Water Talks', 'online'])
    expect(people.map(({ name, honorific, role, affiliation }) => [name, honorific, role, affiliation])).toEqual([
      ['Joana Silva', 'Dr', 'chair', 'University of Porto'],
      ['Liam Byrne', null, 'speaker', 'SEA Network'],
    ])
  })
})

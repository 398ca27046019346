import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../../content/reading/lexicon/language.ts'
import { readText } from '../../../content/reading/text.ts'

const shown = (text: string) =>
  readText(text, wordsFor('en')).blocks.map(({ kind, label, text: words }) => [kind, label, words])

describe('plain text', () => {
  it('joins the lines that a page had broken, and mends words split over lines', () => {
    const text = [
      'The network met in spring and talked about the state of the rivers, about the recom-',
      'mendations of the year before and about the long-',
      'term plans of the towns. Recommendations and long plans were praised by everyone there.',
      'A new paragraph begins where the line before was short and ended its sentence, and it',
      'goes on here.',
    ].join('\n')
    expect(shown(text).map(([, , words]) => words)).toEqual([
      'The network met in spring and talked about the state of the rivers, about the recommendations of the year before and about the long-term plans of the towns. Recommendations and long plans were praised by everyone there. A new paragraph begins where the line before was short and ended its sentence, and it goes on here.',
    ])
  })

  it('gives an item its last line back where hardly any line is broken', () => {
    const text = [
      'Webinar on dams',
      '',
      'The discussion was long. It went from the high valleys to the mouths of the rivers, and back to the villages again.',
      '',
      'Recommendations',
      '',
      '1. Governments should consult the villages on the banks before new roads and railways',
      'are built.',
      '2. Pay the guards.',
      '3. Publish the maps of the banks,',
      '   Braille copies included.',
    ].join('\n')
    expect(shown(text).slice(2)).toEqual([
      ['heading', '', 'Recommendations'],
      ['item', '1', 'Governments should consult the villages on the banks before new roads and railways are built.'],
      ['item', '2', 'Pay the guards.'],
      ['item', '3', 'Publish the maps of the banks, Braille copies included.'],
    ])
  })

  it('goes on after a small word that ends no item, and after a full line without capitals', () => {
    expect(
      shown(
        'Suites\n\n• cofinancer les balayeuses des communes de moins de\n10 000 habitants.\n• publier la carte.',
      ).slice(1),
    ).toEqual([
      ['item', '', 'cofinancer les balayeuses des communes de moins de 10 000 habitants.'],
      ['item', '', 'publier la carte.'],
    ])
    const chinese =
      '会议综述\n\n由青禾社会发展研究中心和南岭大学联合主办的乡村养老服务创新\n研讨会通过视频会议方式举行。\n'
    expect(shown(chinese).map(([, , words]) => words)).toEqual([
      '会议综述',
      '由青禾社会发展研究中心和南岭大学联合主办的乡村养老服务创新研讨会通过视频会议方式举行。',
    ])
  })

  it('reads text with a blank line after every line', () => {
    const text =
      'Recommendations\n\n1. Plant a tree at every school in the town and water it until it stands on its\n\nown roots.\n\n2. Close the road in front of the school gate for one hour in the morning and for\n\none hour at noon.\n\n3. Report.\n'
    expect(shown(text)).toEqual([
      ['heading', '', 'Recommendations'],
      ['item', '1', 'Plant a tree at every school in the town and water it until it stands on its own roots.'],
      ['item', '2', 'Close the road in front of the school gate for one hour in the morning and for one hour at noon.'],
      ['item', '3', 'Report.'],
    ])
  })

  it('takes page headers, footers and numbers out of the middle of an item', () => {
    const page = (number: number) => `Rivers Network – Report 2020\n\nPage ${number}/3\n`
    const text = `1. Measure the water of every river and tell the towns\n${page(1)}\nwhat was found.\n2. Clean the banks.\n${page(2)}\n3. Report every year.\n${page(3)}`
    expect(shown(text)).toEqual([
      ['furniture', '', 'Rivers Network – Report 2020'],
      ['item', '1', 'Measure the water of every river and tell the towns what was found.'],
      ['item', '2', 'Clean the banks.'],
      ['item', '3', 'Report every year.'],
    ])
  })

  it('keeps a line that only repeats: the heading of every session', () => {
    const text =
      'Session 1: Water\n\nRecommendations\n\n1. Measure.\n\nSession 2: Air\n\nRecommendations\n\n1. Filter.\n\nSession 3: Soil\n\nRecommendations\n\n1. Rest.\n'
    expect(shown(text).filter(([, , words]) => words === 'Recommendations')).toHaveLength(3)
  })

  it('gives a bullet on a line of its own the next line', () => {
    expect(shown('•\n\nPlant trees\n\n•\n\nWater them')).toEqual([
      ['item', '', 'Plant trees'],
      ['item', '', 'Water them'],
    ])
  })

  it('drops a table of contents and tells numbered headings from numbered items', () => {
    const text =
      'Contents\n1 Aims ........ 2\n2 Recommendations ........ 3\n\n1. Aims\n\nThe aims were many.\n\n2. Recommendations\n\n1. Plant.\n2. Water.\n'
    expect(shown(text)).toEqual([
      ['heading', '1', 'Aims'],
      ['paragraph', '', 'The aims were many.'],
      ['heading', '2', 'Recommendations'],
      ['item', '1', 'Plant.'],
      ['item', '2', 'Water.'],
    ])
  })

  it('joins an address that was broken after a slash', () => {
    const text =
      'The guide is kept on the pages of the network and may be copied by everybody who asks\nfor it, see https://rivers.example.net/guides/\nwater-2020.pdf\n'
    expect(readText(text, wordsFor('en')).blocks.map((block) => block.links)).toEqual([
      ['https://rivers.example.net/guides/water-2020.pdf'],
    ])
  })
})

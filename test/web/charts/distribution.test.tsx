import { describe, expect, it } from 'vitest'
import type { Distribution } from '../../../content/model/desk.ts'
import type { InterfaceLanguage } from '../../../content/model/language.ts'
import { headlines } from '../../../content/model/track-row.ts'
import { DistributionChart } from '../../../web/charts/distribution.tsx'
import { toneOf } from '../../../web/charts/tone.ts'
import { aView } from '../../samples/opened.ts'
import { attributes, wordsOf } from '../markup.ts'

const of: Distribution = [
  ['set_back', 1],
  ['not_assessed', 2],
  ['implemented', 1],
]

function drawn(language: InterfaceLanguage = 'en', counts: Distribution = of): string {
  return String(<DistributionChart view={aView('/', language)} of={counts} id="a" />)
}

const segments = (html: string) => attributes(html, 'rect').filter((rect) => rect.class === 'segment')

describe('a distribution', () => {
  it('has a piece for each word, as wide as its share, told apart by pattern', () => {
    expect(segments(drawn()).map(({ x, width, fill }) => [x, width, fill])).toEqual([
      ['0', '250', 'url(#a-back)'],
      ['250', '500', 'url(#a-unknown)'],
      ['750', '250', 'currentColor'],
    ])
  })

  it('begins where its readers begin', () => {
    expect(segments(drawn('ar')).map(({ x }) => x)).toEqual(['750', '250', '0'])
  })

  it('counts in words and numbers, and never in shares of a hundred', () => {
    const words = wordsOf(`<main>${drawn()}</main>`)
    expect(words).toBe('Set back 1 Not assessed 2 Implemented 1 4 tracks')
    expect(drawn()).not.toContain('%')
  })

  it('is not drawn of nothing', () => {
    expect(drawn('en', [])).toBe('')
  })

  it('looks like what went wrong only where something went wrong', () => {
    expect(headlines.filter((headline) => toneOf(headline) === 'back')).toEqual(['repudiated', 'reversed', 'set_back'])
    expect(headlines.filter((headline) => toneOf(headline) === 'done')).toEqual(['implemented'])
  })
})

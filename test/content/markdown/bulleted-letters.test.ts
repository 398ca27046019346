import { expect, it } from 'vitest'
import { parseDossier } from '../../../content/markdown/parse.ts'
import { plainText } from '../../../content/model/prose.ts'

function asked(list: string): string[] {
  const head = '---\nevent: some-event\ntitle: Some event\ntype: meeting\ndate: 2021\n---\n'
  const { recommendations } = parseDossier(`${head}\n## Recommendations\n\n${list}\n`)
  return recommendations.map(({ label, printed, title, text }) => `${label} ${printed} ${title ?? plainText(text)}`)
}

it('reads a bullet that begins with a letter as the item of that letter, with its own words', () => {
  expect(asked('1. Do:\n   - a. First\n   - b. Second')).toEqual(['1 1. Do:', '1.a a. First', '1.b b. Second'])
  expect(asked('1. Do:\n   - (a) First\n   - (b) **Second.** More')).toEqual([
    '1 1. Do:',
    '1.a (a) First',
    '1.b (b) Second',
  ])
})

it('still reads what lies below such a bullet', () => {
  expect(asked('1. Do:\n   - a. First\n     i. Below\n     ii. Too\n   - b. Second')).toEqual([
    '1 1. Do:',
    '1.a a. First',
    '1.a.i i. Below',
    '1.a.ii ii. Too',
    '1.b b. Second',
  ])
})

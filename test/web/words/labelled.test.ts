import { expect, it } from 'vitest'
import { languages } from '../../../content/model/language.ts'
import { labelled } from '../../../web/words/labelled.ts'

it('puts the colon between a label and its value as each language writes it', () => {
  expect(languages.map((language) => labelled({ language }, 'A', 'b'))).toEqual([
    'A: b',
    'A\u00a0: b',
    'A: b',
    'A: b',
    'A: b',
    'A：b',
  ])
})

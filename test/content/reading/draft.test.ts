import { describe, expect, it } from 'vitest'
import { parse } from '../../../content/markdown/parse.ts'
import { draftDocument } from '../../../content/reading/draft.ts'
import { readDocument } from '../../../content/reading/read.ts'
import { reports } from './reports.ts'

const draftOf = (text: string, name = 'a.txt') => draftDocument(readDocument(new TextEncoder().encode(text), name))
const errors = (text: string) =>
  parse(text)
    .messages.filter((one) => one.severity === 'error')
    .map((one) => one.text)

describe('a draft of a foreign report', () => {
  it.each(['german', 'spanish', 'arabic', 'russian', 'chinese'] as const)(
    'in %s is right in our grammar',
    (language) => {
      const draft = draftOf(reports[language])
      expect(errors(draft.text)).toEqual([])
    },
  )

  it('keeps the printed labels, texts and addressees, and says what a person has to look at', () => {
    const { text, review } = draftOf(reports.spanish)
    const { dossier } = parse(text)
    expect(
      dossier?.recommendations.map(({ label, addressees, text: prose }) => [
        label,
        addressees.map((one) => one.name.printed),
        prose,
      ]),
    ).toEqual([
      ['r1', ['autoridades'], [{ p: ['Publicar los registros de captura cada mes, en un formato abierto.'] }]],
      ['r2', ['autoridades'], [{ p: ['Financiar la vigilancia comunitaria.'] }]],
      ['r3', ['universidades'], [{ p: ['Formar a observadores de la pesca.'] }]],
    ])
    expect(dossier?.appearances.map((one) => [one.person?.printed, one.roles])).toEqual([
      ['Lucía Prado', ['moderator']],
      ['Tomás Ríos', ['panelist']],
      ['Elena Duarte', ['panelist']],
    ])
    expect(review.at(-1)).toMatch(/^\d+ of \d+ passages of the source became no record$/)
  })

  it('proposes a label where none is printed or one is printed twice, and says so', () => {
    const { text, review } = draftOf(
      '# Webinar on dams\n\nThe webinar was held on 3 May 2021.\n\n## Recommendations\n\n1. Measure.\n\n## Next steps\n\n- Publish.\n',
      'a.md',
    )
    expect(parse(text).dossier?.recommendations.map((one) => one.label)).toEqual(['1', '2'])
    expect(review).toContain('Look at the label 2, which is proposed: no label is printed before "Publish."')
  })

  it('leaves a date empty that the source does not print, so that it cannot be published', () => {
    const { text, review } = draftOf(reports.pasted)
    expect(text).toContain('\ndate:\n')
    expect(errors(text)).toHaveLength(1)
    expect(review).toContain('The date is missing')
  })
})

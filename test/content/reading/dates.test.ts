import { describe, expect, it } from 'vitest'
import { datesIn } from '../../../content/reading/dates.ts'

describe('a date', () => {
  it.each([
    ['en', 'On 29 April 2021 we met', '2021-04-29', '2021-04-29'],
    ['en', 'April 29, 2021', '2021-04-29', '2021-04-29'],
    ['en', '8 and 9 November', '11-08', '11-09'],
    ['en', 'November 8–9, 2022', '2022-11-08', '2022-11-09'],
    ['en', '30 April – 2 May 2021', '2021-04-30', '2021-05-02'],
    ['en', 'in November, 2022', '2022-11', '2022-11'],
    ['fr', 'le vendredi 21 janvier 2022', '2022-01-21', '2022-01-21'],
    ['fr', 'du 1er au 3 août 2022', '2022-08-01', '2022-08-03'],
    ['es', 'del 3 al 5 de mayo de 2020', '2020-05-03', '2020-05-05'],
    ['de', 'Am 14. und 15. März 2023', '2023-03-14', '2023-03-15'],
    ['nl', 'op 5 april 2005', '2005-04-05', '2005-04-05'],
    ['ru', '15 апреля 2021 года', '2021-04-15', '2021-04-15'],
    ['ar', 'يوم ١٢ مارس ٢٠٢٣', '2023-03-12', '2023-03-12'],
    ['zh', '2023年6月8日至10日', '2023-06-08', '2023-06-10'],
    ['en', '2021-04-29', '2021-04-29', '2021-04-29'],
    ['de', '29.04.2021', '2021-04-29', '2021-04-29'],
  ])('in %s is read from "%s"', (language, text, start, end) => {
    expect(datesIn(text, [language]).map((one) => [one.start, one.end])).toEqual([[start, end]])
  })

  it.each([
    ['en', 'They may 5 times'],
    ['en', 'page 12/14/2020'],
    ['en', '04/05/2021'],
    ['en', 'Resolution 1612 of the Council'],
    ['en', '45 May 2020x'],
  ])('is none in %s "%s"', (language, text) => {
    expect(datesIn(text, [language]).filter((one) => one.start.length === 10)).toEqual([])
  })
})

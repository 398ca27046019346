import { writeCsv } from '../../content/csv.ts'
import { table, word } from '../content/reading/word.ts'

/** One row of a table of recommendations to one state. */
export interface ReviewRow {
  readonly label: string
  readonly text: string
  readonly by: readonly string[]
  readonly position: string
  readonly themes: readonly string[]
}

const asks = ['Build more lighthouses', 'Teach every child to swim', 'Publish the tide tables', 'Keep the dunes open']
const states = ['France', 'Lithuania', 'Bolivia (Plurinational State of)', 'Republic of Moldova', 'Côte d’Ivoire']
const themes = ['Education', 'Child recruitment', 'Reintegration']

/** A review as large as real ones: 58 recommendations under 121 and 157 under 122; every seventh is only noted. */
export const reviewRows: readonly ReviewRow[] = Array.from({ length: 215 }, (_, at) => ({
  label: at < 58 ? `121.${at + 1}` : `122.${at - 57}`,
  text: `${asks[at % asks.length]}, in district ${at + 1}`,
  by: [states[at % states.length] ?? '', ...(at % 3 === 0 ? ['Belgium'] : [])],
  position: at % 7 === 6 ? 'Noted' : 'Supported',
  themes: [themes[at % themes.length] ?? ''],
}))

/** The review as comma-separated values, with a column for those who asked. */
export function reviewCsv(): string {
  const head = ['No.', 'Recommendation', 'Recommending States', 'Position', 'Themes', 'Assessment']
  const lines = reviewRows.map(({ label, text, by, position, themes }) => {
    return [label, text, by.join('; '), position, themes.join('; '), label === '121.1' ? 'Three stand already' : '']
  })
  return writeCsv([head, ...lines])
}

/** The review as a Word file: a table by theme, those who asked in brackets behind their ask. */
export function reviewWord(): Uint8Array {
  const head = ['Recommendation', 'Position', 'Full list of themes', 'Assessment/comments on level of implementation']
  const rows = reviewRows.map(({ label, text, by, position, themes }) => {
    const ask = `${label}. ${text} ${by.map((name) => `(${name})`).join(' ')};`
    return [`${ask}\nSource of Position: A/1/2 - Para. 3`, position, `${themes.join('\n')}\nSDGs:\n4 - EDUCATION`, '']
  })
  return word(table([head, ['Theme: The sea'], ...rows]))
}

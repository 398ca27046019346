import { parse } from '../../content/markdown/parse.ts'
import { publishText, registerLibrary, withInstance } from '../local/trial.ts'
import { table, timed } from './timing.ts'

const asked = 1000

/** Publishes the documents of the repository and an event with a thousand recommendations, and times each. */
export async function benchPublishing(): Promise<string> {
  return withInstance(async (shelves) => {
    const documents = await registerLibrary(shelves)
    const rows: string[][] = [['document', 'kB', 'parsed in ms', 'published in ms', 'the same again in ms']]
    for (const { name, text } of [...documents, { name: `${asked} recommendations`, text: largeDocument() }]) {
      const parsing = await timed(() => parse(text))
      const first = await timed(() => publishText(shelves, text))
      const again = await timed(() => publishText(shelves, text))
      const times = [parsing, first, again].map(({ ms }) => ms.toFixed(0))
      rows.push([name, (Buffer.byteLength(text) / 1000).toFixed(1), ...times])
    }
    return table(rows)
  })
}

function largeDocument(): string {
  const head = ['event: 2026-01-15-a-thousand-asks', 'title: A thousand asks', 'type: conference', 'date: 2026-01-15']
  const front = ['---', ...head, 'language: en', 'organizers:', '  - Fight for Humanity', '---']
  const asks = Array.from({ length: asked }, (_, at) => `${at + 1}. Protect school number ${at + 1} from attack.`)
  return `${[...front, '', '## Recommendations', '', ...asks].join('\n')}\n`
}

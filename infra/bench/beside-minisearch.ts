import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { type Cold, coldStart } from './cold.ts'
import type { Generated } from './generated-entries.ts'
import type { QuestionKind } from './generated-questions.ts'
import { timed } from './timing.ts'

/** What MiniSearch takes for the same records and questions. */
export interface Beside {
  readonly buildMs: number
  readonly bytes: number
  readonly cold: Cold
  readonly times: readonly (readonly number[] | undefined)[]
  /** One record put anew and the index written again, as it has to be kept somewhere. */
  readonly updateMs: number
}

/** Ask MiniSearch, as shipped, for the best twenty; it counts no facets and shows no passages. */
export async function besideMiniSearch(
  folder: string,
  generated: Generated,
  kinds: readonly QuestionKind[],
): Promise<Beside> {
  const path = join(folder, 'minisearch.json')
  const index = new MiniSearch({ fields: ['title', 'names', 'text'] })
  const documents = generated.entries.map(({ id, title, names, text }) => ({
    id,
    title,
    names: names?.join(' '),
    text,
  }))
  const build = await timed(() => {
    index.addAll(documents)
    writeFileSync(path, JSON.stringify(index))
  })
  const times: (readonly number[] | undefined)[] = []
  for (const { beside, questions } of kinds) {
    if (!beside) times.push(undefined)
    else {
      const ask = (text = '') => index.search(text.replaceAll('"', ''), beside).slice(0, 20)
      times.push(
        await Promise.all(questions.map(async ({ text }) => Math.min(await once(ask, text), await once(ask, text)))),
      )
    }
  }
  const [first] = documents
  const update = await timed(() => {
    if (first) index.replace({ ...first, text: `${first.text} changed` })
    writeFileSync(path, JSON.stringify(index))
  })
  const cold = coldStart('minisearch', path, generated.wordAt(0.02), 2)
  return { buildMs: build.ms, bytes: statSync(path).size, cold, times, updateMs: update.ms }
}

async function once(ask: (text?: string) => unknown, text: string | undefined): Promise<number> {
  return (await timed(() => ask(text))).ms
}

import { readFileSync } from 'node:fs'
import MiniSearch from 'minisearch'
import { openSearch } from '../../functions/search/sqlite.ts'

/** Opens an index in this fresh process, answers one query, and prints the two times and the memory as JSON. */
const [engine = '', path = '', text = ''] = process.argv.slice(2)

const start = performance.now()
const search = engine === 'minisearch' ? await openMiniSearch(path) : await openFile(path)
const opened = performance.now()
await search(text)
const answered = performance.now()
process.stdout.write(JSON.stringify([opened - start, answered - opened, process.memoryUsage.rss() / 1e6]))

async function openFile(file: string) {
  const port = openSearch(file)
  return (query: string) => port.search({ text: query })
}

async function openMiniSearch(file: string) {
  const index = MiniSearch.loadJSON(readFileSync(file, 'utf8'), { fields: ['title', 'names', 'text'] })
  return async (query: string) => index.search(query).slice(0, 20)
}

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a fresh process needs: to open an index, to answer its first query, and the memory it then holds. */
export interface Cold {
  readonly openMs: number
  readonly firstMs: number
  readonly memoryMb: number
}

/** The best of some fresh processes that open an index and answer one query. */
export function coldStart(engine: 'file' | 'minisearch', path: string, text: string, times = 5): Cold {
  const script = fileURLToPath(new URL('search-cold.ts', import.meta.url))
  const runs = Array.from({ length: times }, () => {
    const printed = execFileSync(process.execPath, [script, engine, path, text], { encoding: 'utf8' })
    const [openMs = 0, firstMs = 0, memoryMb = 0] = printed.replace(/[[\]]/g, '').split(',').map(Number)
    return { openMs, firstMs, memoryMb }
  })
  const best = (of: (run: Cold) => number) => Math.min(...runs.map(of))
  return {
    openMs: best((run) => run.openMs),
    firstMs: best((run) => run.firstMs),
    memoryMb: best((run) => run.memoryMb),
  }
}

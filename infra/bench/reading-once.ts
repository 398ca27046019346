import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readDocument } from '../../content/reading/read.ts'
import { ReadingError } from '../../content/reading/reading-error.ts'

/** Reads one file in this fresh process; prints CPU seconds, peak memory in megabytes and what was read, set apart by tabs. */
const [path = ''] = process.argv.slice(2)
const bytes = readFileSync(path)
const before = process.cpuUsage()
const read = attempt()
const used = process.cpuUsage(before)
const memory = process.resourceUsage().maxRSS / 1024
process.stdout.write([(used.user + used.system) / 1e6, memory, ...read].join('\t'))

function attempt(): readonly (string | number)[] {
  try {
    const { neutral, passages } = readDocument(bytes, basename(path))
    const { recommendations, outcomes, people, sessions } = neutral
    return ['read', ...[passages, recommendations, outcomes, people, sessions].map((one) => one.length)]
  } catch (error) {
    if (error instanceof ReadingError) return [error.code]
    throw error
  }
}

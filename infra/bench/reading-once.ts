import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readDocument } from '../../content/reading/read.ts'
import { ReadingError } from '../../content/reading/reading-error.ts'

/** Reads one file in this fresh process; prints CPU seconds, peak memory in megabytes and what was read, as JSON. */
const [path = ''] = process.argv.slice(2)
const bytes = readFileSync(path)
const before = process.cpuUsage()
const read = attempt()
const used = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({
    seconds: (used.user + used.system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    ...read,
  }),
)

function attempt() {
  try {
    const { neutral, passages, confidence } = readDocument(bytes, basename(path))
    const { recommendations, outcomes, people, sessions, figures, references } = neutral
    const counts = [passages, recommendations, outcomes, people, sessions, figures, references].map((one) => one.length)
    return { ends: 'read', counts, confidence }
  } catch (error) {
    if (error instanceof ReadingError) return { ends: error.code, counts: [], confidence: 0 }
    throw error
  }
}

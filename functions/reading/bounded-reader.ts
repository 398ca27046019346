import { Worker } from 'node:worker_threads'
import * as z from 'zod'
import type { Reading } from '../../content/reading/reading.ts'
import { ReadingError, readingErrorCodes } from '../../content/reading/reading-error.ts'
import { StoredReading } from '../../content/reading/stored-reading.ts'
import { Problem } from '../problem.ts'

/** Reads a foreign document, or refuses it with a `ReadingError`; it never harms whoever asks. */
export type ReadReport = (bytes: Uint8Array, name: string) => Promise<Reading>

/** What one reading may take. */
export interface ReadingLimits {
  readonly milliseconds: number
  readonly megabytes: number
  /** how many documents are read at one time; whoever comes then is asked to come again */
  readonly atOnce: number
}

/** Far more than any report takes: five seconds of work for the largest Word file, twice that on a busy machine. */
export const readingLimits: ReadingLimits = { milliseconds: 12_000, megabytes: 320, atOnce: 2 }

const Answer = z.union([
  z.object({ reading: StoredReading }),
  z.object({ refused: z.object({ code: z.enum(readingErrorCodes), message: z.string() }) }),
])

/**
 * Reads each document in a thread with an end to its time and its memory, and without the settings of this process.
 * The program is the file `reading-worker`, which stands elsewhere in a bundle than in the sources.
 */
export function boundedReader(program: URL, limits: ReadingLimits = readingLimits): ReadReport {
  let running = 0
  return async (bytes, name) => {
    if (running >= limits.atOnce)
      throw new Problem('too-many-requests', 'Cannot read the document now: others are being read, try again shortly')
    running += 1
    try {
      const answer = Answer.parse(await answerOf(program, limits, { bytes, name }))
      if ('reading' in answer) return answer.reading
      throw new ReadingError(answer.refused.code, answer.refused.message)
    } finally {
      running -= 1
    }
  }
}

function answerOf(program: URL, { milliseconds, megabytes }: ReadingLimits, workerData: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, {
      workerData,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 48 },
    })
    const refuse = () => reject(new ReadingError('too-costly', 'Cannot read the document: it takes too long to read'))
    const timer = setTimeout(() => {
      refuse()
      void worker.terminate()
    }, milliseconds)
    worker.once('message', resolve)
    worker.once('error', (error: Error & { readonly code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse() : reject(error),
    )
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The reader ended with code ${code} and without an answer`))
    })
  })
}

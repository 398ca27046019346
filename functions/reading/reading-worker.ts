import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod'
import { readDocument } from '../../content/reading/read.ts'
import { ReadingError } from '../../content/reading/reading-error.ts'

const Asked = z.object({ bytes: z.instanceof(Uint8Array), name: z.string() })

/** One document is read in a thread of its own, which ends with it: whatever it costs, the site goes on. */
function answer(): object {
  const { bytes, name } = Asked.parse(workerData)
  try {
    return { reading: readDocument(bytes, name) }
  } catch (error) {
    if (error instanceof ReadingError) return { refused: { code: error.code, message: error.message } }
    if (error instanceof RangeError)
      return { refused: { code: 'too-deep', message: 'Cannot read the document: it is too involved' } }
    throw error
  }
}

parentPort?.postMessage(answer())

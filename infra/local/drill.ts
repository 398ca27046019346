import { readSettings } from '../../functions/env.ts'
import { rehearse } from './drill/rehearse.ts'
import { withInstance } from './trial.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** `npm run drill` rehearses a recovery on an instance of its own, which is gone afterwards; it ends with 1 if it fails. */
const began = performance.now()
const broken = await withInstance((shelves) => {
  const { RECORDS_TABLE: table, SUMMARIES_BUCKET: bucket } = readSettings()
  return rehearse({ shelves, table, bucket, now: () => new Date(), say })
})
for (const promise of broken) say(`Broken: ${promise}`)
const seconds = ((performance.now() - began) / 1000).toFixed(1)
say(broken.length === 0 ? `The drill succeeded in ${seconds} s` : `The drill failed after ${seconds} s`)
if (broken.length > 0) process.exitCode = 1

import { parseArgs } from 'node:util'
import { report } from './print.ts'

/** `npm run cost -- --events 1000 --views 1000000` prints what a month would cost. */
const { values } = parseArgs({
  options: { events: { type: 'string', default: '1000' }, views: { type: 'string', default: '1000000' } },
})
const [events, views] = [Number(values.events), Number(values.views)]
if (events >= 0 && views >= 0) process.stdout.write(report({ events, views }))
else {
  process.stderr.write('Cannot read the numbers: use npm run cost -- --events 1000 --views 1000000\n')
  process.exitCode = 1
}

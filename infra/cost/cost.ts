import { parseArgs } from 'node:util'
import { report } from './print.ts'

/** `npm run cost -- --events 1000 --views 1000000 [--search opensearch]` prints what a month would cost. */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000' },
    views: { type: 'string', default: '1000000' },
    search: { type: 'string', default: 'file' },
  },
})
const [events, views] = [Number(values.events), Number(values.views)]
const search = (['file', 'opensearch'] as const).find((each) => each === values.search)
if (events >= 0 && views >= 0 && search) process.stdout.write(report({ events, views, search }))
else {
  process.stderr.write('Cannot read the numbers: use npm run cost -- --events 1000 --views 1000000 --search file\n')
  process.exitCode = 1
}

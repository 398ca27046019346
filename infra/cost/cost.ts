import { parseArgs } from 'node:util'
import { report } from './print.ts'

/** `npm run cost -- --events 1000 --views 1000000 --mails 1000 [--search opensearch]` prints what a month would cost. */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000' },
    views: { type: 'string', default: '1000000' },
    mails: { type: 'string', default: '0' },
    search: { type: 'string', default: 'file' },
  },
})
const [events, views, mails] = [Number(values.events), Number(values.views), Number(values.mails)]
const search = (['file', 'opensearch'] as const).find((each) => each === values.search)
if (events >= 0 && views >= 0 && mails >= 0 && search) {
  process.stdout.write(report({ events, views, mails, search }))
} else {
  process.stderr.write('Cannot read the numbers: use npm run cost -- --events 1000 --views 1000000 --search file\n')
  process.exitCode = 1
}

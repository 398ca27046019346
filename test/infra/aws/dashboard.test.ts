import { beforeAll, expect, it } from 'vitest'
import { metrics } from '../../../functions/metrics.ts'
import { type Synthesized, synthesize } from './synthesized.ts'

let stack: Synthesized
beforeAll(() => {
  stack = synthesize()
}, 180_000)

it('shows everything that is counted, in charts named after what people do', () => {
  const board = JSON.stringify(stack.of('AWS::CloudWatch::Dashboard')).replaceAll('\\', '')
  const shown = [...board.matchAll(/\["Rapporteur","(\w+)"/g)].map(([, name]) => name)
  expect(shown.toSorted()).toEqual(Object.keys(metrics).toSorted())
  const titles = [...board.matchAll(/"title":"([^"]+)"/g)].map(([, title]) => title)
  expect(titles).toEqual([
    ...['People read pages', 'People search', 'People say what was done', 'Organizers publish', 'People sign in'],
    ...['People are reminded', 'People wait for a page', 'People meet an error', 'Records are read and written'],
    ...['Documents are kept', 'Readers see what has changed', 'Which pages people open', 'Why requests are refused'],
  ])
})

import { expect, it } from 'vitest'
import { metrics } from '../../functions/metrics.ts'
import { aRequest, trackOfChad } from '../tracks.ts'
import { aWorkspace } from '../workspace.ts'
import { bring } from './routes/drafted.ts'

const canary = 'canary-words-of-somebody'

it('counts what people do in the workspace, and keeps no word of it', async () => {
  const work = await aWorkspace()
  const entry = { track: trackOfChad, organization: 'organization/mission-of-chad', from: '2026-01', response: '' }
  const more = { verification: 'self_reported', visibility: 'public', state: 'draft', rev: '1' }
  const say = () => work.post('head', '/desk/entries', { ...entry, ...more, note: canary, request: aRequest() })
  const document = `---\nevent: 2026-01-02-${canary}\ntitle: ${canary}\ntype: webinar\ndate: 2026-01-02\nlanguage: en\n---\n`
  expect([(await say()).status, (await say()).status]).toEqual([303, 409])
  await work.post('head', '/desk/publish', { document, step: 'publish' })
  await bring(work, { text: `# ${canary}\n\nRecommendations\n\n1. Build dams.` })
  await work.get('anonymous', `/invitations/${canary}`)
  await work.get('anonymous', `/desk?secret=${canary}`)
  expect(work.requests.map((line) => [line.route, line.status, ...countedIn(line)])).toEqual([
    ['/desk/entries', 303, 'EntriesRecorded'],
    ['/desk/entries', 409, 'Conflicts'],
    ['/desk/publish', 403, 'RequestsRefused'],
    ['/desk/read', 303, 'ReportsRead'],
    ['/invitations/:secret', 200],
    ['/desk', 401, 'RequestsRefused'],
  ])
  expect(JSON.stringify(work.requests)).not.toContain(canary)
})

function countedIn(line: object): string[] {
  return Object.keys(metrics).filter((name) => name in line)
}

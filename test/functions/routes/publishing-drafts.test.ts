import { beforeAll, describe, expect, it } from 'vitest'
import { aReport } from '../../content/reading/reviews.ts'
import { wordsOf } from '../../web/markup.ts'
import { type Fields, ORIGIN, type Workspace } from '../../workspace.ts'
import { aDeskOfReports, aDraft } from './drafted.ts'

let work: Workspace
beforeAll(async () => {
  work = await aDeskOfReports()
})

describe('a draft', () => {
  const settled: readonly Fields[] = [
    { kind: 'accept', records: ['event', 'outcomes/1', 'outcomes/2', 'figures/1'] },
    { kind: 'drop', records: 'recommendations/3' },
    { kind: 'settle', message: '0' },
  ]

  it('is published from its page once all is settled, and then everybody reads it', async () => {
    const { decide, send, page } = await aDraft(work)
    const refused = await send('publish', { step: 'publish' }, 'administrator')
    expect([refused.status, wordsOf(await refused.text()).includes('5 records need a decision')]).toEqual([422, true])
    for (const [at, fields] of settled.entries()) await decide({ ...fields, rev: String(at + 1) })
    const check = await send('publish', { step: 'check', rev: '4' }, 'administrator')
    const checked = await check.text()
    expect([check.status, checked.includes('event: 2021-05-03-webinar-on-dams')]).toEqual([200, true])
    expect(checked).toContain('name="step" value="publish"')
    const byEditor = await send('publish', { step: 'publish', rev: '4' })
    expect(byEditor.status).toBe(403)
    const done = await send('publish', { step: 'publish', rev: '4' }, 'administrator')
    expect([done.status, done.headers.get('location')]).toEqual([303, '/events/2021-05-03-webinar-on-dams'])
    const event = await (await work.site.request(`${ORIGIN}/events/2021-05-03-webinar-on-dams`)).text()
    expect(wordsOf(event)).toContain('Pay the guards.')
    expect(wordsOf(event)).not.toContain('name of the contact')
    expect(await page()).toContain('href="/events/2021-05-03-webinar-on-dams"')
  })

  it('of an event that the organization does not organize says so', async () => {
    const { page, send } = await aDraft(work, aReport.replace('Fight for Humanity', 'Watchlist'))
    expect(wordsOf(await page())).toContain('Your organization is not among the organizers')
    const check = await send('publish', { step: 'check' }, 'administrator')
    expect([check.status, (await check.text()).includes('role="alert"')]).toEqual([403, true])
  })

  it('is deleted, and then not there', async () => {
    const { send, address } = await aDraft(work)
    expect((await send('remove', { rev: '2' })).status).toBe(409)
    const removed = await send('remove', {})
    expect([removed.status, removed.headers.get('location')]).toEqual([303, '/desk/read'])
    expect((await work.get('editor', address)).status).toBe(404)
  })

  it('of a long report is shown in parts, and links lead to the right one', async () => {
    const asks = Array.from({ length: 130 }, (_, at) => `${at + 1}. Build dam number ${at + 1}.`).join('\n')
    const talk = Array.from({ length: 300 }, (_, at) => `The day of dam ${at + 1} was long.`).join('\n\n')
    const { page } = await aDraft(work, `# Webinar on dams\n\n${talk}\n\n## Recommendations\n\n${asks}\n`)
    const first = await page()
    expect(first).toContain('Part 2 of 2')
    expect(first).toMatch(/href="\/desk\/drafts\/[0-9a-f]+\?source=2#b3\d\d"/)
    const second = await page('?source=2&records=3')
    expect(second).toContain('Build dam number 130.')
    expect(second).not.toContain('The day of dam 1 was long.')
  })
})

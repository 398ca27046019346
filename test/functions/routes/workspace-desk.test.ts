import { beforeAll, describe, expect, it } from 'vitest'
import { recordEntry } from '../../../functions/follow-up.ts'
import { anInput, aRequest, reopened, trackOfChad } from '../../tracks.ts'
import { viewers } from '../../viewers.ts'
import { aWorkspace, confirmed, type Workspace } from '../../workspace.ts'

let work: Workspace
beforeAll(async () => {
  work = await aWorkspace()
  const published = anInput({ state: 'published' })
  await recordEntry(work.tools, viewers.head, trackOfChad, published, '2026-01-15T00:00:00.000Z')
})

const rev = async () => String((await reopened(work.tools)).row.track.rev)

describe('around the desk', () => {
  it('a table goes out, shows what it would change, and comes back as drafts', async () => {
    const table = await (await work.get('head', '/desk/countries/chad.csv')).text()
    expect(table.split('\r\n')[0]).toContain('track,event,label')
    const changed = table.replace('in_progress,,,', 'largely_implemented,,,')
    const file = new Blob([changed], { type: 'text/csv' })
    const preview = await work.post('head', '/desk/countries/chad/import', { table: file })
    expect([preview.status, (await preview.text()).includes('Largely implemented')]).toEqual([200, true])
    const taken = await work.post('head', '/desk/countries/chad/import/confirm', {
      table: changed,
      request: aRequest(),
    })
    expect(taken.status).toBe(303)
    const { entries } = await reopened(work.tools)
    expect(
      entries.filter(({ state, states }) => state === 'draft' && states.progress === 'largely_implemented'),
    ).toHaveLength(1)
  })

  it('lines are assigned together, and notes stay in the mission', async () => {
    const fields = { what: 'assign', mission: 'country/chad', tracks: [trackOfChad], assignees: 'Amina, Idriss' }
    const { location } = await confirmed(work, 'head', fields)
    expect(location).toMatch(/^\/desk\/bulk\/[0-9a-f]+$/)
    const note = { track: trackOfChad, note: 'note-canary', assignees: 'Amina', rev: '1' }
    expect((await work.post('focalPoint', '/desk/notes', note)).status).toBe(303)
    expect((await work.post('focalPoint', '/desk/notes', note)).status).toBe(409)
    expect(await (await work.get('head', `/desk/tracks/${trackOfChad}`)).text()).toContain('note-canary')
    expect(await (await work.get('administrator', `/desk/tracks/${trackOfChad}`)).text()).not.toContain('note-canary')
  })

  it('an organizer manages a track and opens one for another party', async () => {
    const due = {
      track: trackOfChad,
      change: 'due',
      due: '2026-12',
      reason: 'Agreed',
      rev: await rev(),
      request: aRequest(),
    }
    expect((await work.post('editor', '/desk/changes', due)).status).toBe(303)
    expect((await work.post('head', '/desk/changes', { ...due, rev: await rev(), request: aRequest() })).status).toBe(
      403,
    )
    const start = { subject: 'event/summit/recommendation/2', party: 'country/belgium', request: aRequest() }
    const opened = await work.post('editor', '/desk/tracks', start)
    expect([opened.status, opened.headers.get('location')]).toEqual([
      303,
      '/desk/tracks/event/summit/recommendation/2/country/belgium',
    ])
  })

  it('members are invited by a link that works once', async () => {
    const page = await (
      await work.post('head', '/desk/organizations/mission-of-chad/members', { role: 'focal-point' })
    ).text()
    const secret = /\/invitations\/([A-Za-z0-9_-]+)/.exec(page)?.[1] ?? ''
    expect((await work.get('participant', `/invitations/${secret}`)).status).toBe(200)
    expect((await work.post('participant', `/invitations/${secret}`, {})).status).toBe(303)
    expect((await work.post('otherHead', `/invitations/${secret}`, {})).status).toBe(410)
    const audit = await (await work.get('head', '/desk/organizations/mission-of-chad/audit')).text()
    expect(audit).toContain('member invited')
    expect((await work.get('administrator', '/desk/organizations/mission-of-chad/audit')).status).toBe(403)
  })
})

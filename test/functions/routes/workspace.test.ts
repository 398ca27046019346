import { beforeAll, describe, expect, it } from 'vitest'
import { aRequest, reopened, trackOfChad } from '../../tracks.ts'
import type { ViewerName } from '../../viewers.ts'
import { aWorkspace, ORIGIN, type Workspace } from '../../workspace.ts'

let work: Workspace
beforeAll(async () => {
  work = await aWorkspace()
})

const record = (viewer: ViewerName, given: Record<string, string> = {}, headers?: Record<string, string>) =>
  work.post(
    viewer,
    '/desk/entries',
    {
      track: trackOfChad,
      organization: 'organization/mission-of-chad',
      from: '2026-01',
      progress: 'in_progress',
      response: '',
      note: '',
      verification: 'self_reported',
      visibility: 'public',
      state: 'draft',
      rev: '1',
      request: aRequest(),
      ...given,
    },
    headers,
  )
const rev = async () => String((await reopened(work.tools)).row.track.rev)

describe('the workspace', () => {
  it('asks whoever is not signed in to sign in, and keeps nothing in caches', async () => {
    const response = await work.get('anonymous', '/desk')
    expect([response.status, response.headers.get('cache-control')]).toEqual([401, 'private, no-store'])
    const desk = await work.get('head', '/desk')
    expect([desk.status, desk.headers.get('location'), desk.headers.get('cache-control')]).toEqual([
      303,
      '/desk/countries/chad',
      'private, no-store',
    ])
  })

  it('takes forms from its own pages alone', async () => {
    const from = async (headers: Record<string, string>) => (await record('focalPoint', {}, headers)).status
    expect([
      await from({}),
      await from({ origin: 'https://evil.example' }),
      await from({ origin: ORIGIN, 'sec-fetch-site': 'cross-site' }),
    ]).toEqual([403, 403, 403])
    expect((await reopened(work.tools)).entries).toEqual([])
  })

  it('shows a desk to those who sit at it', async () => {
    const statuses = ['head', 'focalPoint', 'otherHead', 'administrator', 'assessor', 'participant'] as const
    const shown = await Promise.all(
      statuses.map(async (viewer) => (await work.get(viewer, '/desk/countries/chad')).status),
    )
    expect(shown).toEqual([200, 200, 403, 403, 403, 403])
  })
})

describe('an entry', () => {
  it('is drafted by a focal point, sent back and published by the head, and then everybody reads it', async () => {
    const drafted = await record('focalPoint', { note: 'A law was drafted', rev: await rev() })
    expect([drafted.status, drafted.headers.get('location')]).toEqual([
      303,
      expect.stringContaining(`/desk/tracks/${trackOfChad}#entry-`),
    ])
    const id = (await reopened(work.tools)).entries.at(-1)?.id ?? ''
    const step = async (name: string, given = {}) =>
      (
        await work.post('head', '/desk/steps', {
          track: trackOfChad,
          entry: id,
          step: name,
          rev: await rev(),
          request: aRequest(),
          ...given,
        })
      ).status
    expect(await step('send-back')).toBe(400)
    expect(await step('send-back', { comment: 'Name the law' })).toBe(303)
    const page = await (await work.get('focalPoint', `/desk/tracks/${trackOfChad}`)).text()
    expect(page).toContain('Name the law')
    const address = `${ORIGIN}/events/summit/recommendations/1/countries/chad`
    const before = await (await work.site.request(address)).text()
    expect(before).not.toContain('A law was drafted')
    expect(await step('publish')).toBe(303)
    const after = await (await work.site.request(address)).text()
    expect(after).toContain('A law was drafted')
    expect(after).not.toContain('Name the law')
  })

  it('comes back with what was typed and what is wrong, field by field', async () => {
    const response = await record('head', {
      from: '2026-13',
      direction: 'reversed',
      progress: '',
      note: '',
      rev: await rev(),
    })
    const page = await response.text()
    expect([response.status, page.includes('href="#field-from"'), page.includes('value="2026-13"')]).toEqual([
      400,
      true,
      true,
    ])
    const noCause = await (await record('head', { direction: 'reversed', progress: '', rev: await rev() })).text()
    expect(noCause).toContain('href="#field-cause"')
  })

  it('of somebody who was overtaken is shown beside what came in between, and nothing is lost', async () => {
    const response = await record('focalPoint', { note: 'My words', rev: '1' })
    const page = await response.text()
    expect([
      response.status,
      page.includes('id="conflict"'),
      page.includes('My words'),
      page.includes('A law was drafted'),
    ]).toEqual([409, true, true, true])
  })

  it('that two change at once is shown as both have it, word by word, and either can go on', async () => {
    await record('focalPoint', {
      note: 'The ministry drafts a law',
      progress: 'partially_implemented',
      rev: await rev(),
    })
    const edits = (await reopened(work.tools)).entries.find(({ state }) => state === 'draft')?.id ?? ''
    const seen = await rev()
    const theirs = await record('head', {
      edits,
      note: 'The parliament drafts a law',
      progress: 'partially_implemented',
      rev: seen,
    })
    const mine = { edits, note: 'The ministry drafts a law quickly', progress: 'largely_implemented' }
    const overtaken = await record('focalPoint', { ...mine, rev: seen })
    const page = await overtaken.text()
    expect([theirs.status, overtaken.status]).toEqual([303, 409])
    const rows = [...page.matchAll(/<th scope="row">([^<]*)<\/th><td[^>]*>(.*?)<\/td><td[^>]*>(.*?)<\/td>/gs)]
    expect(rows.map(([, ...cells]) => cells.map((cell) => cell.replace(/<\/?p[^>]*>/g, '')))).toEqual([
      ['Progress', '<del>Partially</del> implemented', '<ins>Largely</ins> implemented'],
      ['Note', 'The <del>parliament</del> drafts a law', 'The <ins>ministry</ins> drafts a law<ins> quickly</ins>'],
    ])
    expect(page).toContain(`/desk/tracks/${trackOfChad}?edit=${edits}#record`)
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const anew = /name="rev" value="(\d+)"/.exec(page)?.[1] ?? ''
    expect((await record('focalPoint', { ...mine, rev: anew })).status).toBe(303)
    const kept = (await reopened(work.tools)).entries.find(({ id }) => id === edits)
    expect(kept?.states).toEqual({ progress: 'largely_implemented', note: 'The ministry drafts a law quickly' })
  })

  it('is nobody’s to write in another’s name', async () => {
    const status = async (viewer: ViewerName, organization: string) =>
      (await record(viewer, { organization, rev: await rev() })).status
    expect([
      await status('otherHead', 'organization/mission-of-chad'),
      await status('administrator', 'organization/mission-of-chad'),
      await status('anonymous', 'organization/mission-of-chad'),
    ]).toEqual([403, 403, 401])
  })
})

import { beforeAll, expect, it } from 'vitest'
import type { Concept } from '../../../content/model/registry.ts'
import { changeTags } from '../../../functions/tagging.ts'
import { aRequest } from '../../tracks.ts'
import { viewers } from '../../viewers.ts'
import { partOf } from '../../web/markup.ts'
import { aWorkspace, ORIGIN, type Workspace } from '../../workspace.ts'

let work: Workspace
const target = (id: string) => ({ dossierKind: 'event', dossier: 'summit', kind: 'recommendation', id }) as const

beforeAll(async () => {
  work = await aWorkspace()
  const term = (slug: string, en: string): Concept => ({
    ...{ kind: 'concept', slug, scheme: 'theme', labels: { en } },
    ...{ synonyms: [], broader: [], related: [] },
  })
  for (const each of [term('schooling', 'Schooling'), term('education', 'Education')]) {
    await work.tools.store.putEntry(each)
  }
  const tag = (id: string, concept: string) =>
    changeTags(
      work.tools,
      viewers.editor,
      { targets: [target(id)], concept, change: 'accept' },
      '2026-01-15T00:00:00.000Z',
    )
  await tag('1', 'schooling')
  await tag('2', 'education')
})

const ask = async (path: string) => work.site.request(`${ORIGIN}${path}`)
const read = async (path: string) => (await ask(path)).text()
const act = (fields: Record<string, string>) =>
  work.post('administrator', '/desk/vocabulary', { ...fields, request: aRequest() })
const shown = async (slug: string) => {
  const page = await read(`/themes/${slug}`)
  return ['1', '2'].filter((id) => page.includes(`href="/events/summit/recommendations/${id}"`))
}

it('a merged term leads on for ever, and what was tagged with it counts where it leads, until that is undone', async () => {
  const merged = await act({ action: 'merge', from: 'Schooling', into: 'education' })
  const at = merged.headers.get('location') ?? ''
  expect([merged.status, at]).toEqual([303, expect.stringMatching(/^\/desk\/vocabulary#change-/)])
  const moved = await ask('/themes/schooling.json')
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/themes/education.json'])
  expect(await shown('education')).toEqual(['1', '2'])
  expect(partOf(await read('/events/summit/recommendations/1'), 'tags')).toContain('Education tagged by')
  expect(await read('/themes')).not.toContain('href="/themes/schooling"')
  expect(await (await work.get('otherAdministrator', '/desk/vocabulary')).text()).toContain('Merge terms: ')
  expect((await act({ action: 'undo', change: at.split('#change-')[1] ?? '' })).status).toBe(303)
  expect([await shown('schooling'), await shown('education')]).toEqual([['1'], ['2']])
})

it('a renamed term keeps its address, and is still found by its old name', async () => {
  const renamed = await act({ action: 'rename', term: 'schooling', language: 'en', label: 'Going to school' })
  expect(renamed.status).toBe(303)
  expect(await read('/themes/schooling')).toMatch(/<h1[^>]*>[\s\S]*Going to school/)
  const fields = { target: 'event/summit/recommendation/2', concept: 'Schooling', change: 'accept' }
  expect((await work.post('editor', '/desk/tags', fields)).status).toBe(303)
  expect(await shown('schooling')).toEqual(['1', '2'])
})

it('what cannot be done is refused in words', async () => {
  const statuses = [
    await act({ action: 'merge', from: 'education', into: 'education' }),
    await act({ action: 'merge', from: 'education', into: 'unheard-of' }),
    await act({ action: 'undo', change: 'nosuchchange' }),
    await work.post('editor', '/desk/vocabulary', { action: 'undo', change: 'nosuchchange', request: aRequest() }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([400, 404, 404, 403])
})

import { beforeAll, expect, it } from 'vitest'
import { changeTags } from '../../../functions/tagging.ts'
import { cast, viewers } from '../../viewers.ts'
import { partOf } from '../../web/markup.ts'
import { aWorkspace, ORIGIN, type Workspace } from '../../workspace.ts'

let work: Workspace
const at = '2026-01-15T00:00:00.000Z'
const target = (kind: 'dossier' | 'recommendation', id: string) =>
  ({ dossierKind: 'event', dossier: 'summit', kind, id }) as const

beforeAll(async () => {
  work = await aWorkspace()
  const { store } = work.tools
  const term = (slug: string, en: string) =>
    store.putEntry({
      ...{ kind: 'concept', slug, scheme: 'theme', labels: { en } },
      ...{ synonyms: [], broader: [], related: [] },
    })
  await Promise.all([term('education', 'Education'), term('secrecy', 'Secrecy')])
  const name = { en: 'Fight for Humanity' }
  await store.putEntry({ kind: 'organization', slug: cast.organizer.slug, type: 'ngo', names: name, otherNames: [] })
})

const ask = (path: string, headers: Record<string, string> = {}) =>
  Promise.resolve(work.site.request(`${ORIGIN}${path}`, { headers }))
const read = async (path: string) => (await ask(path)).text()
const pages = ['/events/summit', '/events/summit/recommendations/1', '/themes/education'] as const

it('a term that organizers gave stands on the page it was given, with who gave it, and on the page of the term', async () => {
  const validators = async () => Promise.all(pages.map(async (path) => (await ask(path)).headers.get('etag')))
  const before = await validators()
  const targets = [target('dossier', ''), target('recommendation', '1')]
  await changeTags(work.tools, viewers.editor, { targets, concept: 'education', change: 'accept' }, at)
  for (const path of pages.slice(0, 2)) {
    const page = await read(path)
    expect(partOf(page, 'tags')).toBe(
      'Terms 1 Given by the organizers, beside what the document states. Education tagged by Fight for Humanity',
    )
    expect(page).toContain('<a href="/themes/education">')
  }
  expect(await read('/events/summit/recommendations/2')).not.toContain('id="tags"')
  const theme = await read('/themes/education')
  expect([theme.includes('href="/events/summit/recommendations/1"'), theme.includes('id="tagged"')]).toEqual([
    true,
    true,
  ])
  const after = await validators()
  expect(after.filter((tag, index) => tag === before[index])).toEqual([])
  const data = await (await ask('/themes/education.json')).json()
  expect(data).toMatchObject({ tags: [{ concept: 'education' }, { concept: 'education' }] })
  expect(JSON.stringify(data)).not.toContain('editor-of-fight-for-humanity')
})

it('what was turned down, and what a mission tagged for itself, stands on no public page', async () => {
  const targets = [target('recommendation', '1')]
  const own = { targets, concept: 'secrecy', change: 'accept', privateTo: cast.mission } as const
  await changeTags(work.tools, viewers.head, { ...own, targets }, at)
  await changeTags(work.tools, viewers.editor, { targets, concept: 'secrecy', change: 'reject' }, at)
  for (const path of [...pages, '/themes/secrecy', '/themes/secrecy.json']) {
    const shown = await read(path)
    expect(shown.includes('id="tags"') && shown.includes('href="/themes/secrecy"')).toBe(false)
    expect(shown.includes('/events/summit/recommendations/1') && path.includes('secrecy')).toBe(false)
  }
})

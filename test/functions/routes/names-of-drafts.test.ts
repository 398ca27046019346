import { beforeAll, expect, it } from 'vitest'
import { aReport } from '../../content/reading/reviews.ts'
import { wordsOf } from '../../web/markup.ts'
import type { Workspace } from '../../workspace.ts'
import { aDeskOfReports, aDraft } from './drafted.ts'

let work: Workspace
beforeAll(async () => {
  work = await aDeskOfReports()
  const { store } = work.tools
  await store.putEntry({ kind: 'person', slug: 'ana-ruiz', name: 'Ana Ruiz', named: true, otherNames: [] })
  await store.putEntry({
    ...{ kind: 'organization', slug: 'dam-watch', type: 'ngo', names: { en: 'Dam Watch' } },
    otherNames: ['Watchers of Dams'],
  })
})

it('offers somebody of the register who has the printed name, and ties them only when an editor says so', async () => {
  const { decide, send, page } = await aDraft(work)
  const documentOf = async (rev: string) => (await send('publish', { step: 'check', rev })).text()
  expect(wordsOf(await page())).toContain('Somebody of this name is in the register')
  expect(await documentOf('1')).not.toContain('/people/ana-ruiz)')
  const response = await decide({ kind: 'resolve', record: 'people/1', entry: 'ana-ruiz' })
  expect([response.status, response.headers.get('location')?.endsWith('#people/1')]).toEqual([303, true])
  expect(wordsOf(await page())).toContain('It is another person')
  expect(await documentOf('2')).toContain('[Ana Ruiz](/people/ana-ruiz)')
  await decide({ kind: 'resolve', record: 'people/1', entry: '', rev: '2' })
  expect(await documentOf('3')).not.toContain('/people/ana-ruiz)')
})

it('ties an organizer to the organization that has this very name, whatever its address', async () => {
  const report = aReport.replace('by Fight for Humanity.', 'by Fight for Humanity and Watchers of Dams.')
  const { decide, send } = await aDraft(work, report)
  await decide({
    kind: 'edit',
    record: 'event',
    'field.organisers': 'Fight for Humanity\nWatchers of Dams\nDam Watchers',
  })
  const document = wordsOf(await (await send('publish', { step: 'check', rev: '2' })).text())
  expect(document).toContain('[Fight for Humanity](/organizations/fight-for-humanity)')
  expect(document).toContain('[Watchers of Dams](/organizations/dam-watch)')
  expect(document).not.toContain('[Dam Watchers]')
})

import { expect, it } from 'vitest'
import { openKnownOn } from '../../functions/read-past.ts'
import { aDossier, anEvent } from '../dossiers.ts'
import { publishDossier, shelves } from '../shelves.ts'

it('shows the edition that readers knew at the end of a day', async () => {
  const tools = await shelves()
  const titled = (title: string) => aDossier({ head: anEvent({ slug: 'schools', title }) })
  await publishDossier(tools, titled('First'), { now: '2026-01-05T09:00:00.000Z' })
  const correction = { type: 'revision', note: 'Better words' } as const
  await publishDossier(tools, titled('Second'), { now: '2026-02-05T23:59:59.000Z', correction })
  const titleOn = async (day?: string) => (await openKnownOn(tools.store, 'event', 'schools', day)).dossier.head.title
  expect([
    await titleOn('2026-01-05'),
    await titleOn('2026-02-04'),
    await titleOn('2026-02-05'),
    await titleOn(),
  ]).toEqual(['First', 'First', 'Second', 'Second'])
  await expect(titleOn('2026-01-04')).rejects.toMatchObject({ code: 'not-found' })
  await expect(openKnownOn(tools.store, 'event', 'unheard-of', '2026-01-05')).rejects.toMatchObject({
    code: 'not-found',
  })
})

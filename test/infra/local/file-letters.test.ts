import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { dropLetter, fileLetters } from '../../../infra/local/file-letters.ts'

it('holds what a writer laid aside and what the follower gave up, until each is done', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const box = fileLetters(join(folder, 'lost'))
  expect(await box.waiting()).toEqual([])
  const at = '2026-02-01T12:00:00.000Z'
  await box.put([{ pk: 'dossier#a', sk: 'listing', reason: 'unreadable', at }])
  const keys = { pk: { S: 'tags#b' }, sk: { S: 'any' } }
  await dropLetter(join(folder, 'lost'), { at, eventName: 'MODIFY', sequenceNumber: '1', keys })
  await dropLetter(join(folder, 'lost'), { at, eventName: 'MODIFY' })
  const byPlace = async () => (await box.waiting()).map(({ key }) => key?.pk ?? 'none').toSorted()
  expect(await byPlace()).toEqual(['dossier#a', 'none', 'tags#b'])
  for (const { key, done, leave } of await box.waiting()) await (key ? leave() : done())
  expect(await byPlace()).toEqual(['dossier#a', 'tags#b'])
})

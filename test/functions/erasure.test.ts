import { expect, it } from 'vitest'
import { aKeptInstance, publish, summit } from './checking/instance.ts'

const removal = { type: 'removal', note: 'To protect a person' } as const

it('writes down what was erased, apart from the records and without a word of it', async () => {
  const { tools } = await aKeptInstance()
  await publish(tools, withWords(), 10)
  const before = await tools.store.findListing('canary')
  await publish(tools, withWords(), 25, removal)
  const [tombstone, [bare]] = [await tools.store.findListing('canary'), await tools.store.listEditions('canary')]
  const ledger = await Array.fromAsync(tools.summaries.listErasures())
  const own = ledger.filter((erasure) => erasure.tombstone.slug === 'canary')
  expect(own).toEqual([{ kind: 'erasure', tombstone, gone: [bare] }])
  expect([tombstone?.title, tombstone?.organizers, bare?.hash, bare?.removed]).toEqual(['', [], before?.hash, true])
  expect(JSON.stringify(ledger)).not.toMatch(/words of somebody/i)
  expect(ledger.map((erasure) => erasure.tombstone.slug).toSorted()).toEqual(['canary', 'removed'])
})

function withWords() {
  const dossier = summit('canary')
  const texts = dossier.recommendations.map((one) => ({ ...one, text: [{ p: ['The words of somebody'] }] }))
  return { ...dossier, head: { ...dossier.head, title: 'Words of somebody' }, recommendations: texts }
}

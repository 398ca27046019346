import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indexAgain } from '../../functions/indexing/redo.ts'
import { indexing } from '../../functions/indexing.ts'
import { type Redriven, redrive } from '../../functions/redrive.ts'
import { reindex } from '../../functions/reindex.ts'
import { keys } from '../../functions/store/keys.ts'
import { fileLetters } from '../../infra/local/file-letters.ts'
import { canary } from '../canary.ts'
import { changeStream } from '../change-stream.ts'
import { aDossier, anEvent, aPerson, aRecommendation } from '../dossiers.ts'
import { asked, brokenListing, type IndexBench, indexBench } from '../indexing.ts'
import { publishDossier } from '../shelves.ts'
import { type BatchFate, deliverAsLambda } from './event-source.ts'

const EVENTS = 50
const WORDS = ['xylophones', 'yodelling', 'zithers', 'accordions'] as const

/** Something that changes what can be found: an event, what is done to it, and a word that it says from then on. */
interface Step {
  readonly event: number
  readonly what: 'revision' | 'retraction' | 'removal' | 'tag' | 'person'
  readonly word: string
}

const step: fc.Arbitrary<Step> = fc.record({
  event: fc.nat({ max: EVENTS - 1 }),
  what: fc.constantFrom('revision', 'revision', 'revision', 'tag', 'retraction', 'removal', 'person'),
  word: fc.constantFrom(...WORDS),
})
const fate: fc.Arbitrary<BatchFate> = fc.record({
  size: fc.integer({ min: 1, max: 12 }),
  again: fc.nat({ max: 2 }),
  later: fc.boolean(),
  bisected: fc.boolean(),
})
const fault = fc.constantFrom('none', 'none', 'none', 'killed', 'lost answer', 'overtaken')
const plan = fc.record({
  steps: fc.array(step, { minLength: 12, maxLength: 24 }),
  fates: fc.array(fate, { minLength: 3, maxLength: 8 }),
  poisoned: fc.nat({ max: EVENTS - 1 }),
  faults: fc.array(fault, { minLength: 7, maxLength: 20 }).map((faults) => [...faults, 'none']),
})

it('finds exactly what a rebuild finds, however changes are delivered, and whatever dies or is poisoned', async () => {
  const lawful = fc.asyncProperty(plan, async ({ steps, fates, poisoned, faults }) => {
    const { bench, box, waiting } = await benchWithBox()
    for (let event = 0; event < EVENTS; event++) await publish(bench, { event, what: 'revision', word: 'recruitment' })
    await reindex(bench)
    const changes = await changeStream(bench.table)
    await changes()
    for (const one of steps.filter(({ event }) => event !== poisoned)) await change(bench, one)
    const slug = slugOf(poisoned)
    const mend = await brokenListing(bench, slug)
    const delivered = await deliverAsLambda(await changes(), {
      handler: indexing({ ...bench, index: dying(bench.index, faults) }),
      ...{ fates, attempts: 60 },
    })
    expect([delivered.calls > 0, delivered.buried]).toEqual([true, 0])

    const found = await answersOf(bench)
    expect(JSON.stringify(found)).not.toContain(slug)
    const letters = await waiting()
    expect(new Set(letters)).toEqual(new Set([keys.listing(slug)].map((key) => JSON.stringify(key))))
    expect(letters.join()).not.toMatch(canary)
    expect((await reindex(bench)).leftOut).toEqual([slug])
    expect(await answersOf(bench)).toEqual(found)

    const count = (await waiting()).length
    const still: Redriven = { letters: count, done: 0, left: count, rebuilt: false }
    expect(await redrive(box, indexAgain(bench))).toEqual(still)
    await mend()
    expect(await redrive(box, indexAgain(bench))).toEqual({ ...still, done: count, left: 0 })
    const mended = await answersOf(bench)
    expect(JSON.stringify(mended)).toContain(slug)
    expect(await redrive(box, indexAgain(bench))).toEqual({ letters: 0, done: 0, left: 0, rebuilt: false })
    expect((await reindex(bench)).leftOut).toEqual([])
    expect(await answersOf(bench)).toEqual(mended)
  })
  await fc.assert(lawful, { numRuns: 2, endOnFailure: true })
}, 240_000)

it('builds everything anew for a letter that names no key', async () => {
  const { bench, waiting } = await benchWithBox()
  await publish(bench, { event: 1, what: 'revision', word: 'zithers' })
  let isDone = false
  const done = async () => {
    isDone = true
  }
  const lambdas = { put: bench.setAside, waiting: async () => [{ done, leave: async () => undefined }] }
  const expected = { letters: 1, done: 1, left: 0, rebuilt: true }
  expect([await redrive(lambdas, indexAgain(bench)), isDone, await waiting()]).toEqual([expected, true, []])
  expect((await asked(bench, { text: 'zithers' })).total).toBe(2)
})

/** A bench that lays aside what it cannot read as `npm start` does, and what lies there. */
async function benchWithBox() {
  const own = await indexBench()
  const box = fileLetters(join(own.folder, 'lost'))
  const bench = { ...own, setAside: box.put }
  return { bench, box, waiting: async () => (await box.waiting()).map(({ key }) => JSON.stringify(key)) }
}

function slugOf(event: number): string {
  return `event-${String(event).padStart(2, '0')}`
}

async function publish(bench: IndexBench, { event, what, word }: Step): Promise<void> {
  const head = anEvent({ slug: slugOf(event), title: `Canary ${event} on ${word}` })
  const dossier = aDossier({ head, recommendations: [aRecommendation('1')] })
  const before = await bench.store.findListing(head.slug)
  if (before?.state === 'removed') return
  const correction = before && { type: isCorrection(what) ? what : 'revision', note: `Because of ${word}` }
  await publishDossier(bench, dossier, correction && { correction })
}

function isCorrection(what: Step['what']): what is 'revision' | 'retraction' | 'removal' {
  return what === 'revision' || what === 'retraction' || what === 'removal'
}

async function change(bench: IndexBench, step: Step): Promise<void> {
  const { event, what, word } = step
  if (isCorrection(what)) return publish(bench, step)
  if (what === 'person') return bench.store.putEntry(aPerson(`person-${event % 5}`, `Somebody with ${word}`))
  const target = { dossierKind: 'event', dossier: slugOf(event), kind: 'recommendation', id: '1' } as const
  const organization = { register: 'organization', slug: 'any' } as const
  await bench.tags.putTags([
    {
      ...{ kind: 'tag', target, concept: word, state: 'accepted', words: '', dossierTitle: '', date: '2021' },
      ...{ organization, by: 'ada', at: '2026-01-05T09:00:00.000Z' },
    },
  ])
}

/** The note about the index at which writers die: before it is written, after it, or because another was faster. */
function dying(index: IndexBench['index'], faults: readonly string[]): IndexBench['index'] {
  let turn = 0
  return {
    ...index,
    flip: async (next, rev) => {
      const fault = faults[turn++ % faults.length]
      if (fault === 'killed') throw new Error('killed')
      if (fault === 'overtaken') return false
      const flipped = await index.flip(next, rev)
      if (fault === 'lost answer') throw new Error('killed')
      return flipped
    },
  }
}

/** Everything that can be found, and what the index answers to questions. */
async function answersOf(bench: IndexBench) {
  const texts = ['', ...WORDS, 'recruitment', 'somebody', 'canary']
  const answers = await Promise.all(texts.map((text) => asked(bench, { text, limit: 100 })))
  return answers.map(({ hits, total, facets }) => ({ hits, total, facets }))
}

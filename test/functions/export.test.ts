import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { Dossier } from '../../content/model/dossier.ts'
import { Correction } from '../../content/model/edition.ts'
import type { ParsedDocument } from '../../functions/candidate.ts'
import { exportInstance } from '../../functions/export.ts'
import { importInstance } from '../../functions/import.ts'
import type { FollowedShelves } from '../../functions/publish-and-follow.ts'
import { openDossier, openEdition, openRecommendation } from '../../functions/read.ts'
import { readEntry } from '../../functions/read-entry.ts'
import type { Shelves } from '../../functions/read-lists.ts'
import { aCampaign, aDossier, anEvent, aRecommendation, hashOf } from '../dossiers.ts'
import { documentOf, publishDossier, shelves } from '../shelves.ts'
import { anInstance, first, slug } from './instance.ts'

describe('an export', () => {
  it('holds every edition, entry and redirect as plain files, and a list of them with their hashes', async () => {
    const tools = await anInstance()
    const files = await filesOf(tools)
    const dossier = `dossiers/${slug}`
    expect([...files.keys()]).toEqual([
      'registers/person.jsonl',
      `${dossier}/listing.jsonl`,
      `${dossier}/editions.jsonl`,
      `${dossier}/edition-1.md`,
      `${dossier}/edition-2.md`,
      'dossiers/children-not-soldiers/listing.jsonl',
      'dossiers/children-not-soldiers/editions.jsonl',
      'dossiers/children-not-soldiers/edition-1.md',
      'dossiers/removed/listing.jsonl',
      'dossiers/removed/editions.jsonl',
      'erasures.jsonl',
      `follow-up/${slug}.jsonl`,
      `tags/${slug}.jsonl`,
      'redirects.jsonl',
      'manifest.json',
    ])
    expect(files.get(`${dossier}/edition-1.md`)).toBe(documentOf(first))
    expect(files.get('redirects.jsonl')).toBe('{"path":"/people/old","to":"/people/amina"}\n')
    const { files: lines } = JSON.parse(files.get('manifest.json') ?? '')
    expect(lines.length).toBe(files.size - 1)
    expect(lines.find(({ path }: { path: string }) => path === 'registers/person.jsonl')).toEqual({
      path: 'registers/person.jsonl',
      bytes: Buffer.byteLength(files.get('registers/person.jsonl') ?? ''),
      sha256: hashOf(files.get('registers/person.jsonl') ?? ''),
    })
  })

  it('has no word of what was removed', async () => {
    const files = await filesOf(await anInstance())
    expect([...files.values()].join('\n')).not.toContain('Secret')
  })

  it('gives an empty instance the same pages and the same export', async () => {
    const [there, here] = [await anInstance(), await shelves()]
    const files = await filesOf(there)
    await importFiles(here, files)
    expect(await filesOf(here)).toEqual(files)
    for (const read of [
      ({ store }: Shelves) => openDossier(store, 'event', slug),
      ({ store }: Shelves) => openEdition(store, 'event', slug, 1),
      ({ store }: Shelves) => openRecommendation(store, 'event', slug, '2'),
      ({ store }: Shelves) => readEntry(store, 'person', 'amina'),
      ({ store }: Shelves) => store.findListing('removed'),
      ({ store }: Shelves) => store.listMentions('person/boris'),
      ({ summaries }: Shelves) => summaries.coverage(slug, hashOf(documentOf(first))),
      ({ summaries }: Shelves) => Array.fromAsync(summaries.listErasures()),
      ({ tracks }: FollowedShelves) => tracks.openTrack(`event/${slug}/recommendation/1/country/chad`),
      ({ tags }: FollowedShelves) => tags.taggedWith('education'),
    ]) {
      expect(await read(here)).toEqual(await read(there))
    }
  })

  it('gives the same bytes again whatever was published before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const [there, here] = [await shelves(), await shelves()]
        for (const { dossier, correction } of steps) {
          await publishDossier(there, dossier, { correction }).catch((error) => expect(error.name).toBe('Problem'))
        }
        const files = await filesOf(there)
        await importFiles(here, files)
        expect(await filesOf(here)).toEqual(files)
      }),
      { numRuns: 12 },
    )
  })
})

describe('an import', () => {
  it('goes on where it was interrupted', async () => {
    const [there, here] = [await anInstance(), await shelves()]
    const files = await filesOf(there)
    let left = 12
    const store = { ...here.store, flip: stopping(here.store.flip), writeRecords: stopping(here.store.writeRecords) }
    function stopping<A extends unknown[], R>(work: (...given: A) => Promise<R>) {
      return (...given: A) => (left-- % 3 === 0 ? Promise.reject(new Error('killed')) : work(...given))
    }
    for (let tries = 0; tries < 12; tries++) await importFiles({ ...here, store }, files).catch(() => undefined)
    await importFiles(here, files)
    expect(await filesOf(here)).toEqual(files)
  })

  it('refuses before the first change when the instance holds something else', async () => {
    const [there, here] = [await anInstance(), await shelves()]
    await publishDossier(here, aDossier())
    await here.store.putRedirect({ path: '/people/old', to: '/people/boris' })
    const before = await filesOf(here)
    await expect(importFiles(here, await filesOf(there))).rejects.toMatchObject({
      code: 'conflict',
      message: 'Cannot import: this instance already holds something else',
      details: [
        { field: slug, code: 'conflict', message: `"${slug}" is there and differs` },
        { field: '/people/old', code: 'conflict', message: '"/people/old" is there and differs' },
      ],
    })
    expect(await filesOf(here)).toEqual(before)
  })

  it('refuses a file that is not the one that was exported', async () => {
    const files = await filesOf(await anInstance())
    const path = `dossiers/${slug}/edition-1.md`
    const changed = new Map(files).set(path, 'other words')
    await expect(importFiles(await shelves(), changed)).rejects.toThrow(
      `Cannot read ${path}: it is not the file that manifest.json lists`,
    )
  })

  it.each([
    ['nothing', ''],
    ['another format', '{"format":"other","version":1,"files":[]}'],
    ['a path that leads out', JSON.stringify(manifestWith('../../etc/passwd.md'))],
  ])('refuses a manifest that is %s', async (_, text) => {
    const files = new Map([['manifest.json', text]])
    await expect(importFiles(await shelves(), files)).rejects.toMatchObject({ code: 'bad-request' })
  })
})

async function filesOf(tools: FollowedShelves): Promise<Map<string, string>> {
  const files = await Array.fromAsync(exportInstance(tools))
  return new Map(files.map(({ path, text }) => [path, text]))
}

function importFiles(tools: FollowedShelves, files: ReadonlyMap<string, string>): Promise<void> {
  return importInstance({ ...tools, parse }, async (path) => files.get(path) ?? '')
}

const Document = z.strictObject({ correction: Correction.optional(), dossier: Dossier })

function parse(document: string): ParsedDocument {
  return { ...Document.parse(JSON.parse(document)), passages: [], messages: [] }
}

function manifestWith(path: string) {
  return { format: 'rapporteur-export', version: 1, files: [{ path, bytes: 0, sha256: hashOf('') }] }
}

const step = fc.record({
  dossier: fc
    .record({ slug: fc.constantFrom('a', 'b'), title: words(), texts: fc.array(words(), { maxLength: 4 }) })
    .map(({ slug, title, texts }) =>
      aDossier({
        head: slug === 'a' ? anEvent({ slug, title }) : aCampaign({ slug, title }),
        recommendations: texts.map((text, order) => aRecommendation(`${order + 1}`, { order, text: [{ p: [text] }] })),
      }),
    ),
  correction: fc.option(
    fc.record({ type: fc.constantFrom('erratum', 'revision', 'retraction', 'removal'), note: words() }),
    { nil: undefined },
  ),
})

function words() {
  return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '')
}

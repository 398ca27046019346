import { glob, readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../content/markdown/parse.ts'
import { type Dossier, recordsOf } from '../../content/model/dossier.ts'
import type { RegistryEntry } from '../../content/model/registry.ts'
import { publishParsed } from '../../functions/publish.ts'
import { publishRegistry } from '../../functions/publish-registry.ts'
import type { WordShelves } from '../../functions/publish-removal.ts'
import { openDossier } from '../../functions/read.ts'
import { documentOf } from '../../functions/read-lists.ts'
import { entryKeysIn } from '../../functions/registry-entries.ts'
import { aCampaign, aDossier, aPerson } from '../dossiers.ts'
import { publishDossier, shelves } from '../shelves.ts'

describe('read(publish(document)) = parse(document)', () => {
  it('for every document of the repository that has no error', async () => {
    const tools = await shelves()
    const paths = await Array.fromAsync(glob('{content/{campaigns,events},test/grammar/valid}/**/*.md'))
    const documents = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
    expect(documents.length).toBeGreaterThan(2)
    for (const [at, document] of documents.entries()) await expectLaw(tools, atItsOwnAddress(document, at))
  })

  it('for documents of any words', async () => {
    const tools = await shelves()
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        expect(parse(text).messages.filter(({ severity }) => severity === 'error')).toEqual([])
        await expectLaw(tools, text)
      }),
      { numRuns: 40 },
    )
  })
})

/** Small documents share an address; here each stands alone. */
function atItsOwnAddress(document: string, at: number): string {
  return document.replace(/^(event|campaign): [^\r\n]+/m, `$1: document-${at}`)
}

async function expectLaw(tools: WordShelves, document: string): Promise<void> {
  const { dossier } = parse(document)
  if (!dossier) return
  await registerAll(tools, dossier)
  const { kind, slug } = dossier.head
  const before = await tools.store.findListing(slug)
  const text = before
    ? document.replace(/^---\n/, `---\ncorrection:\n  type: revision\n  note: Another law\n`)
    : document
  const { edition } = await publishParsed(tools, text, parse(text), { now: '2026-01-05T09:00:00.000Z' })
  expect((await openDossier(tools.store, kind, slug)).dossier).toEqual(dossier)
  expect(await documentOf(tools, kind, slug, edition)).toBe(text)
}

/** Puts an entry of no importance under every name that a dossier resolves. */
async function registerAll(tools: WordShelves, dossier: Dossier): Promise<void> {
  const keys = recordsOf(dossier).flatMap(entryKeysIn)
  const entries = keys.flatMap(({ register, slug }) => (register === 'campaign' ? [] : entryFor(register, slug)))
  await publishRegistry(tools, [...new Map(entries.map((entry) => [`${entry.kind}/${entry.slug}`, entry])).values()])
  const campaigns = keys.filter(({ register, slug }) => register === 'campaign' && slug !== dossier.head.slug)
  for (const { slug } of campaigns) {
    if (!(await tools.store.findListing(slug))) await publishDossier(tools, aDossier({ head: aCampaign({ slug }) }))
  }
}

function entryFor(kind: RegistryEntry['kind'], slug: string): RegistryEntry {
  const names = { en: slug }
  switch (kind) {
    case 'person':
      return aPerson(slug)
    case 'organization':
      return { kind, slug, type: 'other', names, otherNames: [] }
    case 'office':
      return { kind, slug, titles: names, otherNames: [], holders: [] }
    case 'country':
      return { kind, slug, code: 'XXX', names, otherNames: [] }
    case 'series':
      return { kind, slug, name: slug, organizers: [] }
    case 'concept':
      return { kind, slug, scheme: 'theme', labels: names, synonyms: [], broader: [], related: [] }
    default:
      return kind satisfies never
  }
}

const words = fc
  .array(fc.constantFrom('école', 'children', 'Mali', 'are', 'released', '10:30', 'الأطفال', '教育', 'plan'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) => `Keep ${list.join(' ')}`)

const document = fc
  .record({
    slug: fc.constantFrom('2021-04-29-a', '2021-04-29-b'),
    title: words,
    recommendations: fc.array(words, { minLength: 1, maxLength: 6 }),
    narrative: words,
  })
  .map(({ slug, title, recommendations, narrative }) =>
    [
      ...['---', `event: ${slug}`, `title: ${title}`, 'type: webinar', 'date: 2021-04-29', 'language: en'],
      ...['organizers:', '  - [Amina](/people/amina)', '---', '', '## Recommendations', ''],
      ...recommendations.map((text, at) => `${at + 1}. ${text}`),
      ...['', '## Of other matters', '', narrative, ''],
    ].join('\n'),
  )

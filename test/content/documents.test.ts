import { glob } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from '../../content/markdown/parse.ts'
import { print } from '../../content/markdown/print.ts'
import { type Dossier, recordsOf } from '../../content/model/dossier.ts'
import { mentionsOf } from '../../content/model/mention.ts'
import { shippedDocument, shippedDossier } from '../documents.ts'
import { shippedRegistry } from '../registry.ts'

const names = await Array.fromAsync(glob('{events,campaigns}/*.md', { cwd: 'content' }))
const documents = names.map((name) => name.replace('.md', '')).sort()

it('the product ships four documents', () => {
  expect(documents).toEqual([
    'campaigns/children-not-soldiers',
    'events/2014-03-children-not-soldiers',
    'events/2017-02-10-child-protection-policies',
    'events/2021-04-29-recruitment-of-children',
  ])
})

describe.each(documents)('%s', (path) => {
  it('is read without an error and without a warning', async () => {
    const { messages } = await shippedDocument(path)
    expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  it('is called in its file name what it is called in its address', async () => {
    const { head } = await shippedDossier(path)
    expect(`${head.kind}s/${head.slug}`).toBe(path)
  })

  it('leaves nothing as narrative', async () => {
    expect((await shippedDossier(path)).narratives).toEqual([])
  })

  it('is the same when it is printed and read again', async () => {
    const dossier = await shippedDossier(path)
    expect(parse(print(dossier)).dossier).toEqual(dossier)
  })

  it('names only people, bodies, offices, countries and themes that the register has', async () => {
    const dossier = await shippedDossier(path)
    const known = new Set((await shippedRegistry()).map(({ kind, slug }) => `${kind}/${slug}`))
    const campaigns = documents.filter((name) => name.startsWith('campaigns/'))
    for (const name of campaigns) known.add(name.replace('campaigns/', 'campaign/'))
    expect([...new Set([...refsOf(dossier), ...themesOf(dossier)])].filter((key) => !known.has(key))).toEqual([])
  })
})

describe('the documents together', () => {
  it('show one office with two holders, one for each year', async () => {
    const all = (await Promise.all(documents.map(shippedDossier))).flatMap(mentionsOf)
    const office = all.filter(
      ({ subject, kind }) => subject === 'office/srsg-children-and-armed-conflict' && kind === 'appearance',
    )
    expect(office.map(({ date, id }) => [date, id])).toEqual([
      ['2017-02-10', 'leila-zerrougui'],
      ['2021-04-29', 'virginia-gamba'],
    ])
  })

  it('are about delisting and Action Plans more than once', async () => {
    const all = (await Promise.all(documents.map(shippedDossier))).flatMap(mentionsOf)
    const dossiers = (subject: string) => [
      ...new Set(all.filter((row) => row.subject === subject).map((row) => row.dossier)),
    ]
    expect(dossiers('concept/action-plans')).toEqual(['children-not-soldiers', '2021-04-29-recruitment-of-children'])
    expect(dossiers('concept/listing-and-delisting')).toEqual([
      'children-not-soldiers',
      '2021-04-29-recruitment-of-children',
    ])
    expect(dossiers('organization/permanent-mission-of-belgium-in-geneva')).toEqual([
      '2021-04-29-recruitment-of-children',
    ])
  })
})

/** Every registry entry that a record names, wherever in it. */
function refsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsOf)
  if (typeof value !== 'object' || value === null) return []
  if ('register' in value && 'slug' in value) return [`${value.register}/${value.slug}`]
  return Object.values(value).flatMap(refsOf)
}

function themesOf(dossier: Dossier): string[] {
  return recordsOf(dossier).flatMap((record) =>
    'themes' in record ? record.themes.map((slug) => `concept/${slug}`) : [],
  )
}

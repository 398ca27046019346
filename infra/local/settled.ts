import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PartialDate } from '../../content/model/date.ts'
import type { Name } from '../../content/model/party.ts'
import { nameOf, type RegistryEntry } from '../../content/model/registry.ts'
import { Slug } from '../../content/model/slug.ts'
import type { Settled } from '../../content/reading/draft.ts'
import { lookUp } from '../../content/registry/look-up.ts'
import { readRegistry } from '../../content/registry/read.ts'
import { Refusal } from './refusal.ts'

/** What an editor says of a table on the command line. */
export interface Given {
  readonly event?: string
  readonly title?: string
  readonly date?: string
  readonly party?: string
}

/** What is settled about a draft: its address, title and date, the one party that it is about, and what names mean. */
export async function settledBy({ event, title, date, party }: Given): Promise<Settled> {
  const entries = await shippedEntries()
  const countryOf = lookUp(entries.filter(({ kind }) => kind === 'country'))
  const conceptOf = lookUp(entries.filter(({ kind }) => kind === 'concept'))
  return {
    ...(event !== undefined && { slug: checked(Slug.safeParse(event).data, '--event', event) }),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date: checked(PartialDate.safeParse(date).data, '--date', date) }),
    ...(party !== undefined && { party: partyIn(entries, party) }),
    countryOf: (printed) => {
      const country = countryOf(printed)
      return country && { register: 'country', slug: country.slug }
    },
    themeOf: (printed) => conceptOf(printed)?.slug,
  }
}

async function shippedEntries(): Promise<RegistryEntry[]> {
  const root = join(import.meta.dirname, '../..')
  const names = await Array.fromAsync(glob('content/{registry,vocabularies}/*.yaml', { cwd: root }))
  const files = names.map(async (name) => ({ name, text: await readFile(join(root, name), 'utf8') }))
  return readRegistry(await Promise.all(files))
}

function partyIn(entries: readonly RegistryEntry[], given: string): Name {
  const entry = entries.find((one) => `${one.kind}/${one.slug}` === given)
  if (entry?.kind !== 'country' && entry?.kind !== 'organization') {
    throw new Refusal(`Cannot find "${given}": write --party country/slovenia or organization/…`)
  }
  return { printed: nameOf(entry), ref: { register: entry.kind, slug: entry.slug } }
}

function checked<Value>(value: Value | undefined, option: string, given: string): Value {
  if (value !== undefined) return value
  throw new Refusal(`Cannot take "${given}" for ${option}`)
}

import type { Message } from '../content/markdown/message.ts'
import { nearest } from '../content/markdown/nearest.ts'
import { type DossierRecord, localId, recordsOf } from '../content/model/dossier.ts'
import { namesIn } from '../content/model/names.ts'
import type { Name } from '../content/model/party.ts'
import type { RegistryEntry } from '../content/model/registry.ts'
import { namesOf } from '../content/registry/names.ts'
import { links } from '../web/links.ts'
import type { Candidate } from './candidate.ts'
import type { ProblemDetail } from './problem.ts'
import { lineOf, refuse } from './publish-checks.ts'
import { entriesOf, entryKeysIn, everyEntry } from './registry-entries.ts'
import type { EntryKey, Store } from './store/store.ts'

/** Refuses a document that resolves a name to an entry that no register has, and says which one was probably meant. */
export async function checkNames(store: Store, { dossier, parsed }: Candidate): Promise<void> {
  const wanted = recordsOf(dossier).flatMap((record) => entryKeysIn(record).map((key) => ({ record, key })))
  const known = await knownKeys(
    store,
    wanted.map(({ key }) => key),
  )
  known.add(`${dossier.head.kind}/${dossier.head.slug}`)
  const missing = wanted.filter(({ key }) => !known.has(nameOf(key)))
  const details = missing.map(async ({ record, key }): Promise<ProblemDetail> => {
    const suggestion = await suggest(store, key, printedFor(record, key))
    return {
      ...lineOf(parsed.passages, record.kind, localId(record)),
      code: 'unknown-entry',
      message: `There is no ${key.register} "${writtenAs(key)}"`,
      ...(suggestion !== undefined && { suggestion: `Write "${writtenAs({ ...key, slug: suggestion })}"` }),
    }
  })
  refuse(dossier, await Promise.all(details))
}

/** Hints for names that stand in a register to the letter, but that the document does not resolve. */
export async function namesToResolve(store: Store, { dossier, parsed }: Candidate): Promise<Message[]> {
  const open = recordsOf(dossier).flatMap((record) =>
    namesIn(record).flatMap(({ printed, ref }) => (ref ? [] : [{ record, printed }])),
  )
  if (open.length === 0) return []
  const entries = await Promise.all(registers.map((register) => everyEntry(store, register)))
  const index = new Map(entries.flat().flatMap((entry) => namesOf(entry).map((name) => [name, entry] as const)))
  return open.flatMap(({ record, printed }) => {
    const entry = index.get(printed)
    const { line = 1 } = lineOf(parsed.passages, record.kind, localId(record))
    return entry ? [hint(line, printed, entry)] : []
  })
}

const registers = ['series', 'country', 'organization', 'office', 'person'] as const

function hint(line: number, printed: string, { kind, slug }: RegistryEntry): Message {
  const text = `"${printed}" stands in the register, but is not resolved`
  const suggestion = `Write "[${printed}](${links.entry(kind, slug)})"`
  return { line, code: 'unresolved-name', severity: 'info', text, suggestion }
}

async function knownKeys(store: Store, keys: readonly EntryKey[]): Promise<Set<string>> {
  const slugs = keys.filter(({ register }) => register === 'campaign').map(({ slug }) => slug)
  const [entries, listings] = await Promise.all([entriesOf(store, keys), store.findListings(slugs)])
  const campaigns = listings.filter(({ dossierKind }) => dossierKind === 'campaign')
  return new Set([...entries.keys(), ...campaigns.map(({ slug }) => `campaign/${slug}`)])
}

/** The slug that was probably meant: that of the entry with the printed name, else one that is spelled much alike. */
async function suggest(store: Store, { register, slug }: EntryKey, printed: string): Promise<string | undefined> {
  if (register === 'campaign') {
    const { items } = await store.listDossiers('campaign')
    return nearest(
      slug,
      items.map((listing) => listing.slug),
    )
  }
  const entries = await everyEntry(store, register)
  const named = entries.find((entry) => namesOf(entry).includes(printed))
  return (
    named?.slug ??
    nearest(
      slug,
      entries.map((entry) => entry.slug),
    )
  )
}

/** How a document speaks of an entry: a theme by its slug, anything else by its address. */
function writtenAs({ register, slug }: EntryKey): string {
  return register === 'concept' ? slug : links.entry(register, slug)
}

function nameOf({ register, slug }: EntryKey): string {
  return `${register}/${slug}`
}

function printedFor(record: DossierRecord, { register, slug }: EntryKey): Name['printed'] {
  const name = namesIn(record).find(({ ref }) => ref?.register === register && ref.slug === slug)
  return name?.printed ?? ''
}

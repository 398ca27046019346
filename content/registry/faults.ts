import { refKey } from '../model/party.ts'
import { nameOf, type RegistryEntry } from '../model/registry.ts'
import { namesOf } from './names.ts'

/** What does not hold together in a whole register: slugs and names taken twice, entries missing, terms in a circle. */
export function registryFaults(entries: readonly RegistryEntry[]): string[] {
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]))
  return [
    ...slugFaults(entries),
    ...nameFaults(entries),
    ...entries.flatMap((entry) => missingFaults(entry, byKey)),
    ...entries.flatMap((entry) => circleFaults(entry, byKey)),
  ]
}

function slugFaults(entries: readonly RegistryEntry[]): string[] {
  const byKey = Map.groupBy(entries, keyOf)
  return [...byKey].flatMap(([key, same]) => (same.length > 1 ? [`The slug ${key} is taken ${same.length} times`] : []))
}

function nameFaults(entries: readonly RegistryEntry[]): string[] {
  const claims = entries.filter(mustDiffer).flatMap((entry) => {
    const names = new Set(namesOf(entry).map((name) => name.toLowerCase()))
    return [...names].map((name) => ({ name, entry }))
  })
  const byName = Map.groupBy(claims, ({ name, entry }) => `${groupOf(entry)} ${name}`)
  return [...byName.values()].flatMap(([first, second]) =>
    first && second ? [`The name "${first.name}" means both ${keyOf(first.entry)} and ${keyOf(second.entry)}`] : [],
  )
}

function missingFaults(entry: RegistryEntry, byKey: ReadonlyMap<string, RegistryEntry>): string[] {
  return linksOf(entry)
    .filter((key) => !byKey.has(key))
    .map((key) => `${keyOf(entry)} (${nameOf(entry)}) points to ${key}, which is not in the register`)
}

function circleFaults(entry: RegistryEntry, byKey: ReadonlyMap<string, RegistryEntry>): string[] {
  const wider = [entry]
  for (const above of wider) {
    for (const next of broaderOf(above).map((key) => byKey.get(key)))
      if (next && !wider.includes(next)) wider.push(next)
  }
  const closes = wider.some((above) => broaderOf(above).includes(keyOf(entry)))
  return closes ? [`${keyOf(entry)} (${nameOf(entry)}) is broader than itself`] : []
}

function linksOf(entry: RegistryEntry): string[] {
  switch (entry.kind) {
    case 'person':
    case 'country':
      return []
    case 'series':
      return entry.organizers.map(refKey)
    case 'organization':
      return [...keys('country', entry.represents, entry.country), ...keys('organization', entry.parent)]
    case 'office':
      return [
        ...keys('organization', entry.organization),
        ...keys('person', ...entry.holders.map((holder) => holder.person)),
      ]
    case 'concept':
      return [...broaderOf(entry), ...keys('concept', ...entry.related, ...(entry.absorbs ?? []), entry.replacedBy)]
    default:
      return entry satisfies never
  }
}

function broaderOf(entry: RegistryEntry): string[] {
  return entry.kind === 'concept' ? keys('concept', ...entry.broader) : []
}

function keys(register: RegistryEntry['kind'], ...slugs: readonly (string | undefined)[]): string[] {
  return slugs.flatMap((slug) => (slug ? [`${register}/${slug}`] : []))
}

function keyOf(entry: RegistryEntry): string {
  return `${entry.kind}/${entry.slug}`
}

/** Two people may bear one name; two countries, bodies, offices or terms of one scheme may not. */
function mustDiffer(entry: RegistryEntry): boolean {
  return entry.kind !== 'person'
}

function groupOf(entry: RegistryEntry): string {
  return entry.kind === 'concept' ? entry.scheme : entry.kind
}

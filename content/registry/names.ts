import type { RegistryEntry } from '../model/registry.ts'

/** Every name under which an entry is known, in any language. */
export function namesOf(entry: RegistryEntry): string[] {
  switch (entry.kind) {
    case 'person':
      return [entry.name, ...entry.otherNames]
    case 'series':
      return [entry.name]
    case 'organization':
      return [...Object.values(entry.names), ...entry.otherNames, ...(entry.acronym ? [entry.acronym] : [])]
    case 'office':
      return [...Object.values(entry.titles), ...entry.otherNames, ...(entry.acronym ? [entry.acronym] : [])]
    case 'country':
      return [...Object.values(entry.names), ...entry.otherNames]
    case 'concept':
      return [...Object.values(entry.labels), ...entry.synonyms]
    default:
      return entry satisfies never
  }
}

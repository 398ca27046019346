import type { RegistryEntry } from '../model/registry.ts'
import { namesOf } from './names.ts'

/** Finds entries by any of their names, whatever the case, the accents, the article and the way "and" is written. */
export function lookUp(entries: readonly RegistryEntry[]): (printed: string) => RegistryEntry | undefined {
  const found = new Map<string, RegistryEntry | undefined>()
  for (const entry of entries) {
    for (const name of new Set(namesOf(entry).map(folded))) found.set(name, found.has(name) ? undefined : entry)
  }
  return (printed) => found.get(folded(printed))
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/\s*&\s*/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '')
}

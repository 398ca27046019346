import type { RegistryRef } from './party.ts'
import type { RegistryEntry } from './registry.ts'
import type { Slug } from './slug.ts'

/** What an entry of a register can point to: another entry, or a term of a vocabulary. */
export type EntryRef = RegistryRef | { readonly register: 'concept'; readonly slug: Slug }

/** Every entry that an entry points to. */
export function refsOf(entry: RegistryEntry): EntryRef[] {
  switch (entry.kind) {
    case 'person':
    case 'country':
      return []
    case 'organization':
      return [...refs('country', [entry.represents, entry.country]), ...refs('organization', [entry.parent])]
    case 'office':
      return [
        ...refs('organization', [entry.organization]),
        ...refs(
          'person',
          entry.holders.map(({ person }) => person),
        ),
      ]
    case 'series':
      return [...entry.organizers]
    case 'concept':
      return refs('concept', [...entry.broader, ...entry.related])
    default:
      return entry satisfies never
  }
}

function refs(register: EntryRef['register'], slugs: readonly (Slug | undefined)[]): EntryRef[] {
  return slugs.flatMap((slug) => (slug === undefined ? [] : [{ register, slug }]))
}

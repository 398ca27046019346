import { isDeepStrictEqual } from 'node:util'
import { RegistryEntry } from '../../content/model/registry.ts'
import { everyEntry } from '../registry-entries.ts'
import { type Archive, jsonLines, readJsonLines, type Section } from './archive.ts'

const registers = ['concept', 'country', 'office', 'organization', 'person', 'series'] as const

/** The registers and vocabularies: one file each, one entry a line. */
export const registersSection: Section = {
  name: 'registers',
  async *files({ store }) {
    for (const register of registers) {
      const entries = await everyEntry(store, register)
      if (entries.length > 0) yield jsonLines(pathOf(register), entries)
    }
  },
  async conflicts({ store }, archive) {
    const entries = await entriesIn(archive)
    const kept = await store.findEntries(entries.map(({ kind, slug }) => ({ register: kind, slug })))
    const there = new Map(kept.map((entry) => [`${entry.kind}/${entry.slug}`, entry]))
    return entries
      .map((entry) => ({ entry, key: `${entry.kind}/${entry.slug}` }))
      .filter(({ entry, key }) => there.has(key) && !isDeepStrictEqual(there.get(key), entry))
      .map(({ key }) => key)
  },
  async restore({ store }, archive) {
    for (const entry of await entriesIn(archive)) await store.putEntry(entry)
  },
}

async function entriesIn(archive: Archive): Promise<RegistryEntry[]> {
  const paths = registers.map(pathOf).filter((path) => archive.paths.includes(path))
  return (await Promise.all(paths.map((path) => readJsonLines(archive, path, RegistryEntry)))).flat()
}

function pathOf(register: string): string {
  return `registers/${register}.jsonl`
}

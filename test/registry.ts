import { glob, readFile } from 'node:fs/promises'
import type { RegistryEntry } from '../content/model/registry.ts'
import { readRegistry } from '../content/registry/read.ts'

/** Every entry that the product ships, of one kind when it is given. */
export async function shippedRegistry(): Promise<RegistryEntry[]>
export async function shippedRegistry<K extends RegistryEntry['kind']>(
  kind: K,
): Promise<Extract<RegistryEntry, { kind: K }>[]>
export async function shippedRegistry(kind?: RegistryEntry['kind']): Promise<RegistryEntry[]> {
  const names = await Array.fromAsync(glob('content/{registry,vocabularies}/*.yaml'))
  const files = names.sort().map(async (name) => ({ name, text: await readFile(name, 'utf8') }))
  return readRegistry(await Promise.all(files)).filter((entry) => kind === undefined || entry.kind === kind)
}

import { createHash } from 'node:crypto'
import { everyEntry } from '../registry-entries.ts'
import type { Store } from '../store/store.ts'
import { type Registers, registersOf } from './register-entries.ts'

const registers = ['person', 'organization', 'office', 'country', 'series', 'concept'] as const

/** What the registers bring to the index, and the hash by which it is told whether that has changed. */
export async function readRegisters(store: Store): Promise<Registers & { readonly hash: string }> {
  const found = registersOf((await Promise.all(registers.map((each) => everyEntry(store, each)))).flat())
  return { ...found, hash: createHash('sha256').update(JSON.stringify(found)).digest('hex') }
}

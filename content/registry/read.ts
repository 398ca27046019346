import { parseDocument } from 'yaml'
import * as z from 'zod'
import type { RegistryEntry } from '../model/registry.ts'
import { WrittenEntry } from './written.ts'

/** A file of the register or of a vocabulary, with the name that messages give it. */
export interface RegistryFile {
  readonly name: string
  readonly text: string
}

/** What is wrong with a file of the register: the file, the entry, the field and what was expected there. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
}

const Written = z.looseObject({ entries: z.array(z.record(z.string(), z.unknown())) })

/** The entries of files in YAML; what a file states beside its `entries` holds for each of them. */
export function readRegistry(files: readonly RegistryFile[]): RegistryEntry[] {
  return files.flatMap(readFile)
}

function readFile({ name, text }: RegistryFile): RegistryEntry[] {
  // @NOTE only the failsafe schema keeps every value text: others make a truth value of `no` and a number of `0042`.
  const document = parseDocument(text, { schema: 'failsafe' })
  const [fault] = document.errors
  if (fault) throw new RegistryError(`Cannot read ${name}: ${fault.message.trim()}`)
  const written = Written.safeParse(document.toJS())
  if (!written.success) throw new RegistryError(`Cannot read ${name}: ${faultsOf(written.error)}`)
  const { entries, ...head } = written.data
  return entries.map((entry, at) => readEntry(name, { ...head, ...entry }, at))
}

function readEntry(file: string, written: Record<string, unknown>, at: number): RegistryEntry {
  const entry = WrittenEntry.safeParse(written)
  if (entry.success) return entry.data
  const called = typeof written.slug === 'string' ? `"${written.slug}"` : `number ${at + 1}`
  throw new RegistryError(`Cannot read the entry ${called} of ${file}: ${faultsOf(entry.error)}`)
}

function faultsOf(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ')
}

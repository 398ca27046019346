import { Name } from './party.ts'

/** Every name that a record prints, wherever in the record it stands. */
export function namesIn(record: unknown): Name[] {
  if (typeof record !== 'object' || record === null) return []
  const name = Name.safeParse(record)
  return name.success ? [name.data] : Object.values(record).flatMap(namesIn)
}

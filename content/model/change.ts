import { type Dossier, type DossierRecord, localId, recordsOf } from './dossier.ts'
import { Name, refKey } from './party.ts'
import { Prose, plainText } from './prose.ts'

/** A field whose value is not what it was; a value that was not stated is left out. */
export interface FieldChange {
  readonly field: string
  readonly before?: string
  readonly after?: string
}

/** What a new edition does to one record. */
export interface Change {
  readonly change: 'added' | 'changed' | 'withdrawn'
  readonly kind: DossierRecord['kind']
  readonly id: string
  readonly fields: readonly FieldChange[]
}

/** What changes record by record from one edition to the next; where a record stands in the document does not count. */
export function changesBetween(before: Dossier | undefined, after: Dossier | undefined): Change[] {
  const [old, next] = [recordsByKey(before), recordsByKey(after)]
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((key) => changeOf(old.get(key), next.get(key)) ?? [])
}

/** A value of a record as a person reads it. */
export function readable(value: unknown): string {
  if (Array.isArray(value)) {
    const prose = Prose.safeParse(value)
    return prose.success ? plainText(prose.data) : value.map(readable).join('; ')
  }
  if (typeof value !== 'object' || value === null) return String(value)
  const name = Name.safeParse(value)
  if (name.success) return name.data.printed + (name.data.ref ? ` [${refKey(name.data.ref)}]` : '')
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([field, part]) => `${field}: ${readable(part)}`)
    .join(', ')
}

function recordsByKey(dossier: Dossier | undefined): Map<string, DossierRecord> {
  const records = dossier ? recordsOf(dossier) : []
  return new Map(records.map((record) => [`${record.kind} ${localId(record)}`, record]))
}

function changeOf(before: DossierRecord | undefined, after: DossierRecord | undefined): Change | undefined {
  const record = after ?? before
  if (!record) return undefined
  const change = before && after ? 'changed' : after ? 'added' : 'withdrawn'
  const [old, next] = [fieldsOf(before), fieldsOf(after)]
  const fields = [...new Set([...old.keys(), ...next.keys()])]
    .filter((field) => !isSame(old.get(field), next.get(field)))
    .map((field) => ({
      field,
      ...(old.has(field) && { before: readable(old.get(field)) }),
      ...(next.has(field) && { after: readable(next.get(field)) }),
    }))
  return fields.length > 0 ? { change, kind: record.kind, id: localId(record), fields } : undefined
}

const hidden = ['kind', 'order', 'id', 'label', 'slug']

/** The fields of a record that say something; empty lists say nothing. */
function fieldsOf(record: DossierRecord | undefined): Map<string, unknown> {
  const stated = Object.entries(record ?? {}).filter(([field, value]) => {
    return value !== undefined && !hidden.includes(field) && !(Array.isArray(value) && value.length === 0)
  })
  return new Map(stated)
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [left, right] = [a, b].map((value) => new Map(Object.entries(value).filter(([, part]) => part !== undefined)))
  return left?.size === right?.size && [...(left ?? [])].every(([name, part]) => isSame(part, right?.get(name)))
}

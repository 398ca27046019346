/** The documents that a search sees, inverted: for every field the terms, and where they stand in which document. */
export interface Postings {
  readonly ids: readonly string[]
  readonly field: (name: string) => Field
}

/** One field of all documents. */
export interface Field {
  readonly terms: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>
  /** How many terms each document has in the field; documents without any are not in it. */
  readonly lengths: ReadonlyMap<string, number>
  readonly mean: number
  readonly hasNorms: boolean
  readonly isText: boolean
}

/** What a mapping says of a field, as far as the double reads it. */
export interface FieldMapping {
  readonly type: string
  readonly norms?: boolean
}

type Source = Readonly<Record<string, unknown>>

/** Invert documents under their mappings; texts are parted by spaces only, as the mappings say. */
export function invert(
  documents: ReadonlyMap<string, Source>,
  mappings: Readonly<Record<string, FieldMapping>>,
): Postings {
  const fields = new Map<string, Field>()
  return {
    ids: [...documents.keys()],
    field: (name) => {
      const made = fields.get(name) ?? fieldOf(documents, name, mappings[name] ?? { type: 'none' })
      fields.set(name, made)
      return made
    },
  }
}

function fieldOf(documents: ReadonlyMap<string, Source>, name: string, { type, norms = true }: FieldMapping): Field {
  const terms = new Map<string, Map<string, number[]>>()
  const lengths = new Map<string, number>()
  for (const [id, source] of documents) {
    const tokens = type === 'object' ? [] : tokensOf(source[name], type)
    if (tokens.length > 0) lengths.set(id, tokens.length)
    for (const [position, token] of tokens.entries()) {
      const holders = terms.get(token) ?? new Map<string, number[]>()
      terms.set(token, holders)
      const positions = holders.get(id) ?? []
      holders.set(id, positions)
      positions.push(position)
    }
  }
  const sum = [...lengths.values()].reduce((all, length) => all + length, 0)
  const isText = type === 'text'
  return { terms, lengths, mean: sum / Math.max(1, lengths.size), hasNorms: isText && norms, isText }
}

function tokensOf(value: unknown, type: string): string[] {
  if (value === undefined || value === null) return []
  const values = (Array.isArray(value) ? value : [value]).map(String)
  return type === 'text' ? values.flatMap((text) => text.split(/\s+/).filter(Boolean)) : values
}

import { type Draft, say } from './draft.ts'
import { type Field, fieldOf, isNone, plainValue } from './fields.ts'
import { plainWords } from './lexicon/lookup.ts'
import { printName } from './names.ts'

/** A record that others may point to by its title or its id. */
export interface Target {
  readonly id: string
  readonly title?: string | undefined
}

/** The id of the record that typed words mean: a link to `#id`, `#id`, a title, or an id. */
export function pointTo(typed: string, targets: readonly Target[]): string | undefined {
  const anchor = /^(?:\[.*\]\()?#([a-z0-9.-]+)\)?$/.exec(typed)?.[1]
  if (anchor !== undefined) return targets.find(({ id }) => id === anchor)?.id
  const words = plainWords(plainValue(/^\[(.*)\]\([^()]*\)$/.exec(typed)?.[1] ?? typed))
  const titled = targets.find(({ title }) => title !== undefined && plainWords(title) === words)
  return titled?.id ?? targets.find(({ id }) => id === words)?.id
}

/** How a record is pointed to: by its title where that is enough, else by its id. */
export function printPointer(id: string, targets: readonly Target[]): string {
  const title = targets.find((target) => target.id === id)?.title
  const typed = title && printName({ printed: title })
  return typed && pointTo(typed, targets) === id ? typed : `#${id}`
}

/** Settles what a field points to when everything has been read; `-` points to nothing. */
export function pointLater(draft: Draft, field: Field, kind: string, settle: (id: string) => void): void {
  if (isNone(field.value)) return
  draft.afterwards.push(() => {
    const id = pointTo(field.value, targetsOf(draft, kind))
    if (id !== undefined) settle(id)
    else {
      say(draft, field.line, 'points-nowhere', 'error', `The document has no ${kind} "${field.value}"`, {
        suggestion: `Write the title of a ${kind} of this document as its heading has it`,
      })
    }
  })
}

/** Ties a record to the session that its field names, or to the one under whose heading it stands. */
export function settleSession(
  draft: Draft,
  fields: readonly Field[],
  record: { session?: string | undefined },
  above: string | undefined,
): void {
  const field = fieldOf(fields, 'session')
  if (above !== undefined && !field) record.session = above
  if (!field) return
  pointLater(draft, field, 'session', (id) => {
    record.session = id
  })
}

/** The records of a kind that a document may point to. */
export function targetsOf(draft: Draft, kind: string): Target[] {
  return draft.entries.flatMap(({ record }): Target[] => {
    if (record.kind !== kind || !('id' in record)) return []
    return [{ id: record.id, title: 'title' in record ? record.title : undefined }]
  })
}

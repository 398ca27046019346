import { type Dossier, localId, recordsOf } from '../content/model/dossier.ts'
import type { Passage } from '../content/model/passage.ts'
import type { Candidate, ParsedDocument } from './candidate.ts'
import { Problem, type ProblemDetail } from './problem.ts'

/** The dossier of a document without errors; the errors of any other are all reported at once. */
export function checkMessages({ dossier, messages }: ParsedDocument): Dossier {
  const errors = messages.filter(({ severity }) => severity === 'error')
  if (dossier && errors.length === 0) return dossier
  const details = errors.map(({ line, code, text, suggestion }) => ({
    ...{ line, code, message: text },
    ...(suggestion !== undefined && { suggestion }),
  }))
  throw new Problem('invalid-document', `Cannot publish the document: ${counted(details.length, 'error')}`, details)
}

/** Two records of one name would overwrite each other; labels and ids occur once. */
export function checkDuplicates({ dossier, parsed }: Candidate): void {
  const seen = new Set<string>()
  const details: ProblemDetail[] = []
  for (const record of recordsOf(dossier)) {
    const key = `${record.kind} ${localId(record)}`
    if (seen.has(key)) {
      const message = `The ${record.kind} "${localId(record)}" occurs more than once`
      details.push({ ...lineOf(parsed.passages, record.kind, localId(record)), code: 'duplicate', message })
    }
    seen.add(key)
  }
  refuse(dossier, details)
}

/** Refuses a document for the reasons given, unless there are none. */
export function refuse(
  { head }: Dossier,
  details: readonly ProblemDetail[],
  code: 'invalid-document' | 'moved-label' = 'invalid-document',
): void {
  if (details.length === 0) return
  throw new Problem(code, `Cannot publish "${head.slug}": ${counted(details.length, 'error')}`, details)
}

/** The line on which a record begins, as far as the document's passages tell. */
export function lineOf(passages: readonly Passage[], kind: string, id: string): { line?: number } {
  const passage = passages.find(({ records }) => records.some((record) => record.kind === kind && record.id === id))
  return passage ? { line: passage.lines[0] } : {}
}

function counted(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`
}

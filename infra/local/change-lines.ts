import type { Message } from '../../content/markdown/message.ts'
import type { Change, FieldChange } from '../../content/model/change.ts'
import type { Published } from '../../functions/candidate.ts'

/** What publishing a file did, or would do, in lines for a person: record by record, changed words with both texts. */
export function publishedLines(name: string, published: Published): string[] {
  const { changes, edition, messages } = published
  const first = edition === 1 && changes.every(({ change }) => change === 'added')
  return [
    `  ${outcomeOf(published)}`,
    ...(first ? [] : changes.flatMap(changeLines)),
    ...messages.flatMap((message) => messageLines(name, message)),
  ]
}

function outcomeOf({ outcome, kind, slug, edition, changes }: Published): string {
  const which = `edition ${edition} of the ${kind} "${slug}"`
  switch (outcome) {
    case 'unchanged':
      return `Nothing new: ${which} stays`
    case 'published':
      return `Published ${which}: ${counted(changes)}`
    case 'preview':
      return `Would publish ${which}: ${counted(changes)}`
    default:
      return outcome satisfies never
  }
}

function counted(changes: readonly Change[]): string {
  const counts = (['added', 'changed', 'withdrawn'] as const)
    .map((change) => ({ change, number: changes.filter((each) => each.change === change).length }))
    .filter(({ number }) => number > 0)
  return counts.map(({ change, number }) => `${number} ${change}`).join(', ') || 'no record changed'
}

function changeLines({ change, kind, id, fields }: Change): string[] {
  const name = [kind, id].filter(Boolean).join(' ')
  switch (change) {
    case 'added':
      return [`  + ${name}: ${wordsOf(fields.map(({ field, after }) => ({ field, words: after })))}`]
    case 'withdrawn':
      return [`  - ${name}: ${wordsOf(fields.map(({ field, before }) => ({ field, words: before })))}`]
    case 'changed':
      return [`  ~ ${name}`, ...fields.flatMap(fieldLines)]
    default:
      return change satisfies never
  }
}

function fieldLines({ field, before, after }: FieldChange): string[] {
  return [`      ${field}, published: ${before ?? '(not stated)'}`, `      ${field}, now: ${after ?? '(not stated)'}`]
}

const telling = ['title', 'text', 'heading', 'person', 'capacity', 'note', 'unit', 'printed']

/** The words by which a person recognizes a record, in one line. */
function wordsOf(fields: readonly { field: string; words: string | undefined }[]): string {
  const words = telling.map((name) => fields.find(({ field }) => field === name)?.words).find(Boolean) ?? ''
  const line = words.replace(/\s+/g, ' ')
  return line.length > 100 ? `${line.slice(0, 99)}…` : line
}

function messageLines(name: string, { line, severity, text, suggestion }: Message): string[] {
  return [`  ${name}:${line} ${severity}: ${text}`, ...(suggestion === undefined ? [] : [`    ${suggestion}`])]
}

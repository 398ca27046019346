import { type Dossier, dossierOf, type Head, Part } from '../model/dossier.ts'
import { type Draft, type Entry, say } from './draft.ts'

/** Settles what had to wait, counts the records in reading order and checks each against its schema. */
export function finish(draft: Draft, head: Head | undefined): Dossier | undefined {
  for (const settle of draft.afterwards) settle()
  if (head?.kind === 'event' && head.attribution === 'chatham-house') refuseSpeakers(draft)
  const parts: Part[] = []
  for (const [order, entry] of [...draft.entries, ...draft.mentioned].entries()) {
    entry.record.order = order
    const parsed = Part.safeParse(entry.record)
    if (parsed.success) parts.push(parsed.data)
    else for (const issue of parsed.error.issues) report(draft, entry, issue.path.join('.'), issue.message)
  }
  const failed = draft.messages.some(({ severity }) => severity === 'error')
  return head && !failed ? dossierOf([head, ...parts]) : undefined
}

function report(draft: Draft, { record, lines }: Entry, field: string, message: string): void {
  say(
    draft,
    lines[0],
    'bad-record',
    'error',
    `This ${record.kind} is not right: ${field === '' ? '' : `${field}: `}${message}`,
    {
      suggestion: `Change what is said of it so that it is as expected`,
    },
  )
}

function refuseSpeakers(draft: Draft): void {
  for (const { line, speaker } of draft.attributed) {
    say(draft, line, 'chatham-house', 'error', `The Chatham House Rule forbids to name the speaker "${speaker}"`, {
      suggestion: 'Leave the speaker out, or write "attribution: on-the-record" if that was agreed',
    })
  }
}

import type { Session } from '../model/session.ts'
import { firstWay, lexiconOf } from './lexicon/lookup.ts'
import { sessionTypeOf } from './meanings.ts'
import { printBareHeading, printProse } from './print-prose.ts'
import { fieldLine, guardFor, idLine, type Printer, paragraphs, wordFor, wordsLine } from './printer.ts'
import { sessionKeys } from './sessions.ts'

/** A session with its fields and text; what belongs to it follows under headings of its own. */
export function printSession(printer: Printer, session: Session): string {
  const lexicon = lexiconOf(printer.language)
  const typed = sessionTypeOf(printer.language, session.title) === session.type
  const fields = [
    ...idLine(printer, 'session', session.id, session.title),
    ...(typed
      ? []
      : [
          fieldLine(
            printer,
            'type',
            wordFor(printer, session.type, ({ sessions }) => sessions),
          ),
        ]),
    ...wordsLine(printer, 'date', session.date),
    ...(session.precedes ? [fieldLine(printer, 'precedes', firstWay(lexicon.phrases.yes))] : []),
  ]
  const heading = printBareHeading(`${firstWay(lexicon.sections.session)}: ${session.title}`)
  return paragraphs(heading, fields, printProse(guardFor(printer, sessionKeys), session.text))
}

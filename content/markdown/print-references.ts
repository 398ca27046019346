import type { Reference } from '../model/reference.ts'
import { printName } from './names.ts'
import { sessionLine } from './print-people.ts'
import { printProse } from './print-prose.ts'
import { fieldLine, guardFor, idLine, listItem, type Printer, paragraphs, wordsLine } from './printer.ts'
import { referenceKeys } from './references.ts'

/** A list of documents and resources; a title with an address is a link. */
export function printReferences(
  printer: Printer,
  references: readonly Reference[],
  session: string | undefined,
): string {
  return references.map((reference) => listItem('-', printReference(printer, reference, session))).join('\n')
}

function printReference(printer: Printer, reference: Reference, session: string | undefined): string {
  const { id, title, issuer, date, symbol, url } = reference
  const linked = url !== undefined && title !== url
  const words = printProse(guardFor(printer, referenceKeys), [{ p: linked ? [{ href: url, text: [title] }] : [title] }])
  return paragraphs(words, [
    ...idLine(printer, 'reference', id, title),
    ...(issuer ? [fieldLine(printer, 'issuer', printName(issuer))] : []),
    ...wordsLine(printer, 'date', date),
    ...wordsLine(printer, 'symbol', symbol),
    ...(linked ? [] : wordsLine(printer, 'address', url)),
    ...sessionLine(printer, reference.session, session),
  ])
}

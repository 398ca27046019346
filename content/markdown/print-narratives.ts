import type { Narrative } from '../model/narrative.ts'
import { plainText } from '../model/prose.ts'
import { allFieldKeys } from './fields.ts'
import { derivedId, takeId } from './ids.ts'
import { meaningOf } from './meanings.ts'
import { printBareHeading, printHeading, printProse } from './print-prose.ts'
import { guardFor, idLine, type Printer, paragraphs } from './printer.ts'

/** Whether a narrative is what was left over in a section with a known heading, and can stand there again. */
export function isLeftover(printer: Printer, { heading, text, id }: Narrative): boolean {
  const { kind } = meaningOf(printer.language, heading)
  if (['narrative', 'about', 'session'].includes(kind) || text.length === 0) return false
  return text.every((block) => 'p' in block || 'quote' in block) && derivedId(printer.ids, 'narrative', heading) === id
}

/** A narrative under its heading, or without one where it already stands under it. */
export function printNarrative(printer: Printer, narrative: Narrative, headed: boolean): string {
  const { heading, text, id } = narrative
  if (isLeftover(printer, narrative)) {
    takeId(printer.ids, 'narrative', id)
    const words = printProse(guardFor(printer, allFieldKeys()), text)
    return headed ? paragraphs(printBareHeading(heading), words) : words
  }
  const guard = guardFor(printer, ['id'])
  const line = idLine(printer, 'narrative', id, heading === '' ? plainText(text) : heading)
  return paragraphs(printHeading(guard, 2, heading), line, printProse(guard, text))
}

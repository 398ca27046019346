import type { Figure, Quantity } from '../model/figure.ts'
import { figureKeys } from './figures.ts'
import { printName } from './names.ts'
import { printPointer } from './pointers.ts'
import { leadStrong, printLed } from './print-prose.ts'
import { fieldLine, guardFor, idLine, isSame, listItem, type Printer, paragraphs, wordsLine } from './printer.ts'
import { readQuantity } from './quantity.ts'

/** A list of figures, each with its amount in bold. */
export function printFigures(printer: Printer, figures: readonly Figure[]): string {
  return figures.map((figure) => listItem('-', printFigure(printer, figure))).join('\n')
}

function printFigure(printer: Printer, figure: Figure): string {
  const { quantity, unit, period, asOf, place, countedBy, outcome } = figure
  const fields = [
    ...idLine(printer, 'figure', figure.id, `${quantity.printed} ${unit}`),
    ...quantityLines(printer, quantity),
    ...wordsLine(printer, 'period', period),
    ...wordsLine(printer, 'as-of', asOf),
    ...(place ? [fieldLine(printer, 'place', printName(place))] : []),
    ...(countedBy ? [fieldLine(printer, 'counted-by', printName(countedBy))] : []),
    ...(outcome ? [fieldLine(printer, 'outcome', printPointer(outcome, printer.dossier.outcomes))] : []),
  ]
  return paragraphs(
    printLed(guardFor(printer, figureKeys), [leadStrong(quantity.printed)], [{ p: [unit] }], ' '),
    fields,
  )
}

/** The fields of an amount, only needed where the printed words do not say by themselves what they mean. */
export function quantityLines(printer: Printer, quantity: Quantity): string[] {
  if (isSame(readQuantity(printer.language, quantity.printed), quantity)) return []
  return [
    ...wordsLine(printer, 'comparator', quantity.comparator),
    ...wordsLine(printer, 'value', quantity.value?.toString()),
    ...wordsLine(printer, 'maximum', quantity.max?.toString()),
    ...wordsLine(printer, 'out-of', quantity.outOf?.toString()),
  ]
}

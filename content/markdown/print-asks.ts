import type { Addressee, Recommendation } from '../model/recommendation.ts'
import { type Asks, noAsks } from './asks.ts'
import { none, printField } from './fields.ts'
import { printNames } from './names.ts'
import { printPointer } from './pointers.ts'
import { fieldLine, isSame, type Printer, wordFor } from './printer.ts'

/** What a list says once for all its items: whom they address, who made them and how their text stands. */
export function preambleOf(items: readonly Recommendation[]): Asks {
  const [first] = items
  if (!first) return noAsks
  const shared = first.addressees.every(({ basis }) => basis !== 'explicit')
  return {
    ...noAsks,
    addressees: shared ? first.addressees : [],
    madeBy: items.every(({ madeBy }) => isSame(madeBy, first.madeBy)) ? first.madeBy : [],
    textStanding: first.textStanding,
  }
}

/** The fields that say what is not inherited; a hyphen takes back what would be. */
export function askLines(printer: Printer, asks: Omit<Asks, 'see'>, above: Asks, basis: Addressee['basis']): string[] {
  const { addressees, madeBy, textStanding, due, themes, relations } = asks
  return [
    ...(isSame(addressees, above.addressees) ? [] : addresseeLines(printer, addressees, basis)),
    ...(isSame(madeBy, above.madeBy) ? [] : [fieldLine(printer, 'made-by', printNames(madeBy) || none)]),
    ...(textStanding === above.textStanding
      ? []
      : [
          fieldLine(
            printer,
            'standing',
            wordFor(printer, textStanding, ({ values }) => values.standing),
          ),
        ]),
    ...(due === above.due ? [] : [fieldLine(printer, 'due', due ?? none)]),
    ...(isSame(themes, above.themes) ? [] : [fieldLine(printer, 'themes', themes.join(', ') || none)]),
    ...relations.map(({ relation, dossier, label }) => fieldLine(printer, relation, `${dossier} ${label}`)),
  ]
}

/** What a recommendation cites. */
export function citationLines(printer: Printer, { references }: Recommendation): string[] {
  if (references.length === 0) return []
  const cited = references.map((id) => printPointer(id, printer.dossier.references))
  return [fieldLine(printer, 'see', cited.join('; '))]
}

/** One line for each run of addressees that are known in the same way. */
function addresseeLines(printer: Printer, addressees: readonly Addressee[], plain: Addressee['basis']): string[] {
  if (addressees.length === 0) return [fieldLine(printer, 'addressed-to', none)]
  const runs: Addressee[][] = []
  for (const addressee of addressees) {
    const last = runs.at(-1)
    if (last?.[0]?.basis === addressee.basis) last.push(addressee)
    else runs.push([addressee])
  }
  return runs.map((run) => {
    const basis = run[0]?.basis
    const value = printNames(run.map(({ name }) => name))
    return printField(printer.language, 'addressed-to', value, basis === plain ? undefined : basis)
  })
}

import type { Outcome } from '../model/outcome.ts'
import { plainText } from '../model/prose.ts'
import { printName, printNames } from './names.ts'
import { outcomeKeys } from './outcomes.ts'
import { sessionLine } from './print-people.ts'
import { printTitled } from './print-prose.ts'
import { fieldLine, guardFor, idLine, listItem, type Printer, paragraphs, wordFor, wordsLine } from './printer.ts'

/** A list of outcomes with those below them; a type is only said where it differs from that above. */
export function printOutcomes(printer: Printer, outcomes: readonly Outcome[], session: string | undefined): string {
  const ids = new Set(outcomes.map(({ id }) => id))
  const tops = outcomes.filter(({ parent }) => parent === undefined || !ids.has(parent))
  const [first] = tops
  return first ? printLevel(printer, { outcomes, session }, tops, first.type) : ''
}

interface List {
  readonly outcomes: readonly Outcome[]
  readonly session: string | undefined
}

function printLevel(printer: Printer, list: List, level: readonly Outcome[], type: Outcome['type']): string {
  return level.map((outcome) => listItem('-', printOutcome(printer, list, outcome, type))).join('\n')
}

function printOutcome(printer: Printer, list: List, outcome: Outcome, type: Outcome['type']): string {
  const { title, text, period, speaker, concerns, themes } = outcome
  const fields = [
    ...idLine(printer, 'outcome', outcome.id, title ?? plainText(text)),
    ...(outcome.type === type
      ? []
      : [
          fieldLine(
            printer,
            'type',
            wordFor(printer, outcome.type, ({ outcomes }) => outcomes),
          ),
        ]),
    ...sessionLine(printer, outcome.session, list.session),
    ...wordsLine(printer, 'period', period),
    ...(speaker ? [fieldLine(printer, 'speaker', printName(speaker))] : []),
    ...(concerns.length > 0 ? [fieldLine(printer, 'concerns', printNames(concerns))] : []),
    ...(themes.length > 0 ? [fieldLine(printer, 'themes', themes.join(', '))] : []),
  ]
  const words = printTitled(guardFor(printer, outcomeKeys), title, text)
  const below = list.outcomes.filter(({ parent }) => parent === outcome.id)
  return paragraphs(words, fields, printLevel(printer, list, below, outcome.type))
}

import { addressOf } from '../model/address.ts'
import type { Statement } from '../model/statement.ts'
import { type Axes, readAxes } from './axes.ts'
import { defaultAsOf } from './dates.ts'
import { asValue } from './fields.ts'
import { printName } from './names.ts'
import { printPointer } from './pointers.ts'
import { leadStrong, printLed, text } from './print-prose.ts'
import {
  fieldLine,
  guardFor,
  idLine,
  isSame,
  listItem,
  type Printer,
  paragraphs,
  wordFor,
  wordsLine,
} from './printer.ts'
import { sameParty, statementKeys } from './statements.ts'

/** The follow-up that a document reports, one item for each party. */
export function printStatements(printer: Printer, statements: readonly Statement[]): string {
  return statements.map((statement) => listItem('-', printStatement(printer, statement))).join('\n')
}

function printStatement(printer: Printer, statement: Statement): string {
  const { party, note } = statement
  const axes = axesOf(statement)
  const words = inWords(printer, axes, note)
  const fields = [
    ...idLine(printer, 'statement', statement.id, party.printed),
    ...(/[:：]$/.test(party.printed) ? [fieldLine(printer, 'party', printName(party))] : []),
    ...subjectLines(printer, statement),
    ...(statement.asOf === defaultAsOf(printer.dossier.head) ? [] : [fieldLine(printer, 'as-of', statement.asOf)]),
    ...(words === undefined ? axisLines(printer, axes, note) : []),
  ]
  const name = party.ref
    ? [{ type: 'link' as const, url: addressOf(party.ref), children: [text(party.printed)] }]
    : party.printed
  const prose = words === undefined || words === '' ? [] : [{ p: [words] }]
  return paragraphs(printLed(guardFor(printer, statementKeys), [leadStrong(name)], prose, ': '), fields)
}

function axesOf({ response, progress, direction, listing, cause }: Statement): Axes {
  return {
    ...(response && { response }),
    ...(progress && { progress }),
    ...(direction && { direction }),
    ...(listing && { listing }),
    ...(cause && { cause }),
  }
}

/** The axes and the note as a sentence, if it is read back as the same. */
function inWords(printer: Printer, axes: Axes, note: string | undefined): string | undefined {
  const words = [...axisWords(printer, axes)]
  const last = words.pop()
  const cause = axes.cause && ` (${wordFor(printer, axes.cause, ({ values }) => values.cause)})`
  const head = last === undefined ? undefined : [...words, `${last}${cause ?? ''}`].join('; ')
  const sentence = head === undefined ? (note ?? '') : note === undefined ? head : `${head}. ${note}`
  const read = readAxes(printer.language, sentence) ?? { axes: {}, note: sentence }
  const stripped = /^[\s:：,–—-]/.test(sentence) || /[\s]{2}|\n/.test(sentence)
  return !stripped && isSame(read, { axes, note: note ?? '' }) ? sentence : undefined
}

function axisWords(printer: Printer, { response, progress, direction, listing }: Axes): string[] {
  return [
    ...(response ? [wordFor(printer, response, ({ values }) => values.response)] : []),
    ...(progress ? [wordFor(printer, progress, ({ values }) => values.progress)] : []),
    ...(direction ? [wordFor(printer, direction, ({ values }) => values.direction)] : []),
    ...(listing ? [wordFor(printer, listing, ({ values }) => values.listing)] : []),
  ]
}

function axisLines(printer: Printer, axes: Axes, note: string | undefined): string[] {
  return [
    ...wordsLine(printer, 'response', axes.response),
    ...wordsLine(printer, 'progress', axes.progress),
    ...wordsLine(printer, 'direction', axes.direction),
    ...wordsLine(printer, 'listing', axes.listing),
    ...wordsLine(printer, 'cause', axes.cause),
    ...(note === undefined ? [] : [fieldLine(printer, 'note', asValue(note))]),
  ]
}

/** What the statement is about; the only commitment of its party need not be named. */
function subjectLines(printer: Printer, { subject, party }: Statement): string[] {
  if ('recommendation' in subject) return [fieldLine(printer, 'recommendation', subject.recommendation)]
  const { commitments } = printer.dossier
  const own = commitments.filter((commitment) => sameParty(commitment.party, party))
  const clear = own.length === 1 && own[0]?.id === subject.commitment
  return [
    ...(clear ? [] : [fieldLine(printer, 'commitment', printPointer(subject.commitment, commitments))]),
    ...wordsLine(printer, 'provision', subject.provision),
  ]
}

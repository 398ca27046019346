import type { Commitment, Provision } from '../model/commitment.ts'
import type { Label } from '../model/label.ts'
import { commitmentKeys, provisionKeys, typeIn } from './commitments.ts'
import { labelUnder, newCounter, topLabels } from './labels.ts'
import { printName } from './names.ts'
import { quantityLines } from './print-figures.ts'
import { printHeading, printProse } from './print-prose.ts'
import { fieldLine, guardFor, idLine, listItem, type Printer, paragraphs, wordFor, wordsLine } from './printer.ts'

/** Promises, each under a heading of its own with its provisions as a numbered list. */
export function printCommitments(printer: Printer, commitments: readonly Commitment[]): string {
  return paragraphs(...commitments.map((commitment) => printCommitment(printer, commitment)))
}

function printCommitment(printer: Printer, commitment: Commitment): string {
  const { id, type, title, party, members, counterpart, signed, provisions, text, themes } = commitment
  const guard = guardFor(printer, commitmentKeys)
  const fields = [
    ...idLine(printer, 'commitment', id, title),
    fieldLine(printer, 'party', printName(party)),
    ...(type === typeIn(title)
      ? []
      : [
          fieldLine(
            printer,
            'type',
            wordFor(printer, type, ({ values }) => values.commitment),
          ),
        ]),
    ...(members ? [...wordsLine(printer, 'members', members.printed), ...quantityLines(printer, members)] : []),
    ...(counterpart ? [fieldLine(printer, 'counterpart', printName(counterpart))] : []),
    ...wordsLine(printer, 'signed', signed),
    ...occasionLines(printer, commitment),
    ...(themes.length > 0 ? [fieldLine(printer, 'themes', themes.join(', '))] : []),
  ]
  return paragraphs(
    printHeading(guard, 3, title),
    fields,
    printProse(guard, text),
    printProvisions(printer, provisions),
  )
}

function occasionLines(printer: Printer, { recommitted, madeAt, answers }: Commitment): string[] {
  const asked = answers.map(({ dossier, label }) => `${dossier} ${label}`)
  const lists = [['recommitted', recommitted] as const, ['made-at', madeAt] as const, ['answers', asked] as const]
  return lists.flatMap(([key, list]) => (list.length > 0 ? [fieldLine(printer, key, list.join('; '))] : []))
}

interface Step {
  readonly provision: Provision
  readonly below: Step[]
}

/** Provisions as a tree: one hangs under the last one before it whose label its own begins with. */
function stepsOf(provisions: readonly Provision[]): Step[] {
  const steps: Step[] = []
  const open: Step[] = []
  for (const provision of provisions) {
    while (open.length > 0 && !provision.label.startsWith(`${open.at(-1)?.provision.label}.`)) open.pop()
    const step = { provision, below: [] }
    ;(open.at(-1)?.below ?? steps).push(step)
    open.push(step)
  }
  return steps
}

function printProvisions(printer: Printer, provisions: readonly Provision[]): string {
  const counter = newCounter()
  const items = stepsOf(provisions).map((step) => {
    const { label } = step.provision
    const number = /^\d{1,9}$/.test(label) && Number(label) > counter.last ? label : String(counter.last + 1)
    const [read] = topLabels(counter, [{ printed: `${number}.`, part: number }])
    return listItem(`${number}.`, printStep(printer, step, read?.label ?? ''))
  })
  return items.join('\n')
}

function printStep(printer: Printer, { provision, below }: Step, read: Label): string {
  const labels: Label[] = []
  const items = below.map((step) => {
    const label = labelUnder(provision.label, { printed: '' }, labels)
    labels.push(step.provision.label)
    return listItem('-', printStep(printer, step, label))
  })
  const fields = [
    ...(read === provision.label ? [] : wordsLine(printer, 'label', provision.label)),
    ...wordsLine(printer, 'due', provision.due),
  ]
  return paragraphs(printProse(guardFor(printer, provisionKeys), [{ p: [provision.text] }]), fields, items.join('\n'))
}

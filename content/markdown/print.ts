import type { Campaign } from '../model/campaign.ts'
import type { Dossier, Part } from '../model/dossier.ts'
import type { Correction } from '../model/edition.ts'
import type { Event } from '../model/event.ts'
import { printCampaign } from './campaign.ts'
import { printEvent } from './event.ts'
import { printEntries } from './head-print.ts'
import { printParts } from './print-parts.ts'
import { printProse } from './print-prose.ts'
import { guardFor, paragraphs, printerFor } from './printer.ts'

/** The document that states a dossier; reading it gives the same dossier again. */
export function print(dossier: Dossier, correction?: Correction): string {
  const { head, ...parts } = dossier
  const printer = printerFor(dossier)
  const summary = printProse(guardFor(printer, []), head.summary)
  const ordered: Part[] = Object.values(parts).flat()
  ordered.sort((a, b) => a.order - b.order)
  return `${paragraphs(frontMatter(head, correction), summary, ...printParts(printer, ordered))}\n`
}

function frontMatter(head: Event | Campaign, correction: Correction | undefined): string[] {
  const lines = head.kind === 'event' ? printEvent(head) : printCampaign(head)
  return ['---', ...lines, ...printEntries({ correction: correction && { ...correction } }), '---']
}

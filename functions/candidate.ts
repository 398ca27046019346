import type { Message } from '../content/markdown/message.ts'
import type { Change } from '../content/model/change.ts'
import type { Instant } from '../content/model/date.ts'
import type { Dossier } from '../content/model/dossier.ts'
import type { Correction, Edition } from '../content/model/edition.ts'
import type { Listing } from '../content/model/listing.ts'
import type { Passage } from '../content/model/passage.ts'

/** A document as the grammar reads it. */
export interface ParsedDocument {
  readonly dossier?: Dossier | undefined
  readonly correction?: Correction | undefined
  readonly passages: readonly Passage[]
  readonly messages: readonly Message[]
}

/** When a document is published, or whether only the changes are asked for. */
export interface PublishOptions {
  readonly now: Instant
  readonly dryRun?: boolean
}

/** What publishing did, or would do: which edition is current now, and what it changes record by record. */
export interface Published {
  readonly outcome: 'published' | 'unchanged' | 'preview'
  readonly kind: Listing['dossierKind']
  readonly slug: string
  readonly edition: number
  readonly changes: readonly Change[]
  readonly messages: readonly Message[]
}

/** A document on its way to be published, with what stands there so far. */
export interface Candidate {
  readonly document: string
  readonly parsed: ParsedDocument
  readonly dossier: Dossier
  readonly edition: Edition
  readonly current: Listing | undefined
}

/** What publishing answers about a candidate. */
export function answer(
  { dossier, edition, parsed }: Candidate,
  outcome: Published['outcome'],
  found: Partial<Pick<Published, 'changes' | 'messages' | 'edition'>> = {},
): Published {
  const { kind, slug } = dossier.head
  return { outcome, kind, slug, edition: edition.number, changes: [], messages: parsed.messages, ...found }
}

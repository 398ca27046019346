import type { Concerned } from '../model/campaign.ts'
import type { Part } from '../model/dossier.ts'
import type { Language } from '../model/language.ts'
import type { Block } from '../model/prose.ts'
import type { Ids } from './ids.ts'
import type { Counter } from './labels.ts'
import type { Message, Severity } from './message.ts'
import type { Lines, Source } from './source.ts'

/** A record that was read, and the lines that it was read from. */
export interface Entry {
  readonly record: Part
  readonly lines: Lines
}

/** A claim that lines of the document say something about a record. */
export interface Claim {
  readonly lines: Lines
  readonly kind: string
  readonly id: string
}

/** What has been read of a document so far. */
export interface Draft {
  readonly source: Source
  /** The document as it was handed in, line by line. */
  readonly document: readonly string[]
  readonly language: Language
  readonly about: 'event' | 'campaign'
  /** The date that the document speaks of, for statements that give none of their own. */
  readonly asOf: () => string
  readonly definitions: ReadonlyMap<string, string>
  readonly messages: Message[]
  /** Records in reading order. */
  readonly entries: Entry[]
  /** Records that are only mentioned, such as a reference in `See: …`; they come after all others. */
  readonly mentioned: Entry[]
  /** What each reference is cited as, filled when the first one is looked up. */
  readonly cited: Map<string, string>
  readonly claims: Claim[]
  readonly ids: Ids
  /** How far the numbers of the recommendations have come. */
  readonly counter: Counter
  /** The lines of preambles, which belong to the records that follow. */
  readonly preambles: Lines[]
  /** Outcomes that name their speaker, which the Chatham House Rule forbids. */
  readonly attributed: { readonly line: number; readonly speaker: string }[]
  readonly summary: Block[]
  readonly concerned: Concerned[]
  /** What can only be settled when everything has been read, such as a pointer to a later session. */
  readonly afterwards: (() => void)[]
}

/** Notes what there is to say about a line. */
export function say(
  draft: Pick<Draft, 'messages'>,
  line: number,
  code: string,
  severity: Severity,
  text: string,
  { suggestion }: { readonly suggestion?: string | undefined } = {},
): void {
  draft.messages.push({ line, code, severity, text, ...(suggestion !== undefined && { suggestion }) })
}

/** Adds a record in reading order; its place is counted when everything has been read. */
export function add(draft: Draft, record: Part, lines: Lines): void {
  draft.entries.push({ record, lines })
}

/** Says that lines speak of a record although it was not read from them, as preambles and the summary do. */
export function claim(draft: Draft, lines: Lines, kind: string, id: string): void {
  draft.claims.push({ lines, kind, id })
}

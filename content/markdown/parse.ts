import type { Dossier, Head } from '../model/dossier.ts'
import type { Correction } from '../model/edition.ts'
import { Language } from '../model/language.ts'
import type { Passage } from '../model/passage.ts'
import { checkBounds } from './bounds.ts'
import { readCampaign } from './campaign.ts'
import { readPeriod } from './dates.ts'
import { type Draft, say } from './draft.ts'
import { readEvent } from './event.ts'
import { finish } from './finish.ts'
import { type Cut, cutFrontMatter } from './front-matter.ts'
import { correctionAt, dateAt, type HeadDraft, textAt } from './head.ts'
import { newCounter } from './labels.ts'
import { plainWords } from './lexicon/lookup.ts'
import { mendHeadings } from './mend.ts'
import type { Message } from './message.ts'
import { passagesOf } from './passages.ts'
import { readSections } from './read-sections.ts'
import { type Section, sectionsOf } from './sections.ts'
import { readSource } from './source.ts'

/** What a document states, passage by passage, and what there is to say about it; with an error there is no dossier. */
export interface Parsed {
  readonly dossier?: Dossier
  readonly correction?: Correction
  readonly passages: Passage[]
  readonly messages: Message[]
}

/** Reads a document; whatever it holds, there is an answer, and what is wrong stands in the messages. */
export function parse(document: string): Parsed {
  const refused = checkBounds(document)
  if (refused.length > 0) return { passages: [], messages: refused }
  try {
    return read(document)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const messages: Message[] = []
    say({ messages }, 1, 'too-much', 'error', 'The document is too involved to be read', {
      suggestion: 'Use fewer levels and shorter paragraphs',
    })
    return { passages: [], messages }
  }
}

/** A document that cannot be published, with all that is wrong with it. */
export class GrammarError extends Error {
  readonly messages: readonly Message[]
  override readonly name = 'GrammarError'

  constructor(messages: readonly Message[]) {
    const errors = messages.filter(({ severity }) => severity === 'error')
    super(errors.map(({ line, text }) => `Line ${line}: ${text}`).join('\n'))
    this.messages = messages
  }
}

/** Reads a document that has to be right; otherwise it throws what is wrong. */
export function parseDossier(document: string): Dossier {
  const { dossier, messages } = parse(document)
  if (!dossier) throw new GrammarError(messages)
  return dossier
}

function read(document: string): Parsed {
  const messages: Message[] = []
  const cut = cutFrontMatter(document, messages)
  const head: HeadDraft = { values: cut.values, language: languageOf(cut, messages), messages }
  const draft = newDraft(document, cut, head)
  const sections = sectionsOf(draft)
  const title = titleFrom(head, sections)
  readSections(draft, sections)
  const read = headOf(draft, head, title)
  const correction = correctionAt(head)
  const dossier = finish(draft, read)
  const passages = passagesOf(draft, cut.lastLine, draft.about)
  return { ...(dossier && { dossier }), ...(correction && { correction }), passages, messages: inOrder(messages) }
}

/** Messages line by line, each only once. */
function inOrder(messages: readonly Message[]): Message[] {
  const unique = new Map(messages.map((message) => [`${message.line} ${message.code} ${message.text}`, message]))
  return [...unique.values()].sort((a, b) => a.line - b.line)
}

function languageOf({ values }: Cut, messages: Message[]): string {
  const draft = { values, language: 'en', messages }
  const typed = textAt(draft, 'language') ?? 'en'
  const language = Language.safeParse(typed)
  if (language.success) return language.data
  say(draft, values.get('language')?.line ?? 1, 'bad-value', 'error', `"${typed}" is not a language`, {
    suggestion: 'Write "language: en", or fr, es, ar, ru, zh or any other language tag',
  })
  return 'en'
}

function newDraft(document: string, cut: Cut, head: HeadDraft): Draft {
  const source = readSource(mendHeadings(cut.body, head.language, head.messages))
  const definitions = source.tree.children.flatMap((node): [string, string][] =>
    node.type === 'definition' ? [[node.identifier, node.url]] : [],
  )
  return {
    source,
    document: document.split(/\r\n?|\n/),
    language: head.language,
    about: head.values.has('campaign') ? 'campaign' : 'event',
    asOf: () => asOfHead(head),
    definitions: new Map(definitions),
    messages: head.messages,
    entries: [],
    mentioned: [],
    cited: new Map(),
    claims: [],
    ids: new Map(),
    counter: newCounter(),
    preambles: [],
    attributed: [],
    summary: [],
    concerned: [],
    afterwards: [],
  }
}

/** The date that a document speaks of: the last day of an event, or the date that a campaign report states. */
function asOfHead(head: HeadDraft): string {
  if (head.values.has('campaign')) return dateAt({ ...head, messages: [] }, 'as-of') ?? ''
  const period = readPeriod(textAt({ ...head, messages: [] }, 'date') ?? '')
  return period?.end ?? period?.start ?? ''
}

/** The title of a document whose front matter has none: its first heading, when that is no known word. */
function titleFrom(head: HeadDraft, sections: Section[]): string | undefined {
  const at = sections.findIndex(({ level, heading }) => level === 1 && heading !== '')
  const first = sections[at]
  if (first?.meaning.kind !== 'narrative') return undefined
  const stated = textAt({ ...head, messages: [] }, 'title')
  if (stated !== undefined && plainWords(stated) !== plainWords(first.heading)) return undefined
  sections[at] = { ...first, meaning: { kind: 'about' } }
  return first.heading
}

function headOf(draft: Draft, head: HeadDraft, title: string | undefined): Head | undefined {
  if (head.values.size === 0 && draft.messages.some(({ severity }) => severity === 'error')) return undefined
  if (head.values.has('campaign')) return readCampaign(head, title, draft.summary, draft.concerned)
  if (head.values.has('event')) return readEvent(head, title, draft.summary)
  say(draft, 1, 'missing-key', 'error', 'The front matter does not say which event or campaign this is', {
    suggestion: 'Write "event: 2021-04-29-name-of-the-event" or "campaign: name-of-the-campaign"',
  })
  return undefined
}

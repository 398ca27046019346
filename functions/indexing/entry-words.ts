import type { Commitment } from '../../content/model/commitment.ts'
import type { Dossier, DossierRecord, Head } from '../../content/model/dossier.ts'
import type { Figure } from '../../content/model/figure.ts'
import type { Name } from '../../content/model/party.ts'
import { plainText } from '../../content/model/prose.ts'
import type { Recommendation } from '../../content/model/recommendation.ts'
import type { Reference } from '../../content/model/reference.ts'
import type { Session } from '../../content/model/session.ts'
import type { SearchEntry } from '../search/entry.ts'

/** The words under which a record is found, as the document states them. */
export type EntryWords = Pick<SearchEntry, 'kind' | 'title' | 'text' | 'label' | 'symbols' | 'names' | 'context'>

/** The words of a record, or nothing where a record is found with the one that it belongs to. */
export function wordsOf(record: DossierRecord, dossier: Dossier): EntryWords | undefined {
  switch (record.kind) {
    case 'event':
    case 'campaign':
      return headWords(record, dossier)
    case 'session':
      return sessionWords(record, dossier)
    case 'outcome':
      return {
        kind: 'outcome',
        ...titled(record.title, plainText(record.text)),
        ...who([...(record.speaker ? [record.speaker] : []), ...record.concerns]),
      }
    case 'figure':
      return figureWords(record)
    case 'recommendation':
      return recommendationWords(record, dossier)
    case 'commitment':
      return commitmentWords(record, dossier)
    case 'reference':
      return referenceWords(record)
    case 'appearance':
    case 'statement':
    case 'narrative':
      return undefined
    default:
      return record satisfies never
  }
}

/** An event is found by its own words, by the capacities of those who appeared, and by what stayed narrative. */
function headWords(head: Head, { appearances, narratives }: Dossier): EntryWords {
  const stated =
    head.kind === 'event'
      ? [head.objective, head.occasion, head.place, head.venue, head.series?.name.printed]
      : [head.aim, head.concerned.map(({ party }) => party.printed).join(', ')]
  return {
    kind: 'event',
    title: head.title,
    text: lines([
      plainText(head.summary),
      ...stated,
      ...appearances.map(({ person, capacity }) => [person?.printed, capacity].filter(Boolean).join(', ')),
      ...narratives.map(({ heading, text }) => lines([heading, plainText(text)])),
    ]),
    ...who(head.kind === 'event' ? head.organizers : head.initiators),
  }
}

function sessionWords({ id, title, text }: Session, { appearances }: Dossier): EntryWords {
  const there = appearances.filter(({ session }) => session === id)
  const people = there.map(({ person, capacity }) => person?.printed ?? capacity)
  return {
    kind: 'session',
    title,
    text: lines([plainText(text), ...there.map(({ capacity }) => capacity)]),
    ...(people.length > 0 && { context: people.join(', ') }),
  }
}

function figureWords({ quantity, unit, period, asOf, place, countedBy }: Figure): EntryWords {
  return {
    kind: 'figure',
    title: `${quantity.printed} ${unit}`,
    text: lines([period, asOf]),
    ...who([...(place ? [place] : []), ...(countedBy ? [countedBy] : [])]),
  }
}

function recommendationWords(record: Recommendation, dossier: Dossier): EntryWords {
  const { label, title, text, addressees } = record
  return {
    kind: 'recommendation',
    label,
    ...titled(title, lines([plainText(text), ...reported(dossier, (subject) => subject.recommendation === label)])),
    ...who(addressees.map(({ name }) => name)),
  }
}

function commitmentWords(record: Commitment, dossier: Dossier): EntryWords {
  const { id, title, text, party, counterpart, provisions } = record
  return {
    kind: 'commitment',
    title,
    text: lines([
      plainText(text),
      ...provisions.map((provision) => `${provision.label} ${provision.text}`),
      ...reported(dossier, (subject) => subject.commitment === id),
    ]),
    ...who([party, ...(counterpart ? [counterpart] : [])]),
  }
}

function referenceWords({ title, issuer, date, symbol }: Reference): EntryWords {
  return {
    kind: 'reference',
    title,
    text: lines([symbol, date]),
    ...(symbol && { symbols: [symbol] }),
    ...who(issuer ? [issuer] : []),
  }
}

/** What the document itself reports of how a recommendation or a commitment was followed. */
function reported(
  { statements }: Dossier,
  isAbout: (subject: { readonly recommendation?: string; readonly commitment?: string }) => boolean,
): string[] {
  return statements
    .filter(({ subject }) => isAbout(subject))
    .map(({ party, note }) => (note ? `${party.printed}: ${note}` : party.printed))
}

const LONGEST_TITLE = 120

/** A text without a title is listed by how it begins. */
function titled(title: string | undefined, text: string): Pick<EntryWords, 'title' | 'text'> {
  if (title) return { title, text }
  const opening = text.split('\n', 1)[0] ?? ''
  if (opening.length <= LONGEST_TITLE) return { title: opening, text }
  const cut = opening.slice(0, LONGEST_TITLE)
  return { title: `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE - 20))}…`, text }
}

/** The printed names stand under the title, and are found as names: never by the stem of a word. */
function who(names: readonly Name[]): Pick<EntryWords, 'names' | 'context'> {
  const printed = [...new Set(names.map((name) => name.printed))]
  return printed.length > 0 ? { names: printed, context: printed.join(', ') } : {}
}

function lines(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n')
}

import { createHash } from 'node:crypto'
import type { Message } from '../content/markdown/message.ts'
import { changesBetween } from '../content/model/change.ts'
import { type Dossier, dossierOf, recordsOf } from '../content/model/dossier.ts'
import type { Edition, Hash } from '../content/model/edition.ts'
import { type ListingHistory, listingOf } from '../content/model/listing.ts'
import { mentionsOf } from '../content/model/mention.ts'
import { links } from '../web/links.ts'
import { answer, type Candidate, type ParsedDocument, type Published, type PublishOptions } from './candidate.ts'
import { Problem } from './problem.ts'
import { checkDuplicates, checkMessages } from './publish-checks.ts'
import { checkLabels, withdrawnLabels } from './publish-labels.ts'
import { checkNames, namesToResolve } from './publish-names.ts'
import { checkReturn, remove, type WordShelves } from './publish-removal.ts'
import { leaveTraces } from './publish-traces.ts'
import type { Shelves } from './read-lists.ts'

/**
 * Publishes a document that was read: its bytes first, then its records beside those of other editions, then the one
 * write that makes it current. Stopped anywhere, readers see the edition before; the same document again goes on.
 */
export async function publishParsed(
  tools: WordShelves,
  document: string,
  parsed: ParsedDocument,
  options: PublishOptions,
): Promise<Published> {
  const candidate = await prepare(tools, document, parsed, options)
  if (candidate.edition.correction?.type === 'removal') return remove(tools, candidate, options)
  if (candidate.current?.hash === candidate.edition.hash) return repeat(tools, candidate, options)
  const before = await currentDossier(tools, candidate)
  const messages = await check(tools, candidate, before)
  const changes = changesBetween(before, candidate.dossier)
  if (options.dryRun) return answer(candidate, 'preview', { changes, messages })
  await write(tools, candidate, before)
  return answer(candidate, 'published', { changes, messages })
}

/** The SHA-256 of a document's bytes. */
export function hashOf(document: string): Hash {
  return createHash('sha256').update(document).digest('hex')
}

async function prepare(
  { store }: Shelves,
  document: string,
  parsed: ParsedDocument,
  { now }: PublishOptions,
): Promise<Candidate> {
  const dossier = checkMessages(parsed)
  const { slug, kind } = dossier.head
  const current = await store.findListing(slug)
  if (current && current.dossierKind !== kind) {
    const other = { event: 'an event', campaign: 'a campaign' }[current.dossierKind]
    throw new Problem('invalid-document', `Cannot publish the ${kind} "${slug}": ${other} has that address`)
  }
  const edition: Edition = {
    kind: 'edition',
    dossier: slug,
    number: (current?.edition ?? 0) + 1,
    hash: hashOf(document),
    publishedAt: now,
    ...(parsed.correction && { correction: parsed.correction }),
    records: recordsOf(dossier).length,
  }
  return { document, parsed, dossier, edition, current }
}

/** The same bytes again are no new edition; what an interrupted attempt left behind is cleared away. */
async function repeat({ store }: Shelves, candidate: Candidate, { dryRun }: PublishOptions): Promise<Published> {
  const number = candidate.current?.edition ?? 1
  if (!dryRun) await store.dropMentionsBefore(candidate.edition.dossier, number)
  return answer(candidate, 'unchanged', { edition: number })
}

async function currentDossier({ store }: Shelves, { current }: Candidate): Promise<Dossier | undefined> {
  if (!current || current.state === 'removed') return undefined
  return dossierOf(await store.readRecords(current.slug, current.hash))
}

async function check(
  { store }: Shelves,
  candidate: Candidate,
  before: Dossier | undefined,
): Promise<readonly Message[]> {
  checkDuplicates(candidate)
  await checkReturn(store, candidate)
  await checkNames(store, candidate)
  await checkLabels(store, candidate, before)
  return [...candidate.parsed.messages, ...(await namesToResolve(store, candidate))]
}

async function write(tools: Shelves, candidate: Candidate, before: Dossier | undefined): Promise<void> {
  const { document, parsed, dossier, edition, current } = candidate
  await tools.summaries.keep(edition.dossier, edition.hash, document, parsed.passages)
  await tools.store.writeRecords(edition, recordsOf(dossier), mentionsOf(dossier))
  const history: ListingHistory = {
    state: edition.correction?.type === 'retraction' ? 'retracted' : 'published',
    withdrawn: withdrawnLabels(current, before, dossier),
    rev: (current?.rev ?? 0) + 1,
  }
  const { kind, slug } = dossier.head
  await leaveTraces(tools.store, before, dossier, links.edition(kind, slug, current?.edition ?? 1))
  const done = await tools.store.flip(listingOf(dossier, edition, history), edition, current?.rev)
  if (!done) await lose(tools, candidate)
  await tools.store.dropMentionsBefore(edition.dossier, edition.number).catch(leaveForNextTime)
}

/** Somebody else was first. Where they removed the dossier, the words that were just written must go as well. */
async function lose({ store, summaries }: Shelves, { edition }: Candidate): Promise<void> {
  const winner = await store.findListing(edition.dossier)
  if (winner?.hash === edition.hash) return
  if (winner?.state === 'removed') {
    await Promise.all([store.eraseRecords(edition.dossier), summaries.remove(edition.dossier)])
  }
  throw new Problem(
    'conflict',
    `Cannot publish "${edition.dossier}": somebody else published edition ${winner?.edition} meanwhile`,
  )
}

/** Readers pass over mentions of older editions, so clearing them away may wait until the next edition. */
function leaveForNextTime(): void {}

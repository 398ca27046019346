import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { parse } from '../../../content/markdown/parse.ts'
import type { Dossier } from '../../../content/model/dossier.ts'
import type { Correction } from '../../../content/model/edition.ts'
import type { TagTarget } from '../../../content/model/tag.ts'
import type { ParsedDocument } from '../../../functions/candidate.ts'
import type { Holdings, ReadDocument } from '../../../functions/checking/holdings.ts'
import { recordEntry } from '../../../functions/follow-up.ts'
import { writeNote } from '../../../functions/notes.ts'
import { publishAndFollow } from '../../../functions/publish-and-follow.ts'
import { dynamoAccounts } from '../../../functions/store/accounts.ts'
import { openHoldings } from '../../../functions/store/everything.ts'
import { changeTags } from '../../../functions/tagging.ts'
import { changeTrack } from '../../../functions/track-changes.ts'
import { aDossier, anAppearance, anEvent, aRecommendation } from '../../dossiers.ts'
import { publishEverything } from '../../library.ts'
import { documentOf, type NamedShelves, register, shelves } from '../../shelves.ts'
import { anInput, aRequest, reopened, trackOfChad } from '../../tracks.ts'
import { cast } from '../../viewers.ts'
import { keepReminders } from './kept-reminders.ts'
import { restOfTheWork } from './kept-work.ts'
import { people } from './people.ts'

/** An instance as a year of use leaves it, with everything that it keeps open for reading. */
export interface KeptInstance {
  readonly tools: NamedShelves
  readonly holdings: Holdings
  readonly parse: ReadDocument
}

/** The shipped content, an event with two editions and follow-up of every kind, a retracted one and a removed one. */
export async function aKeptInstance(): Promise<KeptInstance> {
  const tools = await shelves()
  await publishEverything(tools)
  await register(tools, 'amina', 'boris')
  await tools.store.putEntry({
    ...{ kind: 'organization', slug: 'mission-of-chad', type: 'permanent-mission', represents: 'chad' },
    ...{ names: { en: 'Mission of Chad' }, otherNames: [] },
  })
  await publishTwice(tools)
  await publish(tools, summit('retracted'), 5)
  await publish(tools, summit('retracted'), 6, { type: 'retraction', note: 'It was never held' })
  await publish(tools, summit('removed'), 5)
  await answer(tools, trackOfChad.replace('summit', 'removed'), 'Secret')
  await publish(tools, summit('removed'), 7, { type: 'removal', note: 'To protect a person' })
  await joinPeople(tools)
  await answer(tools, trackOfChad, 'Draft')
  await work(tools)
  await restOfTheWork(tools)
  await keepReminders(tools, people.head.user.id)
  await tools.store.putRedirect({ path: '/people/old', to: '/people/amina' })
  return {
    tools,
    parse: parseEither,
    holdings: openHoldings(new DynamoDBClient({}), tools.table, new S3Client({}), tools.bucket),
  }
}

const read = new Map<string, ParsedDocument>()

/** Reads the shipped documents with the grammar, each once, and those of the tests as JSON. */
export function parseEither(document: string): ParsedDocument {
  if (!document.startsWith('{')) {
    const parsed = read.get(document) ?? parse(document)
    read.set(document, parsed)
    return parsed
  }
  const { dossier, correction }: { dossier: Dossier; correction?: Correction } = JSON.parse(document)
  return { dossier, correction, passages: [], messages: [] }
}

/** Publishes a dossier of the tests on a day of January 2026, with its follow-up. */
export function publish(tools: NamedShelves, dossier: Dossier, day: number, correction?: Correction) {
  const parsed = { dossier, correction, passages: [], messages: [] }
  const now = `2026-01-${String(day).padStart(2, '0')}T09:00:00.000Z`
  return publishAndFollow(tools, documentOf(dossier, { correction }), parsed, { now })
}

/** An event of which Chad is asked something. */
export function summit(slug: string, person = 'amina', labels: readonly string[] = ['1', '2']): Dossier {
  const addressees = [{ name: { printed: 'Chad', ref: cast.party }, basis: 'explicit' as const }]
  const organizers = [{ printed: 'Fight for Humanity', ref: cast.organizer }]
  return aDossier({
    head: anEvent({ slug, title: `The meeting ${slug}`, organizers, themes: ['education'] }),
    appearances: [anAppearance(person)],
    recommendations: labels.map((label, order) => aRecommendation(label, { order, addressees })),
  })
}

async function publishTwice(tools: NamedShelves): Promise<void> {
  await publish(tools, summit('summit'), 5)
  await publish(tools, summit('summit', 'boris', ['1', '3']), 6, { type: 'revision', note: 'Better words' })
}

/** A draft, something released and something published, each by the head of the mission, and a reply to the last. */
async function answer(tools: NamedShelves, track: string, note: string): Promise<void> {
  const record = async (state: 'draft' | 'released' | 'published', more = {}) =>
    recordEntry(
      tools,
      people.head,
      track,
      anInput({ ...more, state, states: { note }, rev: (await reopened(tools, track)).row.track.rev }),
      '2026-01-06T12:00:00.000Z',
    )
  await record('draft')
  await record('released')
  const { id } = await record('published')
  await record('published', { repliesTo: id, request: aRequest() })
}

async function joinPeople({ table }: NamedShelves): Promise<void> {
  const accounts = dynamoAccounts(new DynamoDBClient({}), table)
  const since = '2026-01-02T00:00:00.000Z'
  for (const { user, memberships } of Object.values(people)) {
    await accounts.putAccount({ kind: 'account', ...user, since })
    for (const membership of memberships) {
      const { organization } = membership
      const audit = { kind: 'audit', at: since, by: { user: user.id, name: user.name }, organization } as const
      await accounts.putMembership(membership, { ...audit, action: 'member-joined', subject: 'organization/any' })
    }
  }
  await accounts.putSession('0'.repeat(64), {
    ...{ kind: 'session', account: people.head.user.id, name: 'Head' },
    ...{ began: since, until: '2026-01-03T00:00:00.000Z' },
  })
}

async function work(tools: NamedShelves): Promise<void> {
  const now = '2026-01-07T12:00:00.000Z'
  const { rev } = (await reopened(tools)).row.track
  await changeTrack(tools, people.editor, trackOfChad, { change: 'due', due: '2027', rev, request: aRequest() }, now)
  await writeNote(tools, people.head, cast.party, {
    track: trackOfChad,
    note: 'Ask the ministry',
    assignees: '',
    rev: 0,
  })
  const target: TagTarget = { dossierKind: 'event', dossier: 'summit', kind: 'recommendation', id: '1' }
  await changeTags(tools, people.editor, { targets: [target], concept: 'education', change: 'accept' }, now)
  await changeTags(
    tools,
    people.head,
    { targets: [target], concept: 'education', change: 'accept', privateTo: cast.mission },
    now,
  )
}

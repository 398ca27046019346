import type { DynamoDBRecord } from 'aws-lambda'
import type { Hono } from 'hono'
import type { Dossier } from '../content/model/dossier.ts'
import type { Correction } from '../content/model/edition.ts'
import type { Concept, RegistryEntry } from '../content/model/registry.ts'
import { createApp } from '../functions/app.ts'
import { recordEntry } from '../functions/follow-up.ts'
import { publishAndFollow } from '../functions/publish-and-follow.ts'
import { publishRegistry } from '../functions/publish-registry.ts'
import { changeTags } from '../functions/tagging.ts'
import { changeTrack } from '../functions/track-changes.ts'
import { changeVocabulary } from '../functions/vocabulary.ts'
import { changeStream } from './change-stream.ts'
import { aCampaign, aDossier, anAppearance, anEvent, aPerson, aRecommendation } from './dossiers.ts'
import { documentOf, type NamedShelves, shelves } from './shelves.ts'
import { noAssets, noSearch } from './site.ts'
import { anInput, aRequest, reopened } from './tracks.ts'
import { cast, viewers } from './viewers.ts'

/** A small site with everything that pages are made of, and the changes that its table tells of. */
export interface PurgedSite {
  readonly app: Hono
  readonly tools: NamedShelves
  readonly changes: () => Promise<DynamoDBRecord[]>
}

/** The day on which the site is read. */
export const today = new Date('2026-02-01T12:00:00.000Z')

/** Three events in a row, a campaign that answers one of them, and a track of Chad. */
export async function aPurgedSite(edgeSeconds?: () => Promise<number>): Promise<PurgedSite> {
  const tools = await shelves()
  await publishRegistry(tools, entries)
  const day = (slug: string, start: string) => anEvent({ slug, when: { start }, title: `The meeting ${slug}` })
  await publish(tools, aDossier({ head: day('earlier', '2021-01-01') }))
  await publish(tools, summit('amina'))
  await publish(tools, aDossier({ head: day('later', '2021-09-01') }))
  await publish(tools, promise())
  await say(tools, '2021-03', 'in_progress')
  const app = createApp({
    ...tools,
    ...{ summaries: async () => tools.summaries, search: noSearch, assets: noAssets },
    ...{ now: () => today, log: () => undefined, site: 'https://rapporteur.example', edgeSeconds },
  })
  const changes = await changeStream(tools.table)
  await changes()
  return { app, tools, changes }
}

/** What people do that changes what is read, by what it is. */
export const deeds: Readonly<Record<string, (tools: NamedShelves) => Promise<unknown>>> = {
  'a new event': (tools) =>
    publish(tools, aDossier({ head: anEvent({ slug: 'between', when: { start: '2021-05' } }) })),
  'a new edition': (tools) => publish(tools, summit('boris'), { type: 'revision', note: 'Better words' }),
  'a statement': (tools) => say(tools, '2021-06', 'partially_implemented'),
  'a step back': (tools) => say(tools, '2021-08', 'planned', { direction: 'set_back', cause: 'conflict' }),
  'a draft': (tools) => say(tools, '2021-07', 'implemented', {}, 'draft'),
  'a due date': (tools) => due(tools),
  'a term': (tools) => tag(tools, 'accept'),
  'a term taken away': (tools) => tag(tools, 'remove'),
  'another name': (tools) => publishRegistry(tools, [aPerson('amina', 'Amina by another name')]),
  'terms merged': (tools) => vocabulary(tools),
  'a retraction': (tools) => publish(tools, promise(), { type: 'retraction', note: 'It was never launched' }),
  'a removal': (tools) => publish(tools, summit('boris'), { type: 'removal', note: 'To protect a person' }),
}

const track = 'event/summit/recommendation/1/country/chad'
const aConcept = (slug: string): Concept => ({
  ...{ kind: 'concept', slug, scheme: 'theme', labels: { en: slug }, synonyms: [], broader: [], related: [] },
})

const organization = (slug: string): RegistryEntry => ({
  ...{ kind: 'organization', slug, type: 'ngo', names: { en: slug }, otherNames: [] },
})
const country = (slug: string, code: string): RegistryEntry => ({
  ...{ kind: 'country', slug, code, names: { en: slug }, otherNames: [] },
})

const entries: readonly RegistryEntry[] = [
  ...[aPerson('amina'), aPerson('boris'), country('chad', 'TCD'), country('belgium', 'BEL')],
  ...['fight-for-humanity', 'mission-of-chad', 'watchlist', 'platform'].map(organization),
  ...['education', 'schooling', 'health'].map(aConcept),
]

function summit(person: string): Dossier {
  const addressees = [{ name: { printed: 'Chad', ref: cast.party }, basis: 'explicit' as const }]
  const organizers = [{ printed: 'Fight for Humanity', ref: cast.organizer }]
  return aDossier({
    head: anEvent({ slug: 'summit', title: `The summit of ${person}`, organizers, themes: ['education'] }),
    appearances: [anAppearance(person)],
    recommendations: ['1', '2'].map((label, order) => aRecommendation(label, { order, addressees })),
  })
}

function promise(): Dossier {
  return aDossier({
    head: aCampaign({
      slug: 'promise',
      initiators: [{ printed: 'Fight for Humanity', ref: cast.organizer }],
      concerned: [{ party: { printed: 'Chad', ref: cast.party } }],
    }),
    commitments: [
      {
        ...{ kind: 'commitment', id: 'plan', order: 0, type: 'action-plan', title: 'A plan', recommitted: [] },
        ...{ party: { printed: 'Chad', ref: cast.party }, madeAt: ['summit'], provisions: [], text: [], themes: [] },
        answers: [{ dossier: 'summit', label: '1' }],
      },
    ],
  })
}

function publish(tools: NamedShelves, dossier: Dossier, correction?: Correction) {
  const parsed = { dossier, correction, passages: [], messages: [] }
  const now = correction ? '2026-01-20T09:00:00.000Z' : '2026-01-05T09:00:00.000Z'
  return publishAndFollow(tools, documentOf(dossier, { correction }), parsed, { now })
}

async function say(
  tools: NamedShelves,
  start: string,
  progress: 'planned' | 'in_progress' | 'partially_implemented' | 'implemented',
  more: { readonly direction?: 'set_back'; readonly cause?: 'conflict' } = {},
  state: 'published' | 'draft' = 'published',
) {
  const { rev } = (await reopened(tools, track)).row.track
  const input = anInput({ asOf: { start }, states: { progress, ...more }, state, rev })
  return recordEntry(tools, viewers.head, track, input, '2026-01-10T09:00:00.000Z')
}

async function due(tools: NamedShelves) {
  const { rev } = (await reopened(tools, track)).row.track
  const change = { change: 'due', due: '2025', reason: 'Agreed', rev, request: aRequest() } as const
  return changeTrack(tools, viewers.editor, track, change, '2026-01-11T09:00:00.000Z')
}

function tag(tools: NamedShelves, change: 'accept' | 'remove') {
  const targets = [{ dossierKind: 'event' as const, dossier: 'summit', kind: 'recommendation' as const, id: '1' }]
  return changeTags(tools, viewers.editor, { targets, concept: 'schooling', change }, '2026-01-12T09:00:00.000Z')
}

function vocabulary(tools: NamedShelves) {
  const merge = { action: 'merge', from: 'schooling', into: 'education', request: aRequest() } as const
  return changeVocabulary(tools, viewers.administrator, merge, '2026-01-13T09:00:00.000Z')
}

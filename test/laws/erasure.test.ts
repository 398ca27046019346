import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { expect, it } from 'vitest'
import { print } from '../../content/markdown/print.ts'
import type { Dossier } from '../../content/model/dossier.ts'
import type { Correction } from '../../content/model/edition.ts'
import { checkData } from '../../functions/check-data.ts'
import { exportInstance } from '../../functions/export.ts'
import { indexing } from '../../functions/indexing.ts'
import { publishAndFollow } from '../../functions/publish-and-follow.ts'
import { reindex } from '../../functions/reindex.ts'
import type { DraftStore } from '../../functions/store/draft-store.ts'
import { openHoldings } from '../../functions/store/everything.ts'
import { canary, withCanaries } from '../canary.ts'
import { crawl, type Seen } from '../crawl.ts'
import { anEvent, aRecommendation } from '../dossiers.ts'
import { parseEither } from '../functions/checking/instance.ts'
import { listingsChanged } from '../indexing.ts'
import { theCampaign } from '../samples/campaign.ts'
import { theWebinar } from '../samples/webinar.ts'
import { documentOf } from '../shelves.ts'
import { aSite, type Site } from '../site.ts'
import { cast } from '../viewers.ts'
import { draftsOf, followUpOf } from './words-everywhere.ts'

const slug = 'at-risk'
const removal = { type: 'removal', note: 'To protect a person' } as const

it('leaves no word of a removed event in any item, object, index, page, feed or export', async () => {
  const site = await aSite()
  await publish(site, theWebinar(), 5)
  const { dossier, fields } = withCanaries(everyField())
  await publish(site, dossier, 10)
  await followUpOf(site.shelves, slug)
  const others = await draftsOf(site.shelves.drafts, { slug, text: print(dossier) })
  await publish(site, { ...dossier, references: [] }, 12, { type: 'revision', note: 'Without its references' })
  await reindex(site.indexTools)
  const before = await pagesOf(site)
  const found = await canariesIn(site, before)
  expect(fields).toBeGreaterThan(80)
  for (const [place, count] of Object.entries(found)) expect([place, count > 1]).toEqual([place, true])

  await publish(site, dossier, 25, removal)
  await indexing(site.indexTools)(listingsChanged(slug))
  const after = await pagesOf(site, before.keys())
  const none = { items: 0, objects: 0, pages: 0, drafts: 0, exported: 0, suggested: 0 }
  expect(await canariesIn(site, after)).toEqual(none)
  expect((await site.shelves.drafts.listEveryDraft()).map(({ id }) => id)).toEqual(others)
  const { table, bucket } = site
  const holdings = openHoldings(new DynamoDBClient({}), table, new S3Client({}), bucket)
  expect(await checkData({ holdings, parse: parseEither })).toEqual([])
}, 240_000)

/** An event with every kind of record that a dossier can have. */
function everyField(): Dossier {
  const { commitments, statements } = theCampaign()
  const { head, recommendations, ...parts } = theWebinar({ commitments, statements })
  const addressees = [{ name: { printed: 'Chad', ref: cast.party }, basis: 'explicit' as const }]
  const references = [{ kind: 'reference' as const, id: 'canary-of-a-title', order: 0, title: 'A title' }]
  const asked = aRecommendation('1', { title: 'Title', addressees, references: ['canary-of-a-title'] })
  const organizers = [{ printed: 'Fight for Humanity', ref: cast.organizer }]
  const event = head.kind === 'event' ? { ...head, slug, organizers } : anEvent({ slug, organizers })
  return { ...parts, head: event, recommendations: [asked], references }
}

function publish({ shelves }: Site, dossier: Dossier, day: number, correction?: Correction) {
  const parsed = { dossier, correction, passages: [], messages: [] }
  return publishAndFollow(shelves, documentOf(dossier, { correction }), parsed, {
    now: `2026-01-${String(day).padStart(2, '0')}T09:00:00.000Z`,
  })
}

/** Everything that readers find, without most countries, of which nothing is said, and without choices of filters. */
function pagesOf({ app }: Site, more: Iterable<string> = []) {
  const ask = async (address: string) => app.request(`https://rapporteur.example${address}`)
  return crawl(ask, ['/', ...more], (address) => !/^(\/ar)?\/countries\/(?!chad\b)|^\/ar(\/|$)|\?/.test(address))
}

/** How many things of each sort have a word of the event: rows, versions of objects, answers, files, suggestions. */
async function canariesIn(site: Site, pages: ReadonlyMap<string, Seen>) {
  const { table, bucket, shelves } = site
  const s3 = new S3Client({})
  const holdings = openHoldings(new DynamoDBClient({}), table, s3, bucket)
  const items = await Array.fromAsync(holdings.partitions(), (partition) => holdings.itemsOf(partition))
  const bytes = await Array.fromAsync(holdings.objects(''), async ({ key, isMarker }) => {
    if (isMarker) return key
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    return `${key} ${Buffer.from((await Body?.transformToByteArray()) ?? []).toString('latin1')}`
  })
  const files = await Array.fromAsync(exportInstance(shelves))
  return {
    items: items.flat().filter((item) => canary.test(JSON.stringify(item))).length,
    objects: bytes.filter((object) => canary.test(object)).length,
    pages: [...pages.values()].filter(({ text }) => canary.test(text) && !text.startsWith('404')).length,
    drafts: await draftsIn(shelves.drafts),
    exported: files.filter(({ path, text }) => canary.test(path + text)).length,
    suggested: await suggestedIn(site),
  }
}

/** The readings of drafts lie packed in their items. */
async function draftsIn(drafts: DraftStore): Promise<number> {
  const all = await drafts.listEveryDraft()
  const open = await Promise.all(all.map(({ organization, id }) => drafts.openDraft(organization, id)))
  return open.filter((draft) => canary.test(JSON.stringify(draft))).length
}

/** What is asked is shown again, so the questions are not the whole word. */
async function suggestedIn({ app }: Site): Promise<number> {
  const ask = async (path: string) => (await app.request(`https://rapporteur.example${path}`)).text()
  const answers = await Promise.all([ask('/search?q=canar*'), ask('/search/suggest?q=canar')])
  return answers.filter((answer) => canary.test(answer)).length
}

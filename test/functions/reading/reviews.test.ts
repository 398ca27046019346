import { beforeAll, describe, expect, it } from 'vitest'
import type { Decision } from '../../../content/reading/decision.ts'
import type { SavedDraft } from '../../../content/reading/saved-draft.ts'
import { openReview } from '../../../functions/reading/open-review.ts'
import { isOrganizer, publishReview } from '../../../functions/reading/publish-review.ts'
import { removeDraft, takeBack, takeDecision } from '../../../functions/reading/take-decision.ts'
import { takeReport } from '../../../functions/reading/take-report.ts'
import { aReport } from '../../content/reading/reviews.ts'
import { cast, viewers } from '../../viewers.ts'
import { aWorkspace, type Workspace } from '../../workspace.ts'

let work: Workspace
let now: Date
beforeAll(async () => {
  work = await aWorkspace()
  now = work.tools.now()
  await work.tools.store.putEntry({
    kind: 'organization',
    slug: 'fight-for-humanity',
    type: 'ngo',
    names: { en: 'Fight for Humanity' },
    otherNames: ['FFH'],
  })
})

const sent = (text = aReport) => ({
  organization: cast.organizer,
  bytes: new TextEncoder().encode(text),
  file: 'report.md',
})
const aDraft = (text?: string) => takeReport(work.tools, viewers.editor, sent(text), now)
const decide = (draft: Pick<SavedDraft, 'id'>, rev: number, decision: Decision) =>
  takeDecision(work.tools, viewers.editor, draft.id, { rev, decision }, now)
const publish = async (viewer: keyof typeof viewers, { id }: SavedDraft, rev: number, dryRun = false) => {
  const asked = { rev, dryRun, parse: await work.tools.parse() }
  return publishReview({ ...work.tools, summaries: await work.tools.summaries() }, viewers[viewer], id, asked, now)
}
const open = ({ id }: Pick<SavedDraft, 'id'>) => openReview(work.tools, viewers.editor, id)
const accept: Decision = { kind: 'accept', records: ['outcomes/1'] }
const everything: readonly Decision[] = [
  { kind: 'accept', records: ['event', 'outcomes/1', 'outcomes/2', 'figures/1'] },
  { kind: 'drop', records: ['recommendations/3'] },
  { kind: 'settle', message: 0 },
]

describe('a report that is taken', () => {
  it('becomes a draft of the organization, with its name and what it is about', async () => {
    const draft = await aDraft()
    expect(draft).toEqual({
      kind: 'saved-draft',
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      organization: cast.organizer,
      file: 'report.md',
      title: 'Webinar on dams',
      began: '2026-02-01T12:00:00.000Z',
      changed: '2026-02-01T12:00:00.000Z',
      by: { user: 'editor-of-fight-for-humanity', name: 'editor of fight-for-humanity' },
      ...{ rev: 1, decisions: 0, left: 5, parts: 1 },
    })
  })

  it.each(['otherEditor', 'head', 'assessor', 'platformAdministrator', 'participant'] as const)(
    'is not taken from %s, nor shown to them',
    async (viewer) => {
      await expect(takeReport(work.tools, viewers[viewer], sent(), now)).rejects.toMatchObject({ code: 'forbidden' })
      const { id } = await aDraft()
      await expect(openReview(work.tools, viewers[viewer], id)).rejects.toMatchObject({ code: 'not-found' })
    },
  )

  it('is refused before it is read when it is empty or too large', async () => {
    const given = { ...sent(), bytes: new Uint8Array(4_000_001) }
    await expect(takeReport(work.tools, viewers.editor, given, now)).rejects.toMatchObject({ code: 'too-large' })
    await expect(aDraft('')).rejects.toMatchObject({ code: 'no-text' })
  })
})

describe('a decision about a draft', () => {
  it('is kept with who took it, and taken back', async () => {
    const draft = await aDraft()
    expect(await decide(draft, 1, accept)).toMatchObject({ outcome: 'kept' })
    const { decisions, review } = await open(draft)
    expect(decisions).toEqual([
      { kind: 'taken-decision', number: 1, rev: 2, at: now.toISOString(), by: draft.by, decision: accept },
    ])
    expect(review.records.filter(({ decided }) => decided).map(({ id }) => id)).toEqual(['outcomes/1'])
    expect(await takeBack(work.tools, viewers.administrator, draft.id, { rev: 2 }, now)).toMatchObject({
      outcome: 'kept',
    })
    expect(await open(draft)).toMatchObject({
      decisions: [],
      draft: { rev: 3, by: { user: 'administrator-of-fight-for-humanity' } },
    })
    await expect(takeBack(work.tools, viewers.editor, draft.id, { rev: 3 }, now)).rejects.toMatchObject({
      code: 'bad-request',
    })
  })

  it('of whoever is second is not taken; they get what came in between', async () => {
    const draft = await aDraft()
    const both = await Promise.all([decide(draft, 1, accept), decide(draft, 1, { kind: 'settle', message: 0 })])
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['conflict', 'kept'])
    const late = await decide(draft, 1, accept)
    expect(late).toMatchObject({ outcome: 'conflict', open: { draft: { rev: 2 }, decisions: [{ rev: 2 }] } })
    expect((await open(draft)).decisions).toHaveLength(1)
  })

  it('that cannot be is refused by its reason and not kept', async () => {
    const draft = await aDraft()
    const refused = await decide(draft, 1, { kind: 'drop', records: ['event'] })
    expect(refused).toMatchObject({ outcome: 'refused', refusal: 'the-event-stays' })
    expect((await open(draft)).draft.rev).toBe(1)
  })
})

describe('a draft', () => {
  it('is deleted as it was seen, and not when somebody has changed it since', async () => {
    const draft = await aDraft()
    await decide(draft, 1, accept)
    expect(await removeDraft(work.tools, viewers.editor, draft.id, { rev: 1 }, now)).toMatchObject({
      draft: { rev: 2 },
    })
    expect(await removeDraft(work.tools, viewers.editor, draft.id, { rev: 2 }, now)).toBe('removed')
    await expect(open(draft)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is published only when everything is settled, by an administrator, as any document is', async () => {
    const draft = await aDraft()
    expect(await publish('administrator', draft, 1)).toMatchObject({ outcome: 'stopped' })
    for (const [at, decision] of everything.entries()) await decide(draft, at + 1, decision)
    expect(await publish('administrator', draft, 3)).toMatchObject({ outcome: 'conflict' })
    await expect(publish('editor', draft, 4)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await publish('editor', draft, 4, true)).toMatchObject({ outcome: 'checked', published: { edition: 1 } })
    const slug = '2021-05-03-webinar-on-dams'
    expect(await work.tools.store.findListing(slug)).toBeUndefined()
    expect(await publish('administrator', draft, 4)).toMatchObject({ outcome: 'published', published: { slug } })
    expect(await work.tools.store.findListing(slug)).toMatchObject({ title: 'Webinar on dams', state: 'published' })
    expect((await open(draft)).draft).toMatchObject({ rev: 5, published: `/events/${slug}` })
  })

  it('is of its organization only where that organizes, under any of its names', async () => {
    const by = async (name: string) =>
      isOrganizer(work.tools.store, await open(await aDraft(aReport.replace('Fight for Humanity', name))))
    expect([await by('Fight for Humanity'), await by('Ffh'), await by('Watchlist')]).toEqual([true, true, false])
  })
})

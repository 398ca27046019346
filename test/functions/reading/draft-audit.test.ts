import { beforeAll, expect, it } from 'vitest'
import type { Decision } from '../../../content/reading/decision.ts'
import type { SavedDraft } from '../../../content/reading/saved-draft.ts'
import { openReview } from '../../../functions/reading/open-review.ts'
import { publishReview } from '../../../functions/reading/publish-review.ts'
import { removeDraft, takeBack, takeDecision } from '../../../functions/reading/take-decision.ts'
import { takeReport } from '../../../functions/reading/take-report.ts'
import { aReport } from '../../content/reading/reviews.ts'
import { cast, viewers } from '../../viewers.ts'
import type { Workspace } from '../../workspace.ts'
import { aDeskOfReports } from '../routes/drafted.ts'

let work: Workspace
beforeAll(async () => {
  work = await aDeskOfReports()
})

const now = new Date('2026-02-01T12:00:00.000Z')
const { editor, administrator } = viewers
const everything: readonly Decision[] = [
  { kind: 'accept', records: ['event', 'outcomes/1', 'outcomes/2', 'figures/1'] },
  { kind: 'drop', records: ['recommendations/3'] },
  { kind: 'settle', message: 0 },
]
const aDraft = () =>
  takeReport(
    work.tools,
    editor,
    { organization: cast.organizer, bytes: new TextEncoder().encode(aReport), file: 'secret-name.md' },
    now,
  )
const decide = (draft: SavedDraft, rev: number, decision: Decision) =>
  takeDecision(work.tools, editor, draft.id, { rev, decision }, now)

async function trailOf({ id }: SavedDraft) {
  const { items } = await work.tools.tracks.listAudit(cast.organizer)
  return items.filter(({ subject }) => subject === `drafts/${id}`)
}

it('tells who took a report in, decided what, took it back and deleted it, in no word of the report', async () => {
  const draft = await aDraft()
  await decide(draft, 1, { kind: 'edit', record: 'event', fields: { title: 'A secret title' } })
  await takeBack(work.tools, administrator, draft.id, { rev: 2 }, now)
  await decide(draft, 1, { kind: 'drop', records: ['people/1'] })
  await removeDraft(work.tools, administrator, draft.id, { rev: 3 }, now)
  const trail = await trailOf(draft)
  const told = trail.map(({ action, by, detail }) => [action, by.user, detail])
  expect(told.toSorted()).toEqual([
    ['draft-deleted', 'administrator-of-fight-for-humanity', undefined],
    ['draft-edit', 'editor-of-fight-for-humanity', 'event: title'],
    ['draft-taken', 'editor-of-fight-for-humanity', undefined],
    ['draft-undone', 'administrator-of-fight-for-humanity', 'edit'],
  ])
  expect(JSON.stringify(trail)).not.toMatch(/dams|secret/)
})

it('tells who published, also when somebody decided something at that moment', async () => {
  const draft = await aDraft()
  for (const [at, decision] of everything.entries()) await decide(draft, at + 1, decision)
  const { drafts } = work.tools
  let calls = 0
  const busy = {
    ...drafts,
    changeDraft: async (...given: Parameters<typeof drafts.changeDraft>) => {
      calls += 1
      if (calls === 1) await decide(draft, 4, { kind: 'accept-sure' })
      return drafts.changeDraft(...given)
    },
  }
  const tools = { ...work.tools, drafts: busy, summaries: await work.tools.summaries() }
  const asked = { rev: 4, dryRun: false, parse: await work.tools.parse() }
  expect(await publishReview(tools, administrator, draft.id, asked, now)).toMatchObject({ outcome: 'published' })
  const open = await openReview(work.tools, editor, draft.id)
  const published = '/events/2021-05-03-webinar-on-dams'
  expect([open.draft.published, open.draft.rev, open.decisions.length]).toEqual([published, 6, 4])
  const trail = await trailOf(draft)
  expect(trail.flatMap(({ action, by, detail }) => (action === 'draft-published' ? [[by.user, detail]] : []))).toEqual([
    ['administrator-of-fight-for-humanity', published],
  ])
})

it('is read by the administrators of the organization, with what each decision was about', async () => {
  const draft = await aDraft()
  await decide(draft, 1, { kind: 'drop', records: ['people/1'] })
  const page = await work.get('administrator', '/desk/organizations/fight-for-humanity/audit')
  const html = await page.text()
  expect([html.includes('draft drop'), html.includes('people/1'), html.includes(`drafts/${draft.id}`)]).toEqual([
    true,
    true,
    true,
  ])
})

import { readDocument } from '../../content/reading/read.ts'
import type { SavedDraft } from '../../content/reading/saved-draft.ts'
import { confirmBulk, planBulk } from '../../functions/bulk.ts'
import type { BulkInput } from '../../functions/bulk-input.ts'
import { recordEntry } from '../../functions/follow-up.ts'
import { writeNote } from '../../functions/notes.ts'
import type { FollowedShelves } from '../../functions/publish-and-follow.ts'
import { auditOfDraft } from '../../functions/reading/draft-audit.ts'
import type { DraftStore } from '../../functions/store/draft-store.ts'
import { changeTags } from '../../functions/tagging.ts'
import { changeTrack } from '../../functions/track-changes.ts'
import { aReport } from '../content/reading/reviews.ts'
import { anInput, aRequest, reopened } from '../tracks.ts'
import { cast, viewers } from '../viewers.ts'

const now = '2026-01-11T09:00:00.000Z'
const words = 'The canary words of somebody'
const mission = {
  ...({ kind: 'organization', slug: 'mission-of-chad', type: 'permanent-mission', represents: 'chad' } as const),
  ...{ names: { en: 'Mission of Chad' }, otherNames: [] },
}

/** Writes words in every field that people fill in about an event: statements, dates, notes, names, terms, many lines. */
export async function followUpOf(tools: FollowedShelves, slug: string): Promise<void> {
  const track = `event/${slug}/recommendation/1/country/chad`
  const rev = async () => (await reopened(tools, track)).row.track.rev
  await tools.store.putEntry(mission)
  const evidence = [{ title: words, url: 'https://canary.example/', visibility: 'party' as const }]
  for (const state of ['draft', 'released', 'published'] as const) {
    const input = anInput({ state, states: { progress: 'in_progress', note: words }, evidence, rev: await rev() })
    await recordEntry(tools, viewers.head, track, input, now)
  }
  const due = { change: 'due', due: '2027', reason: words, request: aRequest() } as const
  await changeTrack(tools, viewers.editor, track, { ...due, rev: await rev() }, now)
  await writeNote(tools, viewers.head, cast.party, { track, note: words, assignees: words, rev: 0 })
  const targets = [{ dossierKind: 'event' as const, dossier: slug, kind: 'recommendation' as const, id: '1' }]
  const many: readonly [viewer: 'editor' | 'head', input: BulkInput][] = [
    ['editor', { what: 'due', tracks: [track], due: '2028', reason: words }],
    ['head', { what: 'assign', party: cast.party, tracks: [track], assignees: 'Canary Somebody' }],
    ['editor', { what: 'term', targets, concept: 'child-recruitment', change: 'accept' }],
    ['head', { what: 'term', targets, concept: 'education', change: 'accept', party: cast.party }],
  ]
  for (const [viewer, input] of many) {
    const { seen } = await planBulk(tools, viewers[viewer], input, now)
    await confirmBulk(tools, viewers[viewer], input, { request: aRequest(), seen }, now)
  }
  const tag = { targets, concept: 'education', change: 'accept' as const }
  await changeTags(tools, viewers.editor, tag, now)
  await changeTags(tools, viewers.head, { ...tag, concept: 'child-recruitment', privateTo: cast.mission }, now)
}

const audit = (draft: Pick<SavedDraft, 'id' | 'organization'>) =>
  auditOfDraft(draft, viewers.otherEditor, 'taken', new Date(now))

/** Drafts of an event: by its words, by its chosen address, published as it; and one of another event, the answer. */
export async function draftsOf(drafts: DraftStore, of: { readonly slug: string; readonly text: string }) {
  const keep = (id: string, text: string, given = {}) => {
    const by = { user: 'ada', name: 'Ada' }
    const draft = {
      ...({ kind: 'saved-draft', id, organization: cast.otherOrganizer, file: 'a.md', title: '' } as const),
      ...{ began: now, changed: now, by, rev: 1, decisions: 0, ...given },
    }
    return drafts.createDraft(draft, readDocument(new TextEncoder().encode(text), 'a.md'), audit(draft))
  }
  await keep('draftbywords', of.text)
  await keep('draftpublished', `# Another title\n\n${words}.`, { published: `/events/${of.slug}` })
  const chosen = await keep('draftaddressed', `# A webinar\n\n${words}.`)
  const decision = { kind: 'edit', record: 'event', fields: { address: of.slug } } as const
  const next = { ...chosen, rev: 2, decisions: 1 }
  const add = { kind: 'taken-decision', number: 1, rev: 2, at: now, by: chosen.by, decision } as const
  await drafts.changeDraft(next, audit(next), { add })
  return [(await keep('draftofothers', aReport)).id]
}

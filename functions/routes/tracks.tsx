import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { RegistryRef, refKey } from '../../content/model/party.ts'
import type { Track } from '../../content/model/track.ts'
import type { EntryView } from '../../content/model/view.ts'
import { documentOf } from '../../web/document.ts'
import { links } from '../../web/links.ts'
import type { FieldFault, Typed } from '../../web/work/form.tsx'
import { TrackPage } from '../../web/work/track-page.tsx'
import type { Step } from '../../web/work/track-steps.tsx'
import { may } from '../access.ts'
import { ownOrganization } from '../desk.ts'
import { StepInput, stepEntry } from '../entry-steps.ts'
import { EntryInput, recordEntry } from '../follow-up.ts'
import { noteOn, writeNote } from '../notes.ts'
import { findParty } from '../parties.ts'
import { Problem } from '../problem.ts'
import { type ReadTrack, readTrack } from '../read-track.ts'
import { tell } from '../request-log.ts'
import { newRequest } from '../secrets.ts'
import { voicesOf } from '../speaking.ts'
import { StartInput, startTrack } from '../start-track.ts'
import { changeTrack, TrackInput } from '../track-changes.ts'
import type { WorkTools } from '../work-tools.ts'
import { begun, entryForm, filled, inputFrom, typedFrom } from './entry-typed.ts'
import { type Known, signedIn } from './session.ts'
import { accountBar, namesOf, typedIn } from './work-page.ts'

/** Tracks in the workspace: reading one with every form one may use, and what those forms send. */
export function trackRoutes(tools: WorkTools): Hono<Known> {
  return new Hono<Known>()
    .get('/desk/tracks/:id{[a-z0-9./-]{1,300}}', (c) => showTrack(c, tools, c.req.param('id'), {}))
    .post('/desk/entries', (c) => takeEntry(c, tools))
    .post('/desk/steps', async (c) => {
      const { track = '', entry = '', ...typed } = filled(await typedIn(c))
      const input = inputFrom(StepInput, typed)
      await stepEntry(tools, signedIn(c), track, entry, input, tools.now().toISOString())
      return c.redirect(`${links.deskTrack(track)}#entry-${entry}`, 303)
    })
    .post('/desk/changes', async (c) => {
      const { track = '', ...typed } = filled(await typedIn(c))
      await changeTrack(tools, signedIn(c), track, inputFrom(TrackInput, typed), tools.now().toISOString())
      return c.redirect(`${links.deskTrack(track)}#manage`, 303)
    })
    .post('/desk/tracks', async (c) => {
      const started = await startTracks(c, tools)
      const [first] = started
      if (!first) throw new Problem('bad-request', 'Cannot follow nothing: select at least one recommendation')
      const { dossierKind, dossier } = first.subject
      const page = started.length > 1 ? links.deskFollowUp(dossierKind, dossier) : links.deskTrack(first.id)
      return c.redirect(page, 303)
    })
    .post('/desk/notes', async (c) => {
      const { track = '', note = '', assignees = '', rev = '0' } = await typedIn(c)
      const party = RegistryRef.parse(refFrom(track.split('/').slice(-2).join('/')))
      await writeNote(tools, signedIn(c), party, { track, note, assignees, rev: Number(rev) })
      return c.redirect(`${links.deskTrack(track)}#notes`, 303)
    })
}

/** Opens a track for each thing that a form names; one that is open already is left as it is, so a retry goes on. */
async function startTracks(c: Context<Known>, tools: WorkTools): Promise<Track[]> {
  const form = await c.req.formData()
  const request = form.get('request')
  const party = await findParty(tools.store, String(form.get('party') ?? ''))
  const inputs = form
    .getAll('subject')
    .map((subject) => inputFrom(StartInput, { subject: subjectFrom(String(subject)), party, request }))
  const tracks: Track[] = []
  for (const input of inputs) tracks.push(await startTrack(tools, signedIn(c), input, tools.now().toISOString()))
  return tracks
}

/** What comes back to somebody whose form could not be taken: what they typed, what is wrong, what came in between. */
interface Returned {
  readonly typed?: Typed
  readonly faults?: readonly FieldFault[]
  readonly overtaken?: boolean
}

async function takeEntry(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const typed = filled(await typedIn(c))
  const { track = '' } = typed
  try {
    const input = inputFrom(EntryInput, entryForm(typed))
    const { id } = await recordEntry(tools, signedIn(c), track, input, tools.now().toISOString())
    tell(c, { EntriesRecorded: 1 })
    return c.redirect(`${links.deskTrack(track)}#entry-${id}`, 303)
  } catch (error) {
    if (!(error instanceof Problem) || (error.code !== 'bad-request' && error.code !== 'conflict')) throw error
    const faults = error.details.flatMap(({ field, code, message }) =>
      field ? [{ field: field === 'states' ? 'progress' : field, code, message }] : [],
    )
    const returned = error.code === 'conflict' ? { typed, overtaken: true } : { typed, faults }
    return showTrack(c, tools, track, returned, error.code === 'conflict' ? 409 : 400)
  }
}

async function showTrack(
  c: Context<Known>,
  tools: WorkTools,
  id: string,
  returned: Returned,
  status: 200 | 400 | 409 = 200,
): Promise<Response> {
  const viewer = signedIn(c)
  const [bar, read] = await Promise.all([accountBar(c, tools, viewer), readTrack(tools, viewer, id)])
  const { open, entries } = read
  const own = ownOrganization(viewer, open.row.track.party.ref)
  const [work, form] = await Promise.all([own && tools.tracks.workOf(own), formFor(c, tools, read, returned)])
  const page = (
    <TrackPage
      {...bar}
      {...read}
      today={today(tools)}
      own={entries.filter((entry) => entry.own && entry.state === 'published')}
      steps={new Map(entries.map((entry) => [entry.id, stepsOf(read, entry, viewer)]))}
      editable={new Set(entries.filter((entry) => entry.own && entry.state === 'draft').map((entry) => entry.id))}
      manages={{
        track: may(viewer, 'close-track', { track: open.sides }),
        assessor: may(viewer, 'set-assessor', { track: open.sides }),
      }}
      newRequest={newRequest}
      {...(form && { form })}
      {...(work && { note: noteOn(work.notes, id) })}
      {...(returned.overtaken && { conflict: conflictOf(entries, returned.typed ?? {}) })}
    />
  )
  return c.html(documentOf(page), status)
}

/** What was told last and, where two changed one entry, that entry as it is now beside what was typed. */
function conflictOf(entries: readonly EntryView[], typed: Typed) {
  const recent = entries.toSorted((a, b) => (toldAt(a) < toldAt(b) ? 1 : -1)).slice(0, 3)
  const same = entries.find(({ id, own }) => own && id === typed.edits)
  return { recent, ...(same && { both: { now: typedFrom(same), typed, open: same.state === 'draft' } }) }
}

function toldAt({ publishedAt, recordedAt }: EntryView): string {
  return publishedAt ?? recordedAt
}

/** The form with which a viewer may speak in a track, as they typed it, or with the draft that they want to change. */
async function formFor(c: Context<Known>, tools: WorkTools, { open, entries }: ReadTrack, returned: Returned) {
  const viewer = signedIn(c)
  const voices = voicesOf(viewer, open.row.track, open.sides)
  if (voices.length === 0) return undefined
  const names = await namesOf(
    tools,
    voices.map(({ organization }) => organization),
  )
  const wanted = c.req.query('edit')
  const draft = entries.find(({ id, own, state }) => id === wanted && own && state === 'draft')
  return {
    voices: voices.map(({ organization }) => ({
      key: refKey(organization),
      name: names(organization),
      publishes: may(viewer, 'publish-entry', { writtenFor: organization }),
    })),
    typed: returned.typed ?? (draft ? typedFrom(draft) : begun(entries, c.req.query(), today(tools))),
    faults: returned.faults ?? [],
  }
}

function today({ now }: WorkTools): string {
  return now().toISOString().slice(0, 10)
}

/** The steps that a viewer may take an entry, from where it stands now. */
function stepsOf({ open }: ReadTrack, entry: EntryView, viewer: Parameters<typeof may>[0]): Step[] {
  const author = open.entries.find(({ id }) => id === entry.id)?.author
  if (!author || !may(viewer, 'publish-entry', { writtenFor: author.organization })) return []
  if (entry.state === 'draft') return ['send-back', 'release', 'publish']
  if (entry.state === 'released') return ['send-back', 'publish']
  return entry.state === 'published' ? ['retract'] : []
}

const Subject = z.union([
  z.tuple([z.enum(['event', 'campaign']), z.string(), z.literal('recommendation'), z.string()]),
  z.tuple([z.enum(['event', 'campaign']), z.string(), z.literal('commitment'), z.string()]),
])

/** What is to be followed, as forms name it: `event/summit/recommendation/2.b`. */
function subjectFrom(text: string): unknown {
  const subject = Subject.safeParse(text.split('/'))
  if (!subject.success) return undefined
  const [dossierKind, dossier, kind, id] = subject.data
  return kind === 'recommendation'
    ? { dossierKind, dossier, recommendation: id }
    : { dossierKind, dossier, commitment: id }
}

function refFrom(text: string): unknown {
  const [register, slug] = text.split('/')
  return { register, slug }
}

import * as z from 'zod'
import { type Entry, EntryId, type EntryState } from '../content/model/entry.ts'
import { viewEntry } from '../content/model/view.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { type Action, demand } from './access.ts'
import { changeOf, demandSound } from './follow-up.ts'
import { demandRev, type FollowUpTools, openTrack } from './open-track.ts'
import { Problem } from './problem.ts'

/** What somebody sends to take an entry one step on: the step, a comment where it is sent back, and what they saw. */
export const StepInput = z
  .strictObject({
    step: z.enum(['release', 'publish', 'send-back', 'retract']),
    comment: z.string().trim().min(1).max(2000).optional(),
    rev: z.int().nonnegative(),
    request: EntryId,
  })
  .refine(({ step, comment }) => step !== 'send-back' || comment !== undefined, {
    path: ['comment'],
    error: 'Expected a comment that says what to change',
  })
export type StepInput = z.infer<typeof StepInput>

type Step = StepInput['step']

/** Takes an entry one step on its way: to the organizers, to readers, back to its author, or out of the record. */
export async function stepEntry(
  tools: FollowUpTools,
  viewer: Viewer,
  track: string,
  id: string,
  input: StepInput,
  now: string,
): Promise<Entry> {
  const open = await openTrack(tools, track)
  const entry = open.entries.find((other) => other.id === id)
  if (!entry || !viewEntry(entry, viewer, open.sides)) throw new Problem('not-found', `Cannot find the entry "${id}"`)
  demand(viewer, rights[input.step], { writtenFor: entry.author?.organization })
  if (entry.state === after[input.step] && input.step !== 'send-back') return entry
  demandRev(open, input.rev)
  if (!from[input.step].includes(entry.state)) {
    throw new Problem('conflict', `Cannot ${input.step} an entry that is ${entry.state}`)
  }
  const stepped = { ...entry, ...changesOf(input, now) }
  if (input.step === 'release' || input.step === 'publish') demandSound(stepped, open)
  const result = await tools.tracks.change(changeOf(open, viewer, stepped, input.request, now))
  if (result === 'conflict')
    throw new Problem('conflict', `Cannot ${input.step} this entry: somebody else changed the track`)
  return stepped
}

const rights: Readonly<Record<Step, Action>> = {
  release: 'release-entry',
  publish: 'publish-entry',
  'send-back': 'send-back-entry',
  retract: 'retract-entry',
}

const from: Readonly<Record<Step, readonly EntryState[]>> = {
  release: ['draft'],
  publish: ['draft', 'released'],
  'send-back': ['draft', 'released'],
  retract: ['published'],
}

const after: Readonly<Record<Step, EntryState>> = {
  release: 'released',
  publish: 'published',
  'send-back': 'draft',
  retract: 'retracted',
}

function changesOf({ step, comment }: StepInput, now: string): Partial<Entry> {
  switch (step) {
    case 'release':
      return { state: 'released', returned: undefined }
    case 'publish':
      return { state: 'published', returned: undefined, publishedAt: now }
    case 'send-back':
      return { state: 'draft', returned: { at: now, comment: comment ?? '' } }
    case 'retract':
      return { state: 'retracted', retractedAt: now }
    default:
      return step satisfies never
  }
}

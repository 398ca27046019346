import * as z from 'zod'
import { EntryId } from '../content/model/entry.ts'
import { InterfaceLanguage } from '../content/model/language.ts'
import type { RegistryRef } from '../content/model/party.ts'
import type { Concept } from '../content/model/registry.ts'
import { Slug } from '../content/model/slug.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { merged, renamed, type VocabularyChange } from '../content/model/vocabulary.ts'
import { demand } from './access.ts'
import { Problem } from './problem.ts'
import type { TaggingTools } from './tagging.ts'

/** What an administrator may do to the vocabulary: merge one term into another, rename one, or undo a change. */
export const VocabularyInput = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('merge'), from: Slug, into: Slug, request: EntryId }),
  z.strictObject({
    action: z.literal('rename'),
    term: Slug,
    language: InterfaceLanguage,
    label: z.string().trim().min(1).max(200),
    request: EntryId,
  }),
  z.strictObject({ action: z.literal('undo'), change: EntryId, request: EntryId }),
])
export type VocabularyInput = z.infer<typeof VocabularyInput>

/** Changes the vocabulary, all at once or not at all, and answers with the change; once for each request. */
export async function changeVocabulary(
  tools: TaggingTools,
  viewer: Viewer,
  input: VocabularyInput,
  now: string,
): Promise<VocabularyChange> {
  demand(viewer, 'edit-vocabulary')
  const known = await tools.tags.findVocabularyChange(input.request)
  if (known) return known
  const undone = input.action === 'undo' ? await changeToUndo(tools, input.change) : undefined
  const [before, after] = undone ? [undone.after, undone.before] : await worked(tools, input, now)
  const by = { user: viewer.user?.id ?? '', name: viewer.user?.name ?? '' }
  const change: VocabularyChange = {
    ...{ kind: 'vocabulary-change', id: input.request, at: now, by, action: input.action },
    ...{ before: [...before], after: [...after] },
  }
  const subject = before.map(({ slug }) => slug).join(' ')
  const audit = {
    kind: 'audit',
    at: now,
    by,
    organization: ownOf(viewer),
    action: `term-${input.action}`,
    subject,
  } as const
  if (await tools.tags.changeVocabulary(change, audit, undone && { ...undone, undoneBy: change.id })) return change
  const done = await tools.tags.findVocabularyChange(input.request)
  if (done) return done
  throw new Problem('conflict', `Cannot ${input.action} this: a term was changed meanwhile, look at it again`)
}

type Step = readonly [before: readonly Concept[], after: readonly Concept[]]

async function worked(tools: TaggingTools, input: VocabularyInput, now: string): Promise<Step> {
  switch (input.action) {
    case 'merge': {
      if (input.from === input.into)
        throw wrong('into', `Cannot merge "${input.from}" into itself: choose another term`)
      const [from, into] = await Promise.all([termInUse(tools, input.from), termInUse(tools, input.into)])
      return [[from, into], merged(from, into, now)]
    }
    case 'rename': {
      const term = await termInUse(tools, input.term)
      return [[term], [renamed(term, input.language, input.label, now)]]
    }
    case 'undo':
      return [[], []]
    default:
      return input satisfies never
  }
}

async function changeToUndo({ tags }: TaggingTools, id: string): Promise<VocabularyChange> {
  const change = await tags.findVocabularyChange(id)
  if (!change) throw new Problem('not-found', `Cannot find the change "${id}" of the vocabulary`)
  if (change.undoneBy) throw new Problem('conflict', `Cannot undo the change "${id}": it was undone already`)
  return change
}

async function termInUse({ store }: TaggingTools, slug: Slug): Promise<Concept> {
  const [entry] = await store.findEntries([{ register: 'concept', slug }])
  if (entry?.kind !== 'concept') throw new Problem('not-found', `Cannot find the term "${slug}" in the vocabulary`)
  if (entry.replacedBy) {
    throw wrong('from', `Cannot change the term "${slug}": it was merged into "${entry.replacedBy}", change that one`)
  }
  return entry
}

function wrong(field: string, message: string): Problem {
  return new Problem('bad-request', message, [{ field, code: 'merged-term', message }])
}

/** The organization as whose administrator somebody changes the vocabulary. */
function ownOf({ memberships }: Viewer): RegistryRef {
  const own = memberships.find(({ role }) => role === 'administrator')
  return own?.organization ?? { register: 'organization', slug: 'nobody' }
}

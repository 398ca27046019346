import { isDeepStrictEqual } from 'node:util'
import type { BulkChange } from '../content/model/bulk.ts'
import { listingDate } from '../content/model/mention.ts'
import type { RegistryRef } from '../content/model/party.ts'
import { type Tag, type TagTarget, targetKey, targetValue } from '../content/model/tag.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { Problem } from './problem.ts'
import { openDossier } from './read.ts'
import { demandRight, findConcept, type TaggingTools, targetWords } from './tagging.ts'

type TermChange = Extract<BulkChange, { what: 'term' }>
type Line = TermChange['lines'][number]

/** A term for many records, or the term taken away from them; for everybody, or for one mission alone. */
export interface TermInput {
  readonly targets: readonly TagTarget[]
  readonly concept: string
  readonly change: 'accept' | 'remove'
  readonly privateTo?: RegistryRef
}

/** What a term for many records would change, whatever events and campaigns they stand in. */
export async function planTerms(
  tools: TaggingTools,
  viewer: Viewer,
  input: TermInput,
  now: string,
): Promise<{ readonly organization: RegistryRef; readonly change: TermChange }> {
  const { privateTo } = input
  const concept = await findConcept(tools.store, input.concept)
  const byDossier = [...Map.groupBy(input.targets, ({ dossier }) => dossier).values()]
  const lines: Line[] = []
  let organization: RegistryRef | undefined
  for (const targets of byDossier) {
    organization = await demandRight(tools, viewer, targets[0]?.dossier ?? '', privateTo)
    const tag = { concept: concept.slug, organization, by: viewer.user?.id ?? '', at: now, privateTo }
    lines.push(...(await linesOn(tools, targets, input.change, tag)))
  }
  if (!organization) throw new Problem('bad-request', 'Cannot tag nothing: select at least one line')
  const change = { what: 'term', concept: concept.slug, ...(privateTo && { privateTo }), lines } as const
  return { organization, change }
}

async function linesOn(
  { store, tags }: TaggingTools,
  targets: readonly TagTarget[],
  change: TermInput['change'],
  tag: Pick<Tag, 'concept' | 'organization' | 'by' | 'at' | 'privateTo'>,
): Promise<Line[]> {
  const [first] = targets
  if (!first) return []
  const [{ dossier }, present] = await Promise.all([
    openDossier(store, first.dossierKind, first.dossier),
    tags.tagsOnDossier(first.dossier, tag.privateTo),
  ])
  const unique = [...new Map(targets.map((target) => [targetKey(target), target])).values()]
  const about = { dossierTitle: dossier.head.title, date: listingDate(dossier) }
  return unique.flatMap((target): Line[] => {
    const words = targetWords(dossier, target)
    const before = tagOn(present, tag.concept, target)
    const line = { key: targetValue(target), words: `${target.id} ${words}`.trim().slice(0, 200), before }
    if (change === 'remove') return before?.state === 'accepted' ? [{ ...line, after: undefined }] : []
    if (before?.state === 'accepted') return []
    return [{ ...line, after: { kind: 'tag', target, state: 'accepted', words, ...about, ...tag } }]
  })
}

/** Ties or takes away the term; the keys of records on which somebody else decided about it meanwhile. */
export async function applyTerms({ tags }: TaggingTools, change: TermChange): Promise<string[]> {
  const dossiers = [...new Set(change.lines.map(({ key }) => key.split('/')[1] ?? ''))]
  const present = (await Promise.all(dossiers.map((slug) => tags.tagsOnDossier(slug, change.privateTo)))).flat()
  const now = new Map(
    present.filter(({ concept }) => concept === change.concept).map((tag) => [targetValue(tag.target), tag]),
  )
  const todo = change.lines.filter(({ key, before }) => same(now.get(key), before))
  await tags.putTags(todo.flatMap(({ after }) => after ?? []))
  await tags.removeTags(todo.flatMap(({ before, after }) => (before && !after ? [before] : [])))
  return change.lines
    .filter((line) => !todo.includes(line) && !same(now.get(line.key), line.after))
    .map(({ key }) => key)
}

function tagOn(tags: readonly Tag[], concept: string, target: TagTarget): Tag | undefined {
  return tags.find((tag) => tag.concept === concept && targetKey(tag.target) === targetKey(target))
}

/** What is kept of a value leaves out what is undefined. */
function same(a: Tag | undefined, b: Tag | undefined): boolean {
  return isDeepStrictEqual(a && JSON.parse(JSON.stringify(a)), b && JSON.parse(JSON.stringify(b)))
}

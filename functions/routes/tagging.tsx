import { type Context, Hono } from 'hono'
import type { OpenDossier } from '../../content/model/listing.ts'
import { plainText } from '../../content/model/prose.ts'
import type { Concept } from '../../content/model/registry.ts'
import { slugOf } from '../../content/model/slug.ts'
import { type TagTarget, targetIn, targetValue } from '../../content/model/tag.ts'
import { documentOf } from '../../web/document.ts'
import { links } from '../../web/links.ts'
import { type TaggedRecord, TaggingPage } from '../../web/work/tagging-page.tsx'
import { demand } from '../access.ts'
import { organizersOf } from '../open-track.ts'
import { openDossier } from '../read.ts'
import { everyEntry } from '../registry-entries.ts'
import { changeTags, TagInput, tagSheet } from '../tagging.ts'
import type { WorkTools } from '../work-tools.ts'
import { inputFrom } from './entry-typed.ts'
import { type Known, signedIn } from './session.ts'
import { accountBar } from './work-page.ts'

/** Tying terms of the vocabulary to an event, its outcomes and its recommendations. */
export function taggingRoutes(tools: WorkTools): Hono<Known> {
  const app = new Hono<Known>()
  for (const kind of ['event', 'campaign'] as const) {
    app.get(`/desk/${kind}s/:slug{[a-z0-9-]{1,100}}/tags`, async (c) =>
      showTags(c, tools, await openDossier(tools.store, kind, c.req.param('slug') ?? '')),
    )
  }
  return app.post('/desk/tags', (c) => takeTags(c, tools))
}

async function takeTags(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const form = await c.req.formData()
  const targets = form.getAll('target').map((value) => targetIn(String(value)))
  const concept = await conceptFrom(tools, String(form.get('concept') ?? ''))
  const change = form.get('change')
  const input = inputFrom(TagInput, { targets, concept, change })
  const changed = await changeTags(tools, signedIn(c), input, tools.now().toISOString())
  const [first] = input.targets
  const undo = new URLSearchParams({ undid: input.change === 'remove' ? 'accept' : 'remove', concept: input.concept })
  for (const { target } of changed) undo.append('target', targetValue(target))
  const page = first ? links.tagging(first.dossierKind, first.dossier) : links.desks()
  return c.redirect(`${page}?${undo}#${first?.kind}-${first?.id || 'all'}`, 303)
}

async function showTags(c: Context<Known>, tools: WorkTools, open: OpenDossier): Promise<Response> {
  const viewer = signedIn(c)
  const { slug } = open.dossier.head
  demand(viewer, 'tag-publicly', { organizers: await organizersOf(tools.store, slug) })
  const [bar, tags, entries] = await Promise.all([
    accountBar(c, tools, viewer),
    tools.tags.tagsOnDossier(slug),
    everyEntry(tools.store, 'concept'),
  ])
  const concepts = entries.filter((entry): entry is Concept => entry.kind === 'concept')
  const records = targetsOf(open).map((record) => ({
    ...record,
    ...tagSheet(open.dossier, record.target, tags, concepts),
  }))
  const undone = c.req.query('undid')
  const undo = {
    concept: c.req.query('concept') ?? '',
    change: undone === 'accept' ? ('accept' as const) : ('remove' as const),
    targets: c.req.queries('target') ?? [],
  }
  const known = new Map(concepts.map((concept) => [concept.slug, concept]))
  const page = (
    <TaggingPage {...bar} open={open} records={records} concepts={known} {...(undo.targets.length > 0 && { undo })} />
  )
  return c.html(documentOf(page))
}

function targetsOf({ dossier }: OpenDossier): Omit<TaggedRecord, 'tags' | 'suggestions'>[] {
  const { head, recommendations, outcomes } = dossier
  const at = (kind: TagTarget['kind'], id: string) =>
    ({ dossierKind: head.kind, dossier: head.slug, kind, id }) as const
  return [
    { target: at('dossier', ''), label: head.kind, words: head.title, stated: head.themes },
    ...recommendations.map(({ label, title, text, themes }) => ({
      target: at('recommendation', label),
      label,
      words: [title, plainText(text)].filter(Boolean).join(' '),
      stated: themes,
    })),
    ...outcomes.map(({ id, title, text, themes }) => ({
      target: at('outcome', id),
      label: title ?? plainText(text).slice(0, 60),
      words: plainText(text),
      stated: themes,
    })),
  ]
}

/** A term by its slug, or by its label in any language as people type it. */
export async function conceptFrom(tools: Pick<WorkTools, 'store'>, typed: string): Promise<string> {
  const wanted = typed.trim().toLowerCase()
  const entries = await everyEntry(tools.store, 'concept')
  const found = entries.find((entry) => {
    if (entry.kind !== 'concept') return false
    return (
      entry.slug === wanted ||
      [...Object.values(entry.labels), ...entry.synonyms].some((word) => word?.toLowerCase() === wanted)
    )
  })
  return found?.slug ?? slugOf(typed)
}

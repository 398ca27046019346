import * as z from 'zod'
import { Instant } from './date.ts'
import { EntryId } from './entry.ts'
import { type InterfaceLanguage, languages } from './language.ts'
import { Concept } from './registry.ts'

/** A change of the vocabulary: the terms that it touched, before and after, so that it can be undone exactly. */
export const VocabularyChange = z.strictObject({
  kind: z.literal('vocabulary-change'),
  id: EntryId,
  at: Instant,
  by: z.strictObject({ user: z.string(), name: z.string() }),
  action: z.enum(['merge', 'rename', 'undo']),
  before: z.array(Concept).min(1).max(2),
  after: z.array(Concept).min(1).max(2),
  undoneBy: EntryId.optional(),
})
export type VocabularyChange = z.infer<typeof VocabularyChange>

const SYNONYMS = 60

/** Two terms after the first was merged into the second, which takes over its labels, its synonyms and what it absorbed. */
export function merged(from: Concept, into: Concept, at: string): [from: Concept, into: Concept] {
  const gone = new Set([from.slug, into.slug])
  const words = [...languages.flatMap((language) => from.labels[language] ?? []), ...from.synonyms]
  return [
    { ...from, replacedBy: into.slug, curatedAt: at },
    {
      ...into,
      synonyms: withSynonyms(into, words),
      broader: into.broader.filter((slug) => !gone.has(slug)),
      related: into.related.filter((slug) => !gone.has(slug)),
      absorbs: [...new Set([...(into.absorbs ?? []), from.slug, ...(from.absorbs ?? [])])],
      curatedAt: at,
    },
  ]
}

/** A term under a new label in one language; the old label stays as a synonym, so that what people knew still finds it. */
export function renamed(concept: Concept, language: InterfaceLanguage, label: string, at: string): Concept {
  const old = concept.labels[language]
  const next = { ...concept, labels: { ...concept.labels, [language]: label }, curatedAt: at }
  return { ...next, synonyms: withSynonyms(next, old === undefined ? [] : [old]) }
}

/** Synonyms are no longer than the vocabulary allows, and none says what a label says already. */
function withSynonyms({ labels, synonyms }: Concept, words: readonly string[]): string[] {
  const said = new Set(languages.map((language) => labels[language]))
  const fresh = words.map((word) => word.slice(0, 200)).filter((word) => !said.has(word))
  return [...new Set([...synonyms, ...fresh])].slice(0, SYNONYMS)
}

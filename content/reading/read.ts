import type { Source } from './blocks.ts'
import { conflictsAndPlaceholders } from './checks.ts'
import { claims } from './claims.ts'
import { eventOf } from './event.ts'
import { figuresOf } from './figures.ts'
import { sourceOf, textOf } from './format.ts'
import { readCalendar } from './ics.ts'
import { readIndico } from './indico.ts'
import { languageOf, wordsFor } from './lexicon/language.ts'
import { outcomesOf } from './outcomes.ts'
import { peopleOf } from './people.ts'
import type { Neutral, Reading } from './reading.ts'
import { ReadingError } from './reading-error.ts'
import { readRecommendationTable } from './recommendation-csv.ts'
import { recommendationsOf } from './recommendations.ts'
import { referencesOf } from './references.ts'
import { sectionsOf } from './sections.ts'
import { sessionsOf } from './sessions.ts'

/** Reads a foreign document: what it was, its records with their passages, and what its author has to know. */
export function readDocument(bytes: Uint8Array, name: string): Reading {
  if (/\.ics$/iu.test(name)) return readCalendar(textOf(bytes), name)
  if (/\.csv$/iu.test(name)) return readRecommendationTable(textOf(bytes), name)
  if (/\.json$/iu.test(name)) return readIndico(textOf(bytes), name)
  return extract(sourceOf(bytes, name), name)
}

/** The records of a document whose format is forgotten. */
export function extract(source: Source, name: string): Reading {
  const { blocks, facts } = source
  if (blocks.length === 0) throw new ReadingError('no-text', 'Cannot read the document: it holds no text')
  const language = languageOf(
    blocks
      .map((block) => block.text)
      .join('\n')
      .slice(0, 40_000),
  )
  const words = wordsFor(language)
  const sections = sectionsOf(blocks, words)
  const asked = recommendationsOf(blocks, sections, words)
  const outcomes = outcomesOf(sections, asked.recommendations, words)
  const { people, messages: differences } = peopleOf(blocks, sections, facts, words)
  const { event, messages: told } = eventOf(blocks, sections, facts, words)
  const neutral: Neutral = {
    document: name,
    language,
    event,
    sessions: sessionsOf(sections, people, words),
    people,
    outcomes,
    figures: figuresOf(sections, words),
    recommendations: asked.recommendations,
    references: referencesOf(blocks),
  }
  return {
    neutral,
    messages: [
      ...source.messages,
      ...conflictsAndPlaceholders(blocks, sections, neutral),
      ...told,
      ...differences,
      ...asked.messages,
    ],
    ...claims(source, neutral),
  }
}

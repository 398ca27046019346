import type { Role } from './lexicon/lexicon.ts'
import { pattern, type Words } from './lexicon/words.ts'
import type { Section } from './sections.ts'

/** Roles from the most telling to the least. */
export const ROLES: readonly Role[] = [
  'moderator',
  'chair',
  'panelist',
  'speaker',
  'organizer',
  'rapporteur',
  'participant',
  'author',
]

/** The role that a heading, a label or an introduction gives. */
export function roleIn(text: string, words: Words): Role | null {
  for (const role of ROLES) {
    if (words.lexicons.some((lexicon) => pattern(lexicon, lexicon.roles[role] ?? '').test(text))) return role
  }
  return null
}

const NEAR = 500
/** "animée par": so near behind a word for a role, a preposition tells no other. */
const BY = 16

/** The role of a name at a place in a sentence: the nearest word for a role before it, else the first after it. */
export function roleAt(sentence: string, start: number, end: number, words: Words): Role | null {
  const right = /^\s+(?:as\s+)?(\p{Ll}+)(?=[\s,.;]|$)/u.exec(sentence.slice(end, end + 40))?.[1] ?? ''
  return (
    (['rapporteur', 'moderator', 'chair'] as const).find((role) => roleIn(right, words) === role) ??
    nearest(sentence.slice(Math.max(0, start - NEAR), start), words, true) ??
    nearest(sentence.slice(end, end + NEAR), words, false)
  )
}

function nearest(text: string, words: Words, last: boolean): Role | null {
  let best: { readonly role: Role; readonly at: number } | undefined
  for (const role of ROLES) {
    for (const lexicon of words.lexicons) {
      for (const match of text.matchAll(pattern(lexicon, lexicon.roles[role] ?? '', '§', 'giu'))) {
        const by = last && best !== undefined && match[0].length <= 3 && match.index - best.at < BY
        if (best === undefined || (last ? match.index > best.at && !by : match.index < best.at))
          best = { role, at: match.index }
      }
    }
  }
  return best?.role ?? null
}

/** The more telling of two roles. */
export function stronger(a: Role | null, b: Role | null): Role | null {
  if (a === null || b === null) return a ?? b
  return ROLES.indexOf(a) <= ROLES.indexOf(b) ? a : b
}

/** The role that the headings above give to everybody below them. */
export function roleOfSection(section: Section, words: Words): Role | null {
  for (const heading of section.path.toReversed()) {
    const role = roleIn(heading.text, words)
    if (role !== null) return role
  }
  return section.topic === 'people' ? 'participant' : null
}

import type { Block } from './blocks.ts'
import { source, type Words } from './lexicon/words.ts'
import type { ReadPerson, ReadSession } from './reading.ts'
import type { Section } from './sections.ts'
import { sentencesOf } from './sentences.ts'

/** The sessions of the event: numbered headings and lines, chapters with a moderator, or the panels that a sentence counts. */
export function sessionsOf(
  sections: readonly Section[],
  people: readonly ReadPerson[],
  words: Words,
): readonly ReadSession[] {
  const chapters = sections.filter((section) => isLed(section, people))
  const led = new Set(chapters.length > 1 ? chapters : [])
  const named = sections.flatMap((section) => [
    ...ofHeading(section, people, words, led.has(section)),
    ...section.blocks.flatMap((block) => ofLine(block, section, words)),
  ])
  const found =
    named.length > 0
      ? named
      : sections.flatMap((section) => section.blocks).flatMap((block) => ofSentences(block, words))
  return [...new Map(found.map((one) => [one.title.toLowerCase(), one])).values()]
}

function numberedName(text: string, words: Words): { readonly kind: string; readonly title: string } | undefined {
  for (const lexicon of words.lexicons) {
    const match = new RegExp(
      `^((?:${lexicon.sessions.replaceAll('~', '')})[\\p{L}\\s]{0,12}?)\\s*(?:n[o°]\\s*)?(?:\\d{1,2}|[IVX]{1,4}|[A-D]|[一二三四五六七八九])\\s*[:：.–—|-]\\s*(.{4,160})$`,
      'iu',
    ).exec(text)
    if (match?.[2] !== undefined)
      return { kind: (match[1] ?? '').trim().toLowerCase(), title: match[2].replace(/[.;]$/u, '') }
  }
  return undefined
}

/** A numbered chapter with a moderator or chair and somebody else; one alone is no session. */
function isLed(section: Section, people: readonly ReadPerson[]): boolean {
  const ids = new Set(section.blocks.map((block) => block.id))
  const here = people.filter((person) => person.passages.some((id) => ids.has(id)))
  const headed = here.some((person) => person.role === 'moderator' || person.role === 'chair')
  return (
    section.heading !== undefined &&
    section.heading.label !== '' &&
    headed &&
    here.length > 1 &&
    section.topic === undefined
  )
}

function ofHeading(
  section: Section,
  people: readonly ReadPerson[],
  words: Words,
  led: boolean,
): readonly ReadSession[] {
  const { heading } = section
  if (heading === undefined || section.topic === 'recommendations' || section.topic === 'next') return []
  const ids = new Set(section.blocks.map((block) => block.id))
  const here = people.filter((person) => person.passages.some((id) => ids.has(id)))
  const named = numberedName(heading.text, words)
  if (named === undefined && !led) return []
  return [
    {
      title: named?.title ?? heading.text,
      kind: named?.kind ?? 'session',
      people: here.map((person) => person.name),
      passages: [heading.id],
      confidence: 0.75,
      why: 'A heading of a session',
    },
  ]
}

function ofLine(block: Block, section: Section, words: Words): readonly ReadSession[] {
  if (block.kind === 'row' || section.topic === 'recommendations' || section.topic === 'apart') return []
  const own = block.text.length > 180 ? undefined : numberedName(block.text, words)
  const named = own ?? (block.lead === '' ? undefined : numberedName(block.lead.replace(/\.$/u, ''), words))
  return named === undefined
    ? []
    : [{ ...named, people: [], passages: [block.id], confidence: 0.7, why: 'A line that numbers a session' }]
}

/** "The first panel discussed X. The second exchanged Y." */
function ofSentences(block: Block, words: Words): readonly ReadSession[] {
  if (block.kind !== 'paragraph') return []
  return sentencesOf(block).flatMap(({ text }) =>
    words.lexicons.flatMap((lexicon) => {
      const ordinals = [...lexicon.ordinals, 'final', 'last', 'dernière?', 'última', 'letzte', 'laatste'].join('|')
      const shape = new RegExp(
        `(?<!\\p{L})(?:${ordinals})(?:\\s+(?:\\p{L}+\\s+)?(?:${lexicon.sessions.replaceAll('~', '')})\\p{L}*)?\\s+(?:${source(lexicon, lexicon.dealt)})\\s+(?:on\\s+)?([^.;]{8,200}?)(?=,\\s+and\\s+the\\s+(?:final|last|second|third)|[.;]|$)`,
        'giu',
      )
      if (lexicon.glued || !new RegExp(source(lexicon, lexicon.sessions), 'iu').test(text)) return []
      return [...text.matchAll(shape)].map((match) => ({
        title: (match[1] ?? '').trim(),
        kind: 'panel',
        people: [],
        passages: [block.id],
        confidence: 0.55,
        why: 'A sentence that counts the sessions',
      }))
    }),
  )
}

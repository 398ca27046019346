import type { Block } from './blocks.ts'
import { capacityOf } from './capacities.ts'
import type { Role } from './lexicon/lexicon.ts'
import type { Words } from './lexicon/words.ts'
import { isAbbreviated, isBody, isName, isPost, titles, withoutTitle } from './names.ts'
import { easternHits } from './people-eastern.ts'
import { type Shapes, shapesFor } from './people-shapes.ts'
import type { ReadPerson } from './reading.ts'
import { roleAt, roleIn, roleOfSection } from './roles.ts'
import type { Section } from './sections.ts'
import { sentencesOf } from './sentences.ts'
import { clip, type Hit, hitOf, NONE, titledHits } from './titled-people.ts'

const MANY = 800

/** The people of running text: only where a title, a capacity or a role beside the name says that it is one. */
export function peopleOfProse(sections: readonly Section[], words: Words): readonly ReadPerson[] {
  const shapes = shapesFor(words)
  const found: ReadPerson[] = []
  for (const section of sections) {
    if (section.topic === 'references' || section.topic === 'contents') continue
    let before: Block | undefined
    for (const block of section.blocks) {
      if (block.kind !== 'row') {
        const asked = section.topic === 'recommendations' && block.kind === 'item'
        for (const { text } of asked ? [] : sentencesOf(block)) {
          if (found.length > MANY) return found
          for (const hit of hitsOf(text, shapes, words)) found.push(person(hit, text, block, before, section, words))
        }
      }
      before = block
    }
  }
  return found
}

function person(
  hit: Hit,
  sentence: string,
  block: Block,
  before: Block | undefined,
  section: Section,
  words: Words,
): ReadPerson {
  const role: Role | null =
    roleAt(withoutCapacity(sentence, hit), hit.start, hit.end, words) ??
    (before === undefined || before.kind === 'item'
      ? null
      : roleAt(before.text, before.text.length, before.text.length, words))
  return {
    name: hit.name,
    honorific: hit.honorific,
    role: role ?? roleOfSection(section, words) ?? 'speaker',
    ...hit.capacity,
    passages: [block.id],
    confidence: hit.confidence,
    why: 'A name in running text with a title, a capacity or a role beside it',
  }
}

/** The words of a capacity name a post, not a part in the event: they are blanked behind the name. */
function withoutCapacity(sentence: string, hit: Hit): string {
  const { position } = hit.capacity
  const at = position === null ? -1 : sentence.indexOf(position, hit.end)
  if (position === null || at < 0) return sentence
  return sentence.slice(0, at) + ' '.repeat(position.length) + sentence.slice(at + position.length)
}

function hitsOf(text: string, shapes: Shapes, words: Words): readonly Hit[] {
  if (text.length < 8) return []
  const hits: Hit[] = [...titledHits(text, shapes.titled, words), ...easternHits(text, words)]
  for (const match of text.matchAll(shapes.bracket)) hits.push(...bracketHits(match, words))
  for (const match of text.matchAll(shapes.office)) hits.push(office(match))
  for (const match of text.matchAll(shapes.apposition)) hits.push(...appositionHits(match, text, words))
  for (const match of text.matchAll(shapes.post)) hits.push(...postHits(match, words))
  for (const match of text.matchAll(shapes.named)) hits.push(...namedPostHits(match, words))
  for (const match of text.matchAll(shapes.by)) hits.push(...byHits(match, words))
  for (const match of text.matchAll(shapes.from)) {
    const { name, honorific } = withoutTitle(match[1] ?? '', words)
    if (isName(name, words) && isBody(match[2] ?? '', words))
      hits.push(hitOf(name, match.index, { ...NONE, affiliation: match[2]?.trim() ?? null }, 0.6, honorific))
  }
  return hits
}

function office(match: RegExpExecArray): Hit {
  return hitOf(match[0].replace(/\s+(?:of|the|for|and)$/u, ''), match.index, NONE, 0.7)
}

function bracketHits(match: RegExpExecArray, words: Words): readonly Hit[] {
  const [, other, whole = '', inside = ''] = match
  const printed = withoutRole(whole, words)
  const { name, honorific } = withoutTitle(printed, words)
  if (
    !isName(name, words) ||
    isAbbreviated(printed, inside) ||
    /^\d|https?:|[\\]|^(?:see|cf|e\.g|left|right|photo)/iu.test(inside)
  )
    return []
  const capacity = capacityOf(inside, words)
  const hits = [hitOf(name, match.index + match[0].lastIndexOf(printed), capacity, 0.75, honorific)]
  const shared = isPost(inside, words) && /\p{L}s\s/u.test(inside)
  if (other !== undefined && isName(other, words)) hits.push(hitOf(other, match.index, shared ? capacity : NONE, 0.6))
  return hits
}

/** "Panelists Ana Ruiz": the word for the role is no part of the name. */
function withoutRole(text: string, words: Words): string {
  const [first = '', ...rest] = text.split(/\s+/u)
  return rest.length > 1 && roleIn(first, words) !== null ? rest.join(' ') : text
}

function appositionHits(match: RegExpExecArray, text: string, words: Words): readonly Hit[] {
  const [whole, printed = '', first = '', second = ''] = match
  const { name, honorific } = withoutTitle(printed, words)
  const series =
    /^(?:,\s+\p{Lu}\p{L}+)+,?\s+(?:and|et|y|und|en|e)\s+\p{Lu}\p{L}+(?=[,.;]|$)/u.exec(
      text.slice(text.indexOf(first, match.index) + first.length),
    )?.[0] ?? ''
  const post = clip(first) + series
  if (!isName(name, words) || !isPost(post, words) || post.split(/\s+/u).length > 24) return []
  if (
    /^(?:and|et|y|und|en|who|which|whose|dont|cuy[oa]s?|deren|dessen|said|noted)\b/iu.test(post) ||
    new RegExp(`^${titles(words)}\\s+\\p{Lu}`, 'u').test(post)
  )
    return []
  const clause = /^(?:\p{Ll}+ed|said|says|a|dit|dijo|sagte)\s/u.test(second)
  const more =
    series === '' && !clause && second !== '' && isBody(second, words) && !isPost(second, words)
      ? `${post}, ${second}`
      : post
  return [
    hitOf(
      name,
      match.index + whole.indexOf(printed),
      capacityOf(more.replace(/\s+(?:and|et)\s.*\b(?:provided|joined|spoke)\b.*$/u, ''), words),
      text.length > 0 ? 0.7 : 0,
      honorific,
    ),
  ]
}

function postHits(match: RegExpExecArray, words: Words): readonly Hit[] {
  const [whole, before = '', post = '', printed = ''] = match
  if (!isName(printed, words)) return []
  const lead = before.trim().replace(/^(?:The|And|Their|Her|His|In|By|With)\b\s*/u, '')
  return [
    hitOf(
      printed,
      match.index + whole.lastIndexOf(printed),
      {
        ...NONE,
        position: `${lead} ${post}`.trim(),
        affiliation:
          lead === '' || /^(?:Executive|Deputy|Vice|Assistant|Senior|Chief|Special|Managing|Prime|Foreign)$/u.test(lead)
            ? null
            : lead,
      },
      0.65,
    ),
  ]
}

/** "The institute's director, Helena Brandt, welcomed …" and "former minister of trade Pavel Dvorak". */
function namedPostHits(match: RegExpExecArray, words: Words): readonly Hit[] {
  const [whole, post = '', printed = ''] = match
  const { name, honorific } = withoutTitle(printed, words)
  if (!isName(name, words)) return []
  const position = post.replace(/[\s,]+$/u, '').replace(/^.*[’']s\s+|^(?:the|and|by|with|its|their|la|le|el)\s+/iu, '')
  return [hitOf(name, match.index + whole.lastIndexOf(printed), { ...NONE, position }, 0.6, honorific)]
}

function byHits(match: RegExpExecArray, words: Words): readonly Hit[] {
  const names = [match[1] ?? '', ...(match[2] ?? '').split(/,\s+|\s+(?:and|et|y|und|en|e|och|и)\s+/u)].filter(
    (name) => name.trim() !== '',
  )
  return names
    .map((name) => withoutTitle(name, words))
    .filter(({ name }) => isName(name, words))
    .map(({ name, honorific }) => hitOf(name, match.index + match[0].indexOf(name), NONE, 0.6, honorific))
}

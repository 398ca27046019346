import type { Block } from './blocks.ts'
import { capacityOf } from './capacities.ts'
import type { Role } from './lexicon/lexicon.ts'
import { topicOf, type Words } from './lexicon/words.ts'
import { listsOf, listTopic } from './lists.ts'
import { isAbbreviated, isBody, isName, withoutTitle } from './names.ts'
import type { ReadPerson } from './reading.ts'
import { roleAt, roleIn, roleOfSection } from './roles.ts'
import type { Section } from './sections.ts'
import { split } from './sentences.ts'
import { NONE } from './titled-people.ts'

const LABELLED = /^([^:：.,;]{3,60}?)(?:\s?[:：]|\s[–—])\s*(.+)$/u
/** A role in brackets behind a name or a capacity: "(Chair)". */
const ROLE_IN_BRACKETS = /\s*[(（]([^()（）]{3,30})[)）]/u
const HANDLE = /^(@[\p{L}\p{N}][\p{L}\p{N}_.-]{1,38})(?=$|[\s,(:])/u

const LONG = 400
const COMMA = /^([^,，،(]{2,70}?)\s*[,，،]\s*(.+)$/u
const BRACKET = /^([^(（]{2,70}?)\s*[(（](.+?)[)）](?:[,\s]+([^()（）]*))?$/u
const DASH = /^([^–—,，،:：(]{2,70}?)\s*(?:\s[–—-]\s|[:：])\s*(.+)$/u

/** One person from "Name, function, organization", "Name (organization)" or "Name – function". */
export function personOf(
  text: string,
  role: Role | null,
  passage: string,
  words: Words,
  confidence: number,
): ReadPerson | undefined {
  const bracket = ROLE_IN_BRACKETS.exec(text)
  const told = bracket?.[1] !== undefined && isRole(bracket[1], words) ? roleIn(bracket[1], words) : null
  if (told !== null) return personOf(text.replace(bracket?.[0] ?? '', ''), told, passage, words, confidence)
  const bare = text.replace(/[.;]$/u, '').trim()
  if (bare.length > LONG) return undefined
  const handle = HANDLE.exec(bare)?.[1]
  if (handle !== undefined)
    return { name: handle, honorific: null, role, ...NONE, passages: [passage], confidence, why: 'A name alone' }
  for (const shape of [COMMA, BRACKET, DASH]) {
    const match = shape.exec(bare)
    const { name, honorific } = withoutTitle(match?.[1] ?? '', words)
    const inside = match?.[2] ?? ''
    const whole = isName(name, words) || isFamilyName(name, honorific, words)
    if (!match || !whole || (shape === BRACKET && isAbbreviated(name, inside))) continue
    const capacity = capacityOf([inside, match[3] ?? ''].filter((part) => part !== '').join(', '), words)
    return { name, honorific, role, ...capacity, passages: [passage], confidence, why: 'A name with a capacity' }
  }
  const alone = withoutTitle(bare, words)
  if (!isName(alone.name, words)) return undefined
  return { ...alone, role, ...NONE, passages: [passage], confidence: confidence - 0.1, why: 'A name alone' }
}

/** True for a word or two that name a part in the event and no post or organization. */
function isRole(text: string, words: Words): boolean {
  return text.split(/\s+/u).length <= 2 && roleIn(text, words) !== null && !isBody(text, words) && !/\d/u.test(text)
}

function isFamilyName(name: string, honorific: string | null, words: Words): boolean {
  return honorific !== null && /^\p{Lu}[\p{L}'’-]+$/u.test(name) && !isBody(name, words)
}

/** The people of lists and of lines such as "Moderator: Name, function". */
export function peopleOfLists(sections: readonly Section[], words: Words): readonly ReadPerson[] {
  return sections.flatMap((section) => [
    ...ofLists(section, words),
    ...ofLabels(section, words),
    ...ofLines(section, words),
  ])
}

function ofLists(section: Section, words: Words): readonly ReadPerson[] {
  return listsOf(section).flatMap((list) => {
    const about = listTopic(list, words)
    if (about === 'recommendations' || about === 'next' || about === 'references') return []
    const intro = list.intro?.text ?? ''
    const role =
      (about === 'people' && list.intro !== undefined && topicOf(words, intro, ['people'])
        ? roleAt(intro, intro.length, intro.length, words)
        : null) ??
      roleOfSection(section, words) ??
      roleAt(intro, intro.length, intro.length, words)
    const read = list.items.map((item) =>
      personOf(item.text, role ?? 'speaker', item.id, words, about === 'people' ? 0.85 : 0.75),
    )
    const full = read.filter((person) => person !== undefined)
    const certain = full.filter(
      (person) => person.position !== null || person.affiliation !== null || person.honorific !== null,
    )
    const talks = certain.length > 0 ? [] : ofTalks(list.items, words)
    if (talks.length > 0) return talks
    return (about === 'people' && full.length > 0) || certain.length > list.items.length * 0.6 ? full : []
  })
}

/** "Moderator: A, function" and "Speakers: A; B; C". */
function ofLabels(section: Section, words: Words): readonly ReadPerson[] {
  return section.blocks.flatMap((block) => {
    if (block.kind === 'row') return []
    const whole = ofLabel(block.text, block, words)
    const parts = split(block.text)
    return whole.length > 0 || parts.length === 1 ? whole : parts.flatMap((part) => ofLabel(part, block, words))
  })
}

function ofLabel(text: string, block: Block, words: Words): readonly ReadPerson[] {
  const match = LABELLED.exec(text)
  const role = match ? roleIn(match[1] ?? '', words) : null
  if (role === null || match?.[2] === undefined || match[2].length > 1_500) return []
  return (match[1] ?? '').split(/\s+/u).length > 6 ? [] : several(match[2], role, block, words)
}

/** "Title of a talk: name and name (organization)", in most items of a list. */
function ofTalks(items: readonly Block[], words: Words): readonly ReadPerson[] {
  const read = items.map((item) => {
    const names = TALK.exec(item.text.replace(/\.$/u, ''))?.[1] ?? ''
    const people = names
      .split(/\s*(?:[,;，、]|\s(?:and|et|y|und|en|e|och|и|&)\s)\s*(?![^(]*\))/u)
      .map((name) => personOf(name, 'speaker', item.id, words, 0.7))
    return people.every((person) => person !== undefined) ? people.flatMap((person) => person ?? []) : []
  })
  return items.length > 1 && read.filter((people) => people.length > 0).length >= items.length * 0.6 ? read.flat() : []
}

const TALK = /^.{8,200}?\s?(?:[:：]|\s[–—-]|,?\s(?:by|par|por|von|door|av|di))\s+([^:：–—]{4,120})$/u
const IN_BRACKETS = /(?<=[)）])\s*(?:[,;，；、]|\s(?:and|et|y|und|en|e|och|и)\s)\s*/u

function several(text: string, role: Role, block: Block, words: Words): readonly ReadPerson[] {
  const bracketed = text.split(IN_BRACKETS)
  const parts = bracketed.length > 1 ? bracketed : text.split(/\s*[;；]\s*/u)
  if (parts.length > 1) return parts.flatMap((part) => personOf(part, role, block.id, words, 0.8) ?? [])
  const names = text.replace(/\.$/u, '').split(/\s*[,，،、]\s*|\s+(?:and|et|y|und|en|e|och|и|و)\s+/u)
  if (names.length > 1 && names.every((name) => isName(withoutTitle(name, words).name, words))) {
    return names.flatMap((name) => personOf(name, role, block.id, words, 0.85) ?? [])
  }
  return (personOf(text, role, block.id, words, 0.85) ??
    personOf(text.split(/[.。]\s/u)[0] ?? '', role, block.id, words, 0.75))
    ? [personOf(text, role, block.id, words, 0.85)].flatMap((one) => one ?? [])
    : []
}

/** Plain lines under words for people, each of them one person. */
function ofLines(section: Section, words: Words): readonly ReadPerson[] {
  if (section.topic !== 'people') return []
  const role = roleOfSection(section, words)
  const lines = section.blocks.filter(
    (block) => block.kind === 'paragraph' && block.text.length < 250 && !LABELLED.test(block.text),
  )
  return lines.flatMap((block) => {
    const person = personOf(block.text, role, block.id, words, 0.75)
    return person !== undefined && (person.position !== null || person.affiliation !== null || lines.length > 1)
      ? [person]
      : []
  })
}

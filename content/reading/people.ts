import type { Block, Facts } from './blocks.ts'
import type { Words } from './lexicon/words.ts'
import { type Message, message } from './messages.ts'
import { isName } from './names.ts'
import { bylines } from './people-bylines.ts'
import { peopleOfLists } from './people-lists.ts'
import { peopleOfProse } from './people-prose.ts'
import { peopleOfTables } from './people-tables.ts'
import type { ReadPerson } from './reading.ts'
import { stronger } from './roles.ts'
import type { Section } from './sections.ts'
import { plainWords } from './sentences.ts'

type Found = { readonly people: readonly ReadPerson[]; readonly messages: readonly Message[] }

/** Everybody the document says took part, once each; what it prints differently about one person is told. */
export function peopleOf(blocks: readonly Block[], sections: readonly Section[], facts: Facts, words: Words): Found {
  const found = [
    ...peopleOfLists(sections, words),
    ...peopleOfTables(blocks, words),
    ...peopleOfProse(sections, words),
    ...bylines(blocks, words),
    ...authorsOf(facts, words),
  ]
  const people: ReadPerson[] = []
  const messages: Message[] = []
  for (const one of found) {
    const at = people.findIndex((other) => samePerson(one.name, other.name))
    const before = people[at]
    if (before === undefined) people.push(one)
    else {
      messages.push(...differences(before, one))
      people[at] = merge(before, one)
    }
  }
  return { people, messages }
}

function authorsOf(facts: Facts, words: Words): readonly ReadPerson[] {
  return (facts.authors ?? [])
    .filter((name) => isName(name, words))
    .map((name) => ({
      name,
      honorific: null,
      role: 'author' as const,
      position: null,
      affiliation: null,
      onBehalfOf: null,
      passages: [],
      confidence: 0.75,
      why: 'Named in the head of the file',
    }))
}

/** True for two ways to print one name: in full, with initials, with or without a middle name. */
export function samePerson(a: string, b: string): boolean {
  const [x, y] = [plainWords(a), plainWords(b)]
  if (x.join(' ') === y.join(' ')) return true
  if (/\p{Script=Han}/u.test(a + b)) return false
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.length >= 2 && short.every((word) => long.includes(word))) return true
  if (short.length === 1 && long.length > 1) return short[0] === long.at(-1) && (short[0]?.length ?? 0) > 2
  const initials = [x, y].some((name) => name.slice(0, -1).some((word) => word.length === 1))
  return initials && x.at(-1) === y.at(-1) && x[0]?.[0] === y[0]?.[0] && x.length > 1 && y.length > 1
}

function merge(a: ReadPerson, b: ReadPerson): ReadPerson {
  return {
    ...a,
    name: b.name.length > a.name.length && a.passages.length === 0 ? b.name : a.name,
    honorific: a.honorific ?? b.honorific,
    role: stronger(a.role, b.role),
    position: a.position ?? b.position,
    affiliation: a.affiliation ?? b.affiliation,
    onBehalfOf: a.onBehalfOf ?? b.onBehalfOf,
    passages: [...new Set([...a.passages, ...b.passages])],
    confidence: Math.max(a.confidence, b.confidence),
  }
}

function differences(a: ReadPerson, b: ReadPerson): readonly Message[] {
  if (a.affiliation === null || b.affiliation === null) return []
  const [x, y] = [plainWords(a.affiliation), plainWords(b.affiliation)]
  if (
    x.some((word) => word.length > 2 && y.includes(word)) ||
    x.join('').includes(y.join('')) ||
    y.join('').includes(x.join(''))
  )
    return []
  return [message('two-organizations', [a.name, a.affiliation, b.affiliation], { passage: b.passages[0] ?? '' })]
}

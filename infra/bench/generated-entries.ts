import { type Kind, statedFacets } from '../../content/model/search.ts'
import type { SearchEntry } from '../../functions/search/entry.ts'

/** Generated records with their words, so that questions can be drawn from them. */
export interface Generated {
  readonly entries: readonly SearchEntry[]
  /** Words by how often they come: a share of 0 is the most frequent, 1 the rarest. */
  readonly wordAt: (share: number) => string
  readonly random: () => number
}

/** Records like those of the site, the same for the same count: events of twelve, words as frequent as in speech. */
export function generatedEntries(count: number): Generated {
  const random = numbers(20210429)
  const vocabulary = words(Math.max(4000, Math.round(count ** 0.5 * 150)))
  const pick = frequent(vocabulary, random)
  const people = Array.from({ length: Math.max(50, Math.floor(count / 20)) }, (_, index) => nameOf(index))
  const entries = Array.from({ length: count }, (_, index) => entryOf(index, pick, people, random))
  return { entries, random, wordAt: (share) => vocabulary[Math.floor(share * (vocabulary.length - 1))] ?? '' }
}

const kindsOfEvent: readonly Kind[] = [
  'event',
  'session',
  'session',
  'outcome',
  'outcome',
  'outcome',
  'figure',
  'recommendation',
  'recommendation',
  'recommendation',
  'recommendation',
  'commitment',
]

function entryOf(index: number, pick: () => string, people: readonly string[], random: () => number): SearchEntry {
  const event = Math.floor(index / kindsOfEvent.length)
  const within = index % kindsOfEvent.length
  const kind = kindsOfEvent[within] ?? 'outcome'
  const year = 2010 + (event % 14)
  const slug = `${year}-${String((event % 12) + 1).padStart(2, '0')}-${String((event % 28) + 1).padStart(2, '0')}-event-${event}`
  const text = (length: number) => Array.from({ length }, pick).join(' ')
  const some = (name: string, size: number, most: number) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => `${name}-${Math.floor(random() ** 2 * size)}`)
  const speaker = people[Math.floor(random() ** 2 * people.length)] ?? ''
  const label = kind === 'recommendation' ? `${within - 6}.${'abcd'[event % 4]}` : undefined
  return {
    id: kind === 'event' ? `events/${slug}` : `events/${slug}/${kind}s/${label ?? within}`,
    kind,
    ...(label ? { label } : {}),
    ...(within === 3 ? { symbols: [`S/${year}/${event}`] } : {}),
    title: text(4 + Math.floor(random() * 8)),
    text: text(30 + Math.floor(random() * 90)),
    names: kind === 'session' ? [speaker] : [],
    language: 'en',
    date: slug.slice(0, 10),
    event: { slug, title: `Event ${event} on ${pick()} and ${pick()}` },
    facets: Object.fromEntries(
      statedFacets.map((facet) => [facet, facet === 'year' ? [String(year)] : some(facet, sizeOf[facet] ?? 20, 2)]),
    ),
  }
}

const sizeOf: Readonly<Record<string, number>> = {
  theme: 80,
  country: 190,
  organization: 400,
  person: 500,
  standing: 9,
}

/** Made-up words of two to five syllables, no two alike. */
function words(count: number): string[] {
  const made = new Set<string>()
  for (let number = 1; made.size < count; number++) made.add(wordOf(number * 7919))
  return [...made]
}

function wordOf(number: number): string {
  let rest = number
  let word = ''
  while (rest > 0) {
    word += `${'bcdfghjklmnprstvw'[rest % 17]}${'aeiou'[Math.floor(rest / 17) % 5]}`
    rest = Math.floor(rest / 85)
  }
  return number % 3 === 0 ? `${word}s` : word
}

function nameOf(index: number): string {
  const part = (number: number) => wordOf(number).replace(/^./, (letter) => letter.toUpperCase())
  return `${part(index * 31 + 9000)} ${part(index * 77 + 70000)}`
}

/** Draw words as often as they come in natural texts (Zipf and Mandelbrot). */
function frequent(vocabulary: readonly string[], random: () => number): () => string {
  let sum = 0
  const sums = vocabulary.map((_, rank) => {
    sum += 1 / (rank + 2.7)
    return sum
  })
  return () => {
    const wanted = random() * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return vocabulary[low] ?? ''
  }
}

/** Numbers between 0 and 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

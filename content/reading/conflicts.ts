import { type Message, message } from './messages.ts'
import type { ReadEvent, ReadPerson } from './reading.ts'
import { plainWords } from './sentences.ts'

/** An organization of a person that is nearly, but not quite, one of the organizers: both stay as printed. */
export function nearNames(event: ReadEvent, people: readonly ReadPerson[]): readonly Message[] {
  return people.flatMap((person) => {
    const printed = person.affiliation
    const near =
      printed === null ? undefined : [...event.organisers, ...event.sponsors].find((name) => isNear(name, printed))
    if (near === undefined || printed === null) return []
    return [message('near-names', [person.name, printed, near], { passage: person.passages[0] ?? '' })]
  })
}

function isNear(a: string, b: string): boolean {
  const [x, y] = [plainWords(a), plainWords(b)]
  const [odd = '', other = ''] = [x.find((word) => !y.includes(word)), y.find((word) => !x.includes(word))]
  if (odd.slice(0, 4) === other.slice(0, 4) || odd[0] !== other[0]) return false
  const shared = x.filter((word) => y.includes(word)).length
  return x.length > 1 && x.length === y.length && shared === x.length - 1 && a.toLowerCase() !== b.toLowerCase()
}

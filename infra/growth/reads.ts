import { keys } from '../../functions/store/keys.ts'
import { type Chance, chanceOf, popular } from './chance.ts'

/** What a page reads from one partition of the table, in read units. */
export interface Reads {
  readonly partition: string
  readonly units: number
}

/** How many different entries each register of an archive has, for so many events. */
const registers = [
  { register: 'country', size: () => 200, named: 6 },
  { register: 'organization', size: (events: number) => 50 + 2 * events, named: 8 },
  { register: 'person', size: (events: number) => 6 * events, named: 8 },
  { register: 'concept', size: () => 120, named: 5 },
] as const

/**
 * What the page of an event reads: its listing, the edition and the records from one partition, and, as of a moment
 * ago and so at half the price, every entry of a register that it names. Which entries an event names is drawn once, from its number.
 */
export function readsOfEvent(event: number, events: number): Reads[] {
  const chance = chanceOf(event * 2654435761 + 1)
  const entries = registers.flatMap(({ register, size, named }) => entriesOf(chance, register, size(events), named))
  return [{ partition: keys.listing(slugOf(event)).pk, units: 9 }, ...entries]
}

/** What a list of events reads: one stretch of the index. */
export function readsOfList(): Reads[] {
  return [{ partition: 'list#event in the index', units: 6 }]
}

function entriesOf(chance: Chance, register: string, size: number, named: number): Reads[] {
  const count = Math.round(named * 2 * chance())
  return Array.from({ length: count }, () => ({
    partition: keys.entry(register, slugOf(popular(chance, size))).pk,
    units: 0.5,
  }))
}

function slugOf(number: number): string {
  return `slug-${number}`
}

import { type Chance, chanceOf, popular, weighted } from './chance.ts'
import { type Reads, readsOfEvent, readsOfList } from './reads.ts'

/** A site of a size: what it holds, how many pages are opened a month, and for how long the CDN keeps a page. */
export interface Size {
  readonly events: number
  readonly views: number
  readonly keptSeconds: number
}

/** The busiest hour of a year at a size: how much the site had to answer, and where the table was hottest. */
export interface Hour {
  readonly views: number
  readonly answeredByCdn: number
  readonly busiestSecond: number
  readonly hottest: { readonly partition: string; readonly unitsPerSecond: number }
}

/** The busiest hour has ten times the views of an ordinary one, and a third of them are for one event. */
const rush = { times: 10, forOneEvent: 1 / 3 } as const
const hoursInMonth = 730
/** The regions of the CDN, each of which keeps a page once; most readers are in few of them. */
export const regions = [
  ['Frankfurt', 30],
  ['London', 12],
  ['Ireland', 8],
  ['Virginia', 22],
  ['Ohio', 3],
  ['Oregon', 5],
  ['São Paulo', 4],
  ['Mumbai', 4],
  ['Singapore', 4],
  ['Tokyo', 3],
  ['Seoul', 2],
  ['Sydney', 2],
  ['Bahrain', 1],
] as const
/** How many readers of a hundred read in which language. */
export const languages = [
  ['en', 50],
  ['fr', 18],
  ['es', 12],
  ['ar', 8],
  ['ru', 6],
  ['zh', 6],
] as const

/** Plays part of the busiest hour of the year, view by view; it counts from when the CDN holds what it can. */
export function busiestHour(size: Size, seconds: number, seed = 1): Hour {
  const chance = chanceOf(seed)
  const perHour = Math.round((size.views / hoursInMonth) * rush.times)
  const kept = new Map<string, number>()
  const counted: Second[] = []
  for (let second = 0; second < size.keptSeconds + seconds; second++) {
    const played = playSecond(chance, size, { second, arriving: arrivals(chance, perHour / 3600), kept })
    if (second >= size.keptSeconds) counted.push(played)
  }
  const asked = counted.reduce((sum, second) => sum + second.asked, 0)
  const opened = counted.reduce((sum, second) => sum + second.opened, 0)
  return {
    views: perHour,
    answeredByCdn: 1 - asked / opened,
    busiestSecond: Math.max(...counted.map((second) => second.asked)),
    hottest: hottestOf(counted.flatMap(({ units }) => [...units])),
  }
}

/** What happened in one second. */
interface Second {
  readonly opened: number
  readonly asked: number
  readonly units: ReadonlyMap<string, number>
}

interface Moment {
  readonly second: number
  readonly arriving: number
  readonly kept: Map<string, number>
}

function playSecond(chance: Chance, { events, keptSeconds }: Size, { second, arriving, kept }: Moment): Second {
  const units = new Map<string, number>()
  let asked = 0
  for (let left = arriving; left > 0; left--) {
    const page = pageOf(chance, events, rush.forOneEvent)
    const address = `${page.address} ${weighted(chance, languages)} ${weighted(chance, regions)}`
    if ((kept.get(address) ?? -1) > second) continue
    if (keptSeconds > 0) kept.set(address, second + keptSeconds)
    asked++
    for (const { partition, units: read } of page.reads()) units.set(partition, (units.get(partition) ?? 0) + read)
  }
  return { opened: arriving, asked, units }
}

function hottestOf(all: readonly (readonly [string, number])[]): Hour['hottest'] {
  const [partition, unitsPerSecond] = all.reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  return { partition, unitsPerSecond }
}

/** Half of the pages are of events, a third of single recommendations, the rest are lists. */
export function pageOf(chance: Chance, events: number, forOneEvent: number): { address: string; reads: () => Reads[] } {
  const event = chance() < forOneEvent ? 0 : popular(chance, events)
  const kind = chance()
  if (kind > 0.83) return { address: `list ${popular(chance, 40)}`, reads: readsOfList }
  const address = kind < 0.5 ? `event ${event}` : `event ${event} recommendation ${popular(chance, 20)}`
  return { address, reads: () => readsOfEvent(event, events) }
}

/** How many come in a second when so many come on average (Poisson; nearly normal when they are many). */
function arrivals(chance: Chance, average: number): number {
  if (average > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
    return Math.max(0, Math.round(average + Math.sqrt(average) * normal))
  }
  const floor = Math.exp(-average)
  let count = -1
  for (let product = 1; product > floor; product *= 1 - chance()) count++
  return count
}

import { chanceOf, weighted } from './chance.ts'
import { languages, pageOf, regions } from './hour.ts'

/** An ordinary day of a site: what it holds, the pages opened in a month, and how often everything is purged that day. */
export interface Day {
  readonly events: number
  readonly views: number
  readonly purges: number
}

const daysInMonth = 365 / 12

/** The part of an ordinary day's views that the CDN answers by itself when it keeps a page until it is purged or the day ends. */
export function answeredInADay({ events, views, purges }: Day, seed = 1): number {
  const chance = chanceOf(seed)
  const opened = Math.round(views / daysInMonth)
  const kept = new Set<string>()
  let answered = 0
  for (let view = 0; view < opened; view++) {
    if (Math.floor((view * (purges + 1)) / opened) > Math.floor(((view - 1) * (purges + 1)) / opened)) kept.clear()
    const address = `${pageOf(chance, events, 0).address} ${weighted(chance, languages)} ${weighted(chance, regions)}`
    if (kept.has(address)) answered += 1
    kept.add(address)
  }
  return opened === 0 ? 0 : answered / opened
}

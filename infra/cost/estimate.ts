import { type Price, type Priced, prices } from './prices.ts'

/** What is asked of the site in a month. */
export interface Demand {
  /** How many events the archive holds. */
  readonly events: number
  /** How many pages are opened in the month. */
  readonly views: number
  /** How many reminders are mailed in the month; none where no sender is named. */
  readonly mails?: number
  /** Whether the CDN stands before the site. */
  readonly cdn: boolean
  /** What keeps the search index; a file in the bucket unless it is said. */
  readonly search?: 'file' | 'opensearch'
}

/** One line of the bill; `listed` is without what every account gets free. */
export interface Line {
  readonly priced: Priced
  readonly units: number
  readonly listed: number
  readonly due: number
}

/** What one event and one view take: the mean of the documents of the repository in the local engine, rounded up. */
export const taken = {
  /** Bytes of the records and their index entries of an event, with its editions. */
  recordBytes: 120_000,
  documentBytes: 20_000,
  writesPerEvent: 150,
  documentsPerEvent: 2,
  readsPerPage: 25,
  /** A page as it is sent, compressed; the stylesheet and the script stay in the browser. */
  pageBytes: 8_000,
  requestsPerView: 1.5,
  /** Not measured: what a function with 1 GB is taken to need. */
  secondsPerPage: 0.05,
  memoryGigabytes: 1,
  logBytesPerRequest: 1_000,
  /** The part of the requests that the CDN answers by itself on a day on which everything is purged once (`npm run growth`). */
  answeredByCdn: 0.38,
  /** In a month: five statements a day, of fourteen paths each while those are free, and a publication a day. */
  purgedPaths: 1_100,
  /** Alarms as the stack has them, and everything that is counted, where each of it happens in every hour. */
  alarms: 10,
  metrics: 13,
  /** A collection never has less: half a unit for writing and half for searching, each in two places. */
  searchUnits: 2,
  /** A reminder from plan to end, counted in the requests that it makes: the outbox, its index, the claim, the end. */
  writesPerMail: 16,
  readsPerMail: 12,
  /** Not measured: what planning, composing and handing over one mail is taken to need. */
  secondsPerMail: 0.2,
  /** Runs by the clock: each morning four that plan and sixteen that send. */
  runsPerMonth: 600,
} as const

/** What a month costs, line by line, whatever is read. */
export function bill(demand: Demand): Line[] {
  return linesOf(sumOf([kept(demand), read(demand), reminded(demand)]))
}

/** What it costs once to publish every event of the archive. */
export function publishing(events: number): Line[] {
  return linesOf({ write: events * taken.writesPerEvent, documentWrite: events * taken.documentsPerEvent })
}

/** What it costs once to check everything: the table is read twice as of this moment, a unit for each 4 KB. */
export function checking(events: number): Line[] {
  return linesOf({ read: (2 * events * taken.recordBytes) / 4096 })
}

/** What lines add up to. */
export function total(lines: readonly Line[], of: 'listed' | 'due'): number {
  return lines.reduce((sum, line) => sum + line[of], 0)
}

/** How much of each thing is used. */
type Quantities = Readonly<Partial<Record<Priced, number>>>

/** What is there even when nobody reads. */
function kept({ events, cdn, search }: Demand): Quantities {
  const records = (events * taken.recordBytes) / 1e9
  return {
    recordGigabyte: records,
    recoveryGigabyte: records,
    documentGigabyte: (events * taken.documentBytes) / 1e9,
    alarm: taken.alarms,
    dashboard: 1,
    ...(cdn ? { secret: 1 } : {}),
    ...(search === 'opensearch' ? { searchUnit: taken.searchUnits * 730 } : {}),
  }
}

function read({ views, cdn }: Demand): Quantities {
  const requests = views * taken.requestsPerView
  const reached = cdn ? requests * (1 - taken.answeredByCdn) : requests
  const sent = (views * taken.pageBytes) / 1e9
  return {
    ...(cdn
      ? { cdnRequest: requests, edgeRun: requests, cdnGigabyte: sent, purgedPath: views > 0 ? taken.purgedPaths : 0 }
      : { transferGigabyte: sent }),
    metric: views > 0 ? taken.metrics : 0,
    apiRequest: reached,
    functionRequest: reached,
    functionSecond: reached * taken.secondsPerPage * taken.memoryGigabytes,
    read: reached * taken.readsPerPage,
    logGigabyte: (reached * taken.logBytesPerRequest) / 1e9,
  }
}

function reminded({ mails = 0 }: Demand): Quantities {
  if (mails === 0) return {}
  return {
    mail: mails,
    scheduledRun: taken.runsPerMonth,
    write: mails * taken.writesPerMail,
    read: mails * taken.readsPerMail,
    functionRequest: taken.runsPerMonth + mails,
    functionSecond: (mails * taken.secondsPerMail + taken.runsPerMonth) * taken.memoryGigabytes,
    alarm: 3,
  }
}

function sumOf(all: readonly Quantities[]): Quantities {
  const sums = new Map<string, number>()
  for (const [key, units] of all.flatMap((one) => Object.entries(one))) sums.set(key, (sums.get(key) ?? 0) + units)
  return Object.fromEntries(sums)
}

function linesOf(quantities: Quantities): Line[] {
  return prices.flatMap((price: Price & { readonly key: Priced }) => {
    const units = quantities[price.key]
    return units === undefined ? [] : { priced: price.key, units, ...costOf(price, units) }
  })
}

function costOf({ dollars, free = 0 }: Price, units: number) {
  return { listed: units * dollars, due: Math.max(0, units - free) * dollars }
}

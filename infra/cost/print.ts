import { alwaysOn } from './always-on.ts'
import { bill, checking, type Demand, type Line, publishing, taken, total } from './estimate.ts'
import { collected, type Price, prices } from './prices.ts'

/** The bill of a month as text: idle and read, with and without the CDN, and what others cost at the least. */
export function report({ events, views, mails = 0, search }: Omit<Demand, 'cdn'>): string {
  const months: readonly Month[] = [
    { title: 'idle', lines: bill({ events, views: 0, mails, search, cdn: true }) },
    { title: 'read, with CDN', lines: bill({ events, views, mails, search, cdn: true }) },
    { title: 'read, without', lines: bill({ events, views, mails, search, cdn: false }) },
  ]
  return [
    `A month with ${count(events)} events in the archive and ${count(views)} pages opened, in US dollars`,
    ...(mails > 0 ? [`and with ${count(mails)} reminders mailed, also when nobody reads`] : []),
    '',
    ...table(months),
    '',
    `Publishing all ${count(events)} events once: ${money(total(publishing(events), 'listed'))}`,
    `Checking all that is kept once: ${money(total(checking(events), 'listed'))}`,
    '',
    'For comparison, machines that never stop, a month:',
    ...alwaysOn.map(({ what, dollars, source }) => `  ${money(dollars).padStart(8)}  ${what} (${source})`),
    '',
    `Idle, this is ${ratio(months)} of the smallest of them.`,
    `List prices of us-east-1, read on ${collected}. Taken for a page: ${taken.readsPerPage} read units,`,
    `${taken.secondsPerPage * 1000} ms of a function with ${taken.memoryGigabytes} GB, ${taken.pageBytes / 1000} kB sent;`,
    `the CDN answers ${taken.answeredByCdn * 100} % of the requests by itself.`,
    '',
  ].join('\n')
}

interface Month {
  readonly title: string
  readonly lines: readonly Line[]
}

function table(months: readonly Month[]): string[] {
  const head = row(
    '',
    months.map(({ title }) => title),
  )
  const sums = (label: string, of: 'listed' | 'due') =>
    row(
      label,
      months.map(({ lines }) => money(total(lines, of))),
    )
  const rows = prices.flatMap((price: Price) => {
    const cells = months.map(({ lines }) => lines.find(({ priced }) => priced === price.key))
    const costs = cells.map((line) => (line ? money(line.listed) : '–'))
    return cells.some(Boolean) ? [row(`${price.service}: ${price.what}`, costs, price.source)] : []
  })
  return [head, ...rows, sums('At list price', 'listed'), sums('After what every account gets free', 'due')]
}

function row(label: string, cells: readonly string[], source = ''): string {
  return `${label.padEnd(44)}${cells.map((cell) => cell.padStart(16)).join('')}  ${source}`.trimEnd()
}

function ratio([idle]: readonly Month[]): string {
  const smallest = Math.min(...alwaysOn.map(({ dollars }) => dollars))
  const part = total(idle?.lines ?? [], 'due') / smallest
  return part < 1 ? `1/${Math.round(1 / part)}` : `${Math.round(part)} times that`
}

function count(number: number): string {
  return number.toLocaleString('en')
}

function money(dollars: number): string {
  return dollars.toFixed(2)
}

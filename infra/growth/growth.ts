import { answeredInADay } from './day.ts'
import { busiestHour, type Size } from './hour.ts'

/** `npm run growth` plays four minutes of the busiest hour of a year at several sizes and prints where the table is hottest. */
const perPartition = 3000
const sizes: readonly (Size & { readonly name: string })[] = [
  { name: '1×', events: 1_000, views: 1e6, keptSeconds: 60 },
  { name: '10×', events: 10_000, views: 1e7, keptSeconds: 60 },
  { name: '1,000×', events: 1_000_000, views: 1e9, keptSeconds: 60 },
  { name: '10×, no CDN', events: 10_000, views: 1e7, keptSeconds: 0 },
  { name: '100×, no CDN', events: 100_000, views: 1e8, keptSeconds: 0 },
]

process.stdout.write(
  `${line(['size', 'views', 'by the CDN', 'busiest second', 'hottest partition', 'of its limit'])}\n`,
)
for (const { name, ...size } of sizes) {
  const { views, answeredByCdn, busiestSecond, hottest } = busiestHour(size, 240)
  const share = `${((hottest.unitsPerSecond / perPartition) * 100).toFixed(1)} %`
  const byCdn = `${Math.round(answeredByCdn * 100)} %`
  process.stdout.write(
    `${line([name, views.toLocaleString('en'), byCdn, `${busiestSecond}`, hottest.partition, share])}\n`,
  )
}

process.stdout.write(
  '\nAn ordinary day, with pages kept until they are purged: the part that the CDN answers by itself\n',
)
for (const { name, events, views, keptSeconds } of sizes) {
  if (keptSeconds === 0 || views > 1e7) continue
  const shares = [0, 1, 5].map((purges) => `${Math.round(answeredInADay({ events, views, purges }) * 100)} %`)
  process.stdout.write(
    `${line([name, views.toLocaleString('en'), ...shares])}  with everything purged never, once and five times\n`,
  )
}

function line(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 4 ? cell.padEnd(26) : cell.padStart(16))).join('  ')
}

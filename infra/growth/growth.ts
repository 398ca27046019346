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

function line(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 4 ? cell.padEnd(26) : cell.padStart(16))).join('  ')
}

/** What is counted, named after what people do; nothing in it tells of anybody in particular. */
export const metrics = {
  PagesRead: 'Count',
  SearchesAnswered: 'Count',
  SearchesWithoutAnswer: 'Count',
  EntriesRecorded: 'Count',
  Conflicts: 'Count',
  Publications: 'Count',
  SignIns: 'Count',
  ReportsRead: 'Count',
  RequestsRefused: 'Count',
  MailsSent: 'Count',
  MailsFailed: 'Count',
  PathsPurged: 'Count',
  IndexLag: 'Milliseconds',
} as const
export type Metric = keyof typeof metrics

/** How many of each thing, or how long. */
export type Counts = Readonly<Partial<Record<Metric, number>>>

/** Takes one line of the log; an entry point writes it as JSON. */
export type WriteLine = (line: object) => void

/** Under which name CloudWatch gathers the counts. */
export const NAMESPACE = 'Rapporteur'

/**
 * What makes a line of the log a measurement (CloudWatch embedded metric format). @NOTE Each combination of dimensions
 * costs as much as a metric, so there are none: what splits a count stands beside it in the line, where a query finds it.
 */
export function measured(counts: Counts, at: Date): object {
  const names = Object.entries(metrics).filter(([name]) => name in counts)
  if (names.length === 0) return {}
  const list = names.map(([Name, Unit]) => ({ Name, Unit }))
  const directive = { Namespace: NAMESPACE, Dimensions: [[]], Metrics: list }
  return { _aws: { Timestamp: at.getTime(), CloudWatchMetrics: [directive] }, ...counts }
}

/** A way to count for a function that answers no requests: `count({ MailsSent: 2 })`. */
export function counting(write: WriteLine, now: () => Date): (counts: Counts) => void {
  return (counts) => {
    const at = now()
    write({ timestamp: at.toISOString(), level: 'info', ...measured(counts, at) })
  }
}

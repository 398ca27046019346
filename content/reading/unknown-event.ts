import type { ReadEvent } from './reading.ts'

/** An event of which nothing is known yet. */
export const UNKNOWN_EVENT: ReadEvent = {
  isEvent: false,
  title: null,
  kind: null,
  startDate: null,
  endDate: null,
  place: null,
  venue: null,
  mode: null,
  organisers: [],
  sponsors: [],
  attendance: null,
  series: null,
  edition: null,
  occasion: null,
  passages: [],
  confidence: 0.6,
  why: 'No sentence and no title says that something was held',
}

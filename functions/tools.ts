import type { Assets } from './assets.ts'
import type { PageKind } from './page-kind.ts'
import type { ProblemCode } from './problem.ts'
import type { SearchReader } from './search-reader.ts'
import type { Store } from './store/store.ts'
import type { TagStore } from './store/tag-store.ts'
import type { TrackStore } from './store/track-store.ts'
import type { Summaries } from './summaries/summaries.ts'

/** What the log keeps of every request, without addresses, names, tokens or bodies. */
interface RequestFacts {
  readonly timestamp: string
  readonly trace: string
  readonly method: string
  /** The pattern of the address. */
  readonly route: string
}

/** What failed, for those who can mend it. */
export interface FailureLine extends RequestFacts {
  readonly level: 'error'
  readonly error: string
}

/** How a request was answered, with what was counted of it. */
export interface RequestLine extends RequestFacts {
  readonly level: 'info'
  readonly status: number
  readonly milliseconds: number
  /** Whether it was the first that this process answered. */
  readonly cold: boolean
  readonly page?: PageKind
  readonly refused?: ProblemCode | 'internal'
}

/** A line of the log; what it holds is never shown to a caller. */
export type LogLine = FailureLine | RequestLine

/** Everything that the site uses of the world. */
export interface Tools {
  readonly store: Store
  readonly tracks: TrackStore
  readonly tags: TagStore
  /** Loaded when the first reader asks for a document, because most never do. */
  readonly summaries: () => Promise<Summaries>
  readonly assets: Assets
  readonly now: () => Date
  readonly log: (line: LogLine) => void
  /** Scheme and host under which readers know the site; without it, those of the request. */
  readonly site?: string | undefined
  /** What the CDN sends with every request; without it, as on one machine, every request passes. */
  readonly originSecret?: string | undefined
  /** For how many seconds the CDN may keep what is purged when it changes; without it, as long as a browser. */
  readonly edgeSeconds?: (() => Promise<number>) | undefined
}

/** What the site for everybody uses beyond that. */
export interface SiteTools extends Tools {
  /** Loaded with the first search, because most readers never search. */
  readonly search: () => Promise<SearchReader>
}

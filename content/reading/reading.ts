import type { Block } from './blocks.ts'
import type { Role } from './lexicon/lexicon.ts'
import type { Message } from './messages.ts'
import type { Why } from './whys.ts'

/** Below this confidence a person has to look before anything is published. */
export const SURE = 0.8

/** Where a record comes from and how sure the machine is of it; below 0.8 a person has to look. */
export type Origin = { readonly passages: readonly string[]; readonly confidence: number; readonly why: Why }

export type ReadItem = Origin & {
  readonly number: string | null
  readonly title: string | null
  readonly text: string
  readonly children: readonly ReadItem[]
}

export type ReadRecommendation = Origin & {
  readonly number: string | null
  readonly title: string | null
  readonly text: string
  readonly addressee: string | null
  readonly status: string | null
  /** who made it, where a column of a table says so, as printed */
  readonly madeBy?: string
  /** the themes that a column of a table gives, as printed */
  readonly themes?: readonly string[]
  /** what a column of a table says of how far things have come */
  readonly assessment?: string
  readonly children: readonly ReadRecommendation[]
}

export type ReadPerson = Origin & {
  readonly name: string
  readonly honorific: string | null
  readonly role: Role | null
  readonly position: string | null
  readonly affiliation: string | null
  readonly onBehalfOf: string | null
  /** the person of the register that an editor says it is */
  readonly entry?: string
}

export type ReadSession = Origin & { readonly title: string; readonly kind: string; readonly people: readonly string[] }

export type ReadFigure = Origin & {
  readonly value: number
  readonly unit: string
  readonly qualifier: string | null
  readonly period: string | null
}

export type ReadReference = Origin & { readonly url: string }

export type Attendance =
  | { readonly value: number; readonly qualifier: string | null }
  | { readonly min: number; readonly max: number }

export type ReadEvent = Origin & {
  readonly isEvent: boolean
  readonly title: string | null
  readonly kind: string | null
  readonly startDate: string | null
  readonly endDate: string | null
  readonly place: string | null
  readonly venue: string | null
  readonly mode: 'online' | 'in-person' | 'hybrid' | null
  readonly organisers: readonly string[]
  readonly sponsors: readonly string[]
  readonly attendance: Attendance | null
  readonly series: string | null
  readonly edition: number | null
  readonly occasion: string | null
}

/** What a document says, in the neutral shape that other tools read. */
export type Neutral = {
  readonly document: string
  readonly language: string
  readonly event: ReadEvent
  readonly sessions: readonly ReadSession[]
  readonly people: readonly ReadPerson[]
  readonly outcomes: readonly ReadItem[]
  readonly figures: readonly ReadFigure[]
  readonly recommendations: readonly ReadRecommendation[]
  readonly references: readonly ReadReference[]
}

/** A passage of the source and the records that it became; none means it stayed narrative. */
export type Passage = Block & { readonly claimedBy: readonly string[] }

/** A whole reading: the records, what the author has to know, and the source beside them. */
export type Reading = {
  readonly neutral: Neutral
  readonly messages: readonly Message[]
  readonly passages: readonly Passage[]
  /** the lowest confidence of any record; 1 where there is none */
  readonly confidence: number
}

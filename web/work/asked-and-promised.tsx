import { type DeskFilter, pageOfRows } from '../../content/model/desk.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { Nothing, Section } from '../parts/section.tsx'
import type { View } from '../view.ts'
import { boardSpeech } from '../words/board.ts'
import { workWords } from '../words/work/speak-work.ts'
import { RowPager } from './row-pager.tsx'
import { RowTable } from './row-table.tsx'

/** What the lists of one party show: all its tracks, and those that a filter lets through. */
export interface AskedProps {
  readonly view: View
  readonly rows: readonly TrackRow[]
  readonly shown: readonly TrackRow[]
  readonly filter: DeskFilter
  readonly today: string
}

/** All that one party was asked and all that it promised, each apart, with what became of it. */
export function AskedAndPromised({ view, rows, shown, filter, today }: AskedProps) {
  const words = boardSpeech[view.language]
  const ordered = parts.flatMap((part) => shown.filter((row) => partOf(row) === part))
  const onPage = pageOfRows(ordered, filter.page).rows
  return (
    <>
      {parts.map((part) => {
        const those = onPage.filter((row) => partOf(row) === part)
        const count = shown.filter((row) => partOf(row) === part).length
        const none = rows.some((row) => partOf(row) === part) ? workWords(view).word.noTracks : words.none[part]
        if (those.length === 0 && count > 0) return null
        return (
          <Section view={view} id={part} title={words[part]} count={count}>
            {count === 0 ? (
              <Nothing>{none}</Nothing>
            ) : (
              <RowTable view={view} rows={those} today={today} caption={words[part]} of="party" />
            )}
          </Section>
        )
      })}
      <RowPager view={view} rows={ordered} filter={filter} />
    </>
  )
}

const parts = ['asked', 'promised'] as const

function partOf({ track: { subject } }: TrackRow): (typeof parts)[number] {
  return 'recommendation' in subject ? 'asked' : 'promised'
}

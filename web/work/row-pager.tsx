import { type DeskFilter, pageOfRows } from '../../content/model/desk.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { to, type View } from '../view.ts'

/** The ways to the page before and the page after of a list that is longer than one page. */
export function RowPager({ view, rows, filter }: { view: View; rows: readonly TrackRow[]; filter: DeskFilter }) {
  const { page, pages } = pageOfRows(rows, filter.page)
  const { label } = view.words
  if (pages === 1) return null
  return (
    <p class="pager notes">
      {page > 1 && (
        <a rel="prev" href={to(view, addressOf(view, page - 1))}>
          {label.previous}
        </a>
      )}
      <span>{`${page} / ${pages}`}</span>
      {page < pages && (
        <a rel="next" href={to(view, addressOf(view, page + 1))}>
          {label.next}
        </a>
      )}
    </p>
  )
}

function addressOf({ path }: View, page: number): string {
  const [before = '', query] = path.split('?')
  const search = new URLSearchParams(query)
  search.set('page', String(page))
  return `${before}?${search}`
}

import type { View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'

/** Today, and the day as of which a page is read where that is another. */
export interface DayRead {
  readonly today: string
  readonly knownOn?: string | undefined
}

/** The day whose knowledge a page shows; what is late or silent is so on that day. */
export function shownDay({ today, knownOn }: DayRead): string {
  return knownOn ?? today
}

/** What a reader has to know of a page of the past; nothing on today's. */
export function KnownOnNotice({ view, day }: { view: View; day: DayRead | undefined }) {
  if (!day?.knownOn) return null
  return <p class="notice strong">{workWords(view).say.knownOn(dateIn(view.words, day.knownOn))}</p>
}

/** The form by which a page is read as it was known on a day; what else the address says is kept. */
export function KnownOnForm({ view, day, keep = {} }: { view: View; day: DayRead; keep?: Record<string, string> }) {
  const { word } = workWords(view)
  return (
    <form class="filter known" method="get">
      {Object.entries(keep).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label>
        {word.asKnownOn}
        <input type="date" name="on" value={shownDay(day)} max={day.today} required />
      </label>
      <button type="submit" class="quiet">
        {word.filter}
      </button>
    </form>
  )
}

/** The end of the address of a file or feed of the same: the day as of which it is read, and further conditions. */
export function onQuery({ knownOn }: DayRead, conditions: Record<string, string> = {}): string {
  const search = new URLSearchParams({ ...conditions, ...(knownOn && { on: knownOn }) })
  return search.size > 0 ? `?${search}` : ''
}

import { isOpen } from '../../../content/reading/review.ts'
import { links } from '../../links.ts'
import { to, type View } from '../../view.ts'
import { labelled } from '../../words/labelled.ts'
import { numberIn } from '../../words/number.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { toldWords } from '../../words/told/speak-told.ts'
import { type Group, groupsOf, inDoubtFirst } from './groups.ts'
import { Parts } from './parts.tsx'
import { type Desk, kindWord, RECORDS } from './place.ts'
import { RecordItem } from './record-item.tsx'
import { Seen } from './seen.tsx'
import { Toolbar, type ToolbarProps } from './toolbar.tsx'
import { Unclaimed } from './unclaimed.tsx'

/** What was read, the records in doubt first, and below it the passages of this part that became none. */
export function RecordSide(props: ToolbarProps & { fault?: string | undefined }) {
  const { desk, fault } = props
  const { view, review, place } = desk
  const { word } = reviewWords(view)
  const all = inDoubtFirst(review)
  const groups = groupsOf(all.slice((place.records - 1) * RECORDS, place.records * RECORDS))
  const firstSure = groups.findIndex(({ why }) => why === undefined)
  return (
    <section class="read" id="records" aria-labelledby="records-title" tabindex={-1}>
      <h2 id="records-title">
        {word.records} <span class="count">{numberIn(view.words, all.length)}</span>
      </h2>
      <Parts desk={desk} list="records" count={all.length} size={RECORDS} />
      {all.length === 0 && <p class="nothing">{word.noRecords}</p>}
      <Toolbar {...props} />
      {groups.map((group, at) => (
        <>
          {at === firstSure && <AcceptSure desk={desk} />}
          <GroupOfRecords desk={desk} group={group} fault={fault} />
        </>
      ))}
      <Unclaimed desk={desk} />
    </section>
  )
}

function GroupOfRecords({ desk, group, fault }: { desk: Desk; group: Group; fault?: string | undefined }) {
  const { view } = desk
  const { word } = reviewWords(view)
  const { why, records } = group
  return (
    <>
      <header class={why ? 'batch unsure' : 'batch'}>
        <h3>
          {kindsWord(view, group)} <span class="count">{numberIn(view.words, records.length)}</span>
        </h3>
        {why && <p class="minor">{labelled(view, word.unsure, toldWords(view).why[why])}</p>}
        {why && records.length > 1 && <AcceptAll desk={desk} group={group} />}
      </header>
      <ol class="timeline">
        {records.map((record) => (
          <RecordItem desk={desk} record={record} fault={fault} />
        ))}
      </ol>
    </>
  )
}

function AcceptAll({ desk, group: { records } }: { desk: Desk; group: Group }) {
  const { view, draft } = desk
  return (
    <form class="actions" method="post" action={to(view, links.draft(draft.id, 'decisions'))}>
      <Seen desk={desk} />
      {records.map(({ id }) => (
        <input type="hidden" name="records" value={id} />
      ))}
      <button type="submit" name="kind" value="accept" class="quiet">
        {reviewWords(view).say.acceptAll(records.length)}
      </button>
    </form>
  )
}

function AcceptSure({ desk }: { desk: Desk }) {
  const { view, draft, review } = desk
  const sure = review.records.filter((record) => !record.decided && !isOpen(record)).length
  if (sure === 0) return null
  return (
    <form class="actions" id="sure" method="post" action={to(view, links.draft(draft.id, 'decisions'))}>
      <Seen desk={desk} />
      <button type="submit" name="kind" value="accept-sure" class="quiet">
        {reviewWords(view).say.acceptSure(sure)}
      </button>
    </form>
  )
}

/** The heading of a group: the word for many records of its kind. */
function kindsWord(view: View, { kind, records }: Group): string {
  const { head } = view.words
  switch (kind) {
    case 'event':
      return kindWord(view, kind)
    case 'person':
      return records.length === 1 ? kindWord(view, kind) : head.people
    case 'session':
      return head.sessions
    case 'outcome':
      return head.outcomes
    case 'figure':
      return head.figures
    case 'recommendation':
      return head.recommendations
    case 'reference':
      return head.references
  }
}

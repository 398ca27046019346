import { roles } from '../../../content/reading/record-fields.ts'
import { isOpen, unclaimedOf } from '../../../content/reading/review.ts'
import { links } from '../../links.ts'
import { inLanguage, to } from '../../view.ts'
import { numberIn } from '../../words/number.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { Parts } from './parts.tsx'
import { type Desk, inDoubtFirst, kindWord, PASSAGES, RECORDS } from './place.ts'
import { RecordItem } from './record-item.tsx'
import { Seen } from './seen.tsx'
import { passageWords } from './source-side.tsx'

/** What was read, the records in doubt first, and below it the passages of this part that became none. */
export function RecordSide({ desk, fault }: { desk: Desk; fault?: string | undefined }) {
  const { view, review, place } = desk
  const { word, say } = reviewWords(view)
  const all = inDoubtFirst(review)
  const shown = all.slice((place.records - 1) * RECORDS, place.records * RECORDS)
  return (
    <section class="found" id="records" aria-labelledby="records-title">
      <h2 id="records-title">
        {word.records} <span class="count">{numberIn(view.words, all.length)}</span>
      </h2>
      <p class="minor">{say.unsure(all.filter(isOpen).length)}</p>
      <Parts desk={desk} list="records" count={all.length} size={RECORDS} />
      {shown.length === 0 && <p class="nothing">{word.noRecords}</p>}
      <Selected desk={desk} />
      <ol class="timeline">
        {shown.map((record) => (
          <RecordItem desk={desk} record={record} fault={fault} />
        ))}
      </ol>
      <Unclaimed desk={desk} />
    </section>
  )
}

function Selected({ desk }: { desk: Desk }) {
  const { word } = reviewWords(desk.view)
  return (
    <form class="actions" id="selected" method="post" action={to(desk.view, links.draft(desk.draft.id, 'decisions'))}>
      <Seen desk={desk} />
      <button type="submit" name="kind" value="accept" class="quiet">
        {word.acceptSelected}
      </button>
      <button type="submit" name="kind" value="drop" class="quiet">
        {word.dropSelected}
      </button>
    </form>
  )
}

function Unclaimed({ desk }: { desk: Desk }) {
  const { view, review, place } = desk
  const { word, say } = reviewWords(view)
  const all = unclaimedOf(review)
  const part = new Set(
    review.reading.passages.slice((place.source - 1) * PASSAGES, place.source * PASSAGES).map(({ id }) => id),
  )
  return (
    <section id="unclaimed" aria-labelledby="unclaimed-title">
      <h2 id="unclaimed-title">{word.unclaimed}</h2>
      <p>{say.unclaimed(all.length)}</p>
      <p class="minor">{word.unclaimedNote}</p>
      <ul class="lines">
        {all
          .filter(({ id }) => part.has(id))
          .map((passage) => (
            <li class="record" id={`take-${passage.id}`} data-passages={passage.id}>
              <p {...inLanguage(view, review.reading.neutral.language || 'und')} dir="auto">
                {passageWords(passage)}
              </p>
              <Take desk={desk} passage={passage.id} />
            </li>
          ))}
      </ul>
    </section>
  )
}

function Take({ desk, passage }: { desk: Desk; passage: string }) {
  const { view, draft } = desk
  const { word } = reviewWords(view)
  const taken = roles.filter((role) => role !== 'organizer' && role !== 'author')
  return (
    <form class="actions" method="post" action={to(view, links.draft(draft.id, 'decisions'))}>
      <Seen desk={desk} />
      <input type="hidden" name="passage" value={passage} />
      <a href={desk.toPassage(passage)}>{passage}</a>
      <label>
        {word.makeOf}
        <select name="as">
          <option value="recommendation">{kindWord(view, 'recommendation')}</option>
          <option value="outcome">{kindWord(view, 'outcome')}</option>
          {taken.map((role) => (
            <option value={role}>{`${word.person}: ${view.terms.role[role]}`}</option>
          ))}
        </select>
      </label>
      <button type="submit" name="kind" value="take" class="quiet" aria-label={`${word.makeRecord}: ${passage}`}>
        {word.makeRecord}
      </button>
    </form>
  )
}

import type { Passage } from '../../../content/reading/reading.ts'
import { claimsOf } from '../../../content/reading/review.ts'
import { inLanguage } from '../../view.ts'
import { numberIn } from '../../words/number.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { Parts } from './parts.tsx'
import { type Desk, PASSAGES, recordName } from './place.ts'

/** The report as it was read, passage by passage; what became a record is marked and leads there. */
export function SourceSide({ desk }: { desk: Desk }) {
  const { view, review, place } = desk
  const { word } = reviewWords(view)
  const { passages, neutral } = review.reading
  const shown = passages.slice((place.source - 1) * PASSAGES, place.source * PASSAGES)
  const claims = claimsOf(review)
  return (
    <section class="report" id="source" aria-labelledby="source-title">
      <h2 id="source-title">
        {word.source} <span class="count">{numberIn(view.words, passages.length)}</span>
      </h2>
      <Parts desk={desk} list="source" count={passages.length} size={PASSAGES} />
      <div class="passages" {...inLanguage(view, neutral.language || 'und')}>
        {shown.map((passage) => (
          <PassageLine desk={desk} passage={passage} claims={claims.get(passage.id) ?? []} />
        ))}
      </div>
    </section>
  )
}

function PassageLine({ desk, passage, claims }: { desk: Desk; passage: Passage; claims: readonly string[] }) {
  const words = passageWords(passage)
  const label = passage.label ? `${passage.label} ` : ''
  return (
    <p id={passage.id} class={`passage ${passage.kind}`} dir="auto">
      {claims.length > 0 ? <mark>{label + words}</mark> : label + words}
      <Claims desk={desk} claims={claims} />
    </p>
  )
}

function Claims({ desk, claims }: { desk: Desk; claims: readonly string[] }) {
  const { view, review } = desk
  const { say } = reviewWords(view)
  return (
    <>
      {review.records
        .filter(({ id }) => claims.includes(id))
        .map((record) => (
          <>
            {' '}
            <a
              class="claim"
              href={desk.toRecord(record.id)}
              lang={view.language}
              title={say.claimedBy(recordName(desk, record))}
            >
              {recordName(desk, record)}
            </a>
          </>
        ))}
    </>
  )
}

/** The words of a passage; the cells of a row stand one after the other. */
export function passageWords({ text, cells }: Passage): string {
  if (cells.length === 0) return text
  return cells.map(({ paragraphs }) => paragraphs.join(' ')).join(' | ')
}

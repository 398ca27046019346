import type { Passage } from '../../../content/reading/reading.ts'
import { claimsOf, type ReviewRecord } from '../../../content/reading/review.ts'
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
  const records = new Map(review.records.map((record) => [record.id, record]))
  return (
    <section class="report" id="source" aria-labelledby="source-title" tabindex={0}>
      <h2 id="source-title">
        {word.source} <span class="count">{numberIn(view.words, passages.length)}</span>
      </h2>
      <Parts desk={desk} list="source" count={passages.length} size={PASSAGES} />
      <div {...inLanguage(view, neutral.language || 'und')}>
        {shown.map((passage) => (
          <PassageLine
            desk={desk}
            passage={passage}
            claims={(claims.get(passage.id) ?? []).flatMap((id) => records.get(id) ?? [])}
          />
        ))}
      </div>
    </section>
  )
}

function PassageLine(props: { desk: Desk; passage: Passage; claims: readonly ReviewRecord[] }) {
  const { desk, passage, claims } = props
  const words = `${passage.label ? `${passage.label} ` : ''}${passageWords(passage)}`
  const unused = claims.length === 0 && passage.kind !== 'furniture'
  return (
    <p id={passage.id} class={`passage ${looks[passage.kind]}`} dir="auto" tabindex={-1}>
      {claims.length > 0 ? <mark>{words}</mark> : words}
      {claims.map((record) => (
        <>
          {' '}
          <Claim desk={desk} record={record} />
        </>
      ))}
      {unused && (
        <>
          {' '}
          <a class="claim none" href={`#take-${passage.id}`} lang={desk.view.language}>
            {reviewWords(desk.view).word.unclaimed}
          </a>
        </>
      )}
    </p>
  )
}

const looks: Readonly<Record<Passage['kind'], string>> = {
  heading: 'topic',
  paragraph: '',
  item: 'listed',
  row: '',
  furniture: 'edge',
}

function Claim({ desk, record }: { desk: Desk; record: ReviewRecord }) {
  const name = recordName(desk, record)
  return (
    <a
      class="claim"
      href={desk.toRecord(record.id)}
      lang={desk.view.language}
      title={reviewWords(desk.view).say.claimedBy(name)}
    >
      {name}
    </a>
  )
}

/** The words of a passage; the cells of a row stand one after the other. */
export function passageWords({ text, cells }: Passage): string {
  if (cells.length === 0) return text
  return cells.map(({ paragraphs }) => paragraphs.join(' ')).join(' | ')
}

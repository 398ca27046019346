import { type DossierRecord, localId, recordsOf } from '../../content/model/dossier.ts'
import type { OpenDossier } from '../../content/model/listing.ts'
import type { Passage } from '../../content/model/passage.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Title } from '../parts/title.tsx'
import { inLanguage, to, type View } from '../view.ts'
import { labelled } from '../words/labelled.ts'

/** Which passages of a document became records, and which stayed narrative. */
export function CoveragePage({
  view,
  open,
  passages,
}: {
  view: View
  open: OpenDossier
  passages: readonly Passage[]
}) {
  const { words } = view
  const { dossierKind: kind, slug, language, title } = open.listing
  const recorded = passages.filter((passage) => passage.records.length > 0).length
  return (
    <Layout
      view={view}
      head={{ title: labelled(view, words.head.coverage, title), canonical: links.coverage(kind, slug) }}
    >
      <Title
        view={view}
        kind={
          <a href={to(view, links.dossier(kind, slug))}>
            <bdi {...inLanguage(view, language)}>{title}</bdi>
          </a>
        }
        title={words.head.coverage}
        below={words.say.coverage(passages.length, recorded, passages.length - recorded)}
        note={words.say.coverageIntro}
      />
      <PassageTable view={view} open={open} passages={passages} />
    </Layout>
  )
}

function PassageTable({ view, open, passages }: { view: View; open: OpenDossier; passages: readonly Passage[] }) {
  const { words } = view
  const records = new Map(recordKeys(open))
  return (
    <table class="stack coverage">
      <caption class="unseen">{words.head.coverage}</caption>
      <thead>
        <tr>
          <th scope="col">{words.label.lines}</th>
          <th scope="col">{words.label.passage}</th>
          <th scope="col">{words.label.became}</th>
        </tr>
      </thead>
      <tbody>
        {passages.map((passage) => (
          <PassageRow view={view} open={open} passage={passage} records={records} />
        ))}
      </tbody>
    </table>
  )
}

/** The length at which the model cuts an excerpt. */
const EXCERPT = 200

type Records = ReadonlyMap<string, DossierRecord>

function PassageRow(props: { view: View; open: OpenDossier; passage: Passage; records: Records }) {
  const { view, open, passage, records } = props
  const { listing } = open
  const [first, last] = passage.lines
  return (
    <tr class={passage.records.length > 0 ? undefined : 'narrative'}>
      <td class="when">{first === last ? first : `${first}–${last}`}</td>
      <td>
        <p class="kind" {...inLanguage(view, listing.language)}>
          {passage.heading}
        </p>
        <p class="source" {...inLanguage(view, listing.language)}>
          {passage.excerpt.length < EXCERPT ? passage.excerpt : `${passage.excerpt}…`}
        </p>
      </td>
      <td data-label={view.words.label.became}>
        {passage.records.length === 0 && <span class="nothing">{view.words.say.narrative}</span>}
        <ul class="inline">
          {passage.records.map(({ kind, id }) => {
            const record = records.get(`${kind} ${id}`)
            return <li>{record ? <RecordLink view={view} open={open} record={record} /> : `${kind} ${id}`}</li>
          })}
        </ul>
      </td>
    </tr>
  )
}

function RecordLink({ view, open, record }: { view: View; open: OpenDossier; record: DossierRecord }) {
  const { dossierKind, slug } = open.listing
  const label = record.kind === 'recommendation' ? ` ${record.label}` : ''
  return <a href={to(view, links.record(dossierKind, slug, record))}>{view.terms.record[record.kind] + label}</a>
}

function recordKeys({ dossier }: OpenDossier): [string, DossierRecord][] {
  return recordsOf(dossier).map((record) => [`${record.kind} ${localId(record)}`, record])
}

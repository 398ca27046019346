import { childrenOf } from '../../content/model/dossier.ts'
import type { Addressee, Recommendation } from '../../content/model/recommendation.ts'
import type { Slug } from '../../content/model/slug.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { links } from '../links.ts'
import { Prose } from '../prose.tsx'
import { inLanguage, to } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { Followed, rowsOfLabel } from '../work/followed.tsx'
import { LONG, LongList } from './long-list.tsx'
import { NameOf, type Reading } from './name.tsx'

/** The dossier that recommendations hang on, as far as their addresses need it. */
export interface Home {
  readonly kind: 'event' | 'campaign'
  readonly slug: Slug
}

type Items = Reading & { home: Home; recommendations: readonly Recommendation[]; rows: readonly TrackRow[] }

/** The recommendations of a dossier with their labels in the margin; addressees that all share stand once, above. */
export function Recommendations(props: Items) {
  const { home, recommendations, rows, ...reading } = props
  const shared = sharedAddressees(recommendations)
  return (
    <>
      {shared.length > 0 && (
        <p class="preamble">
          {reading.view.words.label.addressedTo} <Addressees addressees={shared} {...reading} />
        </p>
      )}
      {recommendations.length > LONG ? <LongList {...props} /> : <RecommendationList {...props} shared={shared} />}
    </>
  )
}

/** The items that hang under a label, and what hangs under them. */
export function RecommendationList(props: Items & { under?: string; shared: readonly Addressee[] }) {
  const items = childrenOf(props.recommendations, props.under)
  if (items.length === 0) return null
  return (
    <ol class="items numbers">
      {items.map((item) => (
        <Item {...props} item={item} />
      ))}
    </ol>
  )
}

function Item(props: Items & { item: Recommendation; shared: readonly Addressee[] }) {
  const { home, recommendations, rows, shared, item, ...reading } = props
  const { view, language } = reading
  const alike = key(item.addressees) === key(shared)
  const path = links.recommendation(home.kind, home.slug, item.label)
  return (
    <li class="item" id={`recommendation-${item.label}`}>
      <p class="tag">
        <a class="number" href={to(view, path)}>
          <bdi>{item.label}</bdi>
        </a>
      </p>
      <div class="text">
        <div {...inLanguage(view, language)}>
          {item.title && <p class="lead">{item.title}</p>}
          <Prose text={item.text} heading={3} />
        </div>
        {(!alike || item.due) && (
          <p class="minor notes">
            {!alike && <AddressedTo addressees={item.addressees} {...reading} />}
            {item.due && <span>{`${view.words.label.due} ${dateIn(view.words, item.due)}`}</span>}
          </p>
        )}
        <Followed view={view} rows={rowsOfLabel(rows, item.label)} path={path} />
        <RecommendationList
          {...reading}
          home={home}
          rows={rows}
          recommendations={recommendations}
          shared={item.addressees}
          under={item.label}
        />
      </div>
    </li>
  )
}

function AddressedTo({ addressees, ...reading }: Reading & { addressees: readonly Addressee[] }) {
  const { label, none } = reading.view.words
  if (addressees.length === 0) return <span>{none.addressee}</span>
  return (
    <span>
      {label.addressedTo} <Addressees addressees={addressees} {...reading} />
    </span>
  )
}

/** Addressees, each with how we know that the ask is addressed to it. */
export function Addressees({ addressees, ...reading }: Reading & { addressees: readonly Addressee[] }) {
  return (
    <>
      {addressees.map(({ name, basis }, at) => (
        <>
          {at > 0 && reading.view.words.comma}
          <NameOf name={name} {...reading} />
          {basis !== 'explicit' && <span class="basis">{` (${reading.view.terms.basis[basis]})`}</span>}
        </>
      ))}
    </>
  )
}

/** The addressees that most items share because the document names them before the list. */
function sharedAddressees(recommendations: readonly Recommendation[]): readonly Addressee[] {
  const groups = Map.groupBy(recommendations, ({ addressees }) => key(addressees))
  const [most] = [...groups.values()].toSorted((a, b) => b.length - a.length)
  const shared = most?.[0]?.addressees ?? []
  return groups.size === 1 || shared.every(({ basis }) => basis === 'preamble') ? shared : []
}

function key(addressees: readonly Addressee[]): string {
  return JSON.stringify(addressees)
}

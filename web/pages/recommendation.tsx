import { childrenOf } from '../../content/model/dossier.ts'
import { parentLabel } from '../../content/model/label.ts'
import type { Listing, OpenDossier } from '../../content/model/listing.ts'
import type { Recommendation } from '../../content/model/recommendation.ts'
import type { Tag } from '../../content/model/tag.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { type Answering, AnsweringPart } from '../parts/answering.tsx'
import { Citation } from '../parts/citation.tsx'
import { partsOf } from '../parts/dossier-parts.tsx'
import { EditionNotice } from '../parts/edition-notice.tsx'
import { Facts } from '../parts/facts.tsx'
import { type DayRead, KnownOnForm, KnownOnNotice } from '../parts/known-on.tsx'
import { NamesOf } from '../parts/name.tsx'
import { Around, Cited, type Of, Related, Reported } from '../parts/recommendation-context.tsx'
import { Addressees, RecommendationList } from '../parts/recommendations.tsx'
import { Section } from '../parts/section.tsx'
import { TagsPart } from '../parts/tags.tsx'
import { Themes } from '../parts/themes.tsx'
import { Title } from '../parts/title.tsx'
import { Prose } from '../prose.tsx'
import { inLanguage, isolated, to, type View } from '../view.ts'
import { dateIn, dayIn, periodIn } from '../words/date.ts'
import { PartiesPart } from '../work/followed.tsx'

/** What a recommendation page shows; `related` holds the listings of the dossiers that its relations lead to. */
export interface RecommendationProps {
  readonly view: View
  readonly open: OpenDossier
  readonly recommendation: Recommendation
  readonly related: ReadonlyMap<string, Listing>
  /** Where the parties stand with this and its items, and the day on which that is read. */
  readonly followed?: { readonly rows: readonly TrackRow[]; readonly day: DayRead }
  /** The commitments that answer it. */
  readonly answers?: readonly Answering[]
  /** The terms that organizers gave it. */
  readonly tags?: readonly Tag[]
  /** Whether the current edition no longer has this label. */
  readonly withdrawn?: boolean
}

/** One recommendation: what was asked, of whom and how we know, in which context, and how to cite it. */
export function RecommendationPage(props: RecommendationProps) {
  const { view, open, recommendation, related, withdrawn, followed, tags = [], answers = [] } = props
  const parts = partsOf(view, open)
  const { words } = view
  const { kind, slug } = parts.home
  const path = links.recommendation(kind, slug, recommendation.label)
  const { title: of, language } = open.dossier.head
  const title = `${isolated(view, of, language)}${words.comma}${words.say.recommendation(recommendation.label)}`
  const hidden = followed?.day.knownOn !== undefined || open.edition.number < open.listing.edition
  return (
    <Layout view={view} head={{ title, canonical: path, hidden }}>
      <article>
        <RecommendationTitle recommendation={recommendation} parts={parts} />
        <KnownOnNotice view={view} day={followed?.day} />
        {withdrawn && <p class="notice strong">{words.say.withdrawn}</p>}
        <EditionNotice view={view} open={open} />
        <Text recommendation={recommendation} parts={parts} />
        <PartiesPart
          view={view}
          rows={followed?.rows ?? []}
          day={followed?.day}
          {...(!hidden && !withdrawn && { respond: links.deskAsk(kind, slug, recommendation.label) })}
        />
        <AnsweringPart view={view} answers={answers} />
        <RecommendationFacts recommendation={recommendation} parts={parts} />
        <TagsPart view={view} tags={tags} entries={parts.entries} />
        <Reported recommendation={recommendation} parts={parts} />
        <Related recommendation={recommendation} view={view} related={related} />
        <Cited recommendation={recommendation} parts={parts} />
        <Around recommendation={recommendation} parts={parts} />
        <Citation
          view={view}
          text={words.say.citation(title, open.edition.number, dayIn(words, open.edition.publishedAt))}
          path={path}
        />
        {followed && <KnownOnForm view={view} day={followed.day} />}
      </article>
    </Layout>
  )
}

function RecommendationTitle({ recommendation, parts }: Of) {
  const { view, dossier, home } = parts
  const { head } = dossier
  return (
    <Title
      view={view}
      kind={
        <a href={to(view, links.dossier(home.kind, home.slug))}>
          <bdi {...inLanguage(view, head.language)}>{head.title}</bdi>
        </a>
      }
      title={
        <>
          {view.words.say.recommendation(recommendation.label)}
          {recommendation.title && (
            <span class="subtitle" {...inLanguage(view, head.language)}>
              {recommendation.title}
            </span>
          )}
        </>
      }
      below={head.kind === 'event' ? periodIn(view.words, head.when) : head.asOf && dateIn(view.words, head.asOf)}
    />
  )
}

function Text({ recommendation, parts }: Of) {
  const { view, dossier, language } = parts
  const items = childrenOf(dossier.recommendations, recommendation.label)
  const parent = dossier.recommendations.find(({ label }) => label === parentLabel(recommendation.label))
  return (
    <Section view={view} id="text" title={view.words.head.asked}>
      {parent && (
        <p class="parent">
          <a class="number" href={to(view, links.recommendation(parts.home.kind, parts.home.slug, parent.label))}>
            <bdi>{parent.label}</bdi>
          </a>{' '}
          <span {...inLanguage(view, language)}>{parent.title ?? ''}</span>
        </p>
      )}
      <div class="prose large" {...inLanguage(view, language)}>
        <Prose text={recommendation.text} heading={3} />
      </div>
      {items.length > 0 && (
        <RecommendationList
          {...parts}
          recommendations={dossier.recommendations}
          under={recommendation.label}
          shared={recommendation.addressees}
        />
      )}
    </Section>
  )
}

function RecommendationFacts({ recommendation, parts }: Of) {
  const { view, entries } = parts
  const { words, terms } = view
  const { addressees, madeBy, themes } = recommendation
  return (
    <Section view={view} id="facts" title={words.head.facts}>
      <Facts
        rows={[
          [
            words.label.addressedTo,
            addressees.length > 0 ? (
              <Addressees addressees={addressees} {...parts} />
            ) : (
              <span class="nothing">{words.none.addressee}</span>
            ),
          ],
          [words.label.madeBy, madeBy.length > 0 && <NamesOf names={madeBy} {...parts} />],
          [words.label.standing, terms.standing[recommendation.textStanding]],
          [words.label.printed, recommendation.printed && <bdi>{words.quote(recommendation.printed)}</bdi>],
          [words.label.due, recommendation.due && dateIn(words, recommendation.due)],
          [words.label.themes, themes.length > 0 && <Themes view={view} themes={themes} entries={entries} />],
        ]}
      />
    </Section>
  )
}

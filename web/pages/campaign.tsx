import type { Campaign } from '../../content/model/campaign.ts'
import type { Edition } from '../../content/model/edition.ts'
import type { OpenDossier } from '../../content/model/listing.ts'
import type { Tag } from '../../content/model/tag.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Citation } from '../parts/citation.tsx'
import type { Related } from '../parts/commitments.tsx'
import { Concerned, otherStatements } from '../parts/concerned.tsx'
import {
  CommitmentsPart,
  FiguresPart,
  NarrativesPart,
  OutcomesPart,
  type Parts,
  partsOf,
  RecommendationsPart,
  ReferencesPart,
  StatementsPart,
  SummaryPart,
} from '../parts/dossier-parts.tsx'
import { EditionNotice, RecordFacts } from '../parts/edition-notice.tsx'
import { SourceLine } from '../parts/event-facts.tsx'
import { Facts } from '../parts/facts.tsx'
import { type DayRead, KnownOnNotice } from '../parts/known-on.tsx'
import { NameLines } from '../parts/name.tsx'
import { Section } from '../parts/section.tsx'
import { TagsPart } from '../parts/tags.tsx'
import { Themes } from '../parts/themes.tsx'
import { Title } from '../parts/title.tsx'
import { inLanguage, isolated, to, type View } from '../view.ts'
import { boardSpeech } from '../words/board.ts'
import { dateIn, dayIn } from '../words/date.ts'
import { FollowUpPart } from '../work/followed.tsx'

/** What the page of a campaign shows; the dossiers that its commitments point to are given where they are known. */
export interface CampaignProps {
  readonly view: View
  readonly open: OpenDossier
  readonly campaign: Campaign
  readonly related?: Related
  /** Where everything stands that is followed here. */
  readonly rows?: readonly TrackRow[]
  /** The terms that organizers gave the campaign. */
  readonly tags?: readonly Tag[]
  /** The day as of which the page is read; none for an edition that is named by its number. */
  readonly day?: DayRead | undefined
}

/** A campaign: its aim, what the document states of each party concerned, and the commitments made. */
export function CampaignPage({ view, open, campaign, related, rows, tags = [], day }: CampaignProps) {
  const parts = partsOf(view, open, rows)
  const { words } = view
  const { edition, listing, dossier } = open
  const canonical = links.dossier('campaign', campaign.slug)
  const hidden = day?.knownOn !== undefined || edition.number < listing.edition
  return (
    <Layout view={view} head={{ title: campaign.title, canonical, hidden }}>
      <article>
        <CampaignTitle view={view} campaign={campaign} />
        <KnownOnNotice view={view} day={day} />
        <EditionNotice view={view} open={open} />
        <CampaignFacts campaign={campaign} parts={parts} tags={tags} />
        <Section view={view} id="countries" title={words.head.countries} count={campaign.concerned.length}>
          <p class="minor notes">
            <a href={to(view, links.board(campaign.slug))}>{boardSpeech[view.language].board}</a>
          </p>
          <Concerned {...parts} campaign={campaign} />
        </Section>
        <FollowUpPart view={view} rows={parts.rows} path={links.dossierFollowUp('campaign', campaign.slug)} />
        <StatementsPart {...parts} statements={otherStatements(campaign, dossier)} />
        <CommitmentsPart {...parts} {...(related && { related })} />
        <SummaryPart {...parts} />
        <OutcomesPart {...parts} />
        <FiguresPart {...parts} />
        <RecommendationsPart {...parts} />
        <ReferencesPart {...parts} />
        <NarrativesPart {...parts} />
        <CampaignCitation view={view} edition={edition} campaign={campaign} />
        <RecordFacts view={view} open={open} day={day} />
      </article>
    </Layout>
  )
}

function CampaignCitation({
  view,
  edition,
  campaign,
}: Pick<CampaignProps, 'view' | 'campaign'> & { edition: Edition }) {
  const title = isolated(view, campaign.title, campaign.language)
  return (
    <Citation
      view={view}
      text={view.words.say.citation(title, edition.number, dayIn(view.words, edition.publishedAt))}
      path={links.edition('campaign', campaign.slug, edition.number)}
    />
  )
}

function CampaignTitle({ view, campaign }: { view: View; campaign: Campaign }) {
  const { words } = view
  return (
    <Title
      view={view}
      language={campaign.language}
      title={campaign.title}
      kind={view.terms.record.campaign}
      below={campaign.asOf && words.say.saidOn(dateIn(words, campaign.asOf))}
      note={campaign.titleBasis === 'inferred' && words.say.titleInferred}
    />
  )
}

function CampaignFacts({ campaign, parts, tags }: { campaign: Campaign; parts: Parts; tags: readonly Tag[] }) {
  const { view, entries } = parts
  const { words } = view
  return (
    <>
      <Section view={view} id="facts" title={words.head.facts}>
        <Facts
          rows={[
            [words.label.aim, campaign.aim && <span {...inLanguage(view, campaign.language)}>{campaign.aim}</span>],
            [
              words.label.initiators,
              campaign.initiators.length > 0 && <NameLines names={campaign.initiators} {...parts} />,
            ],
            [words.label.launched, campaign.launched && dateIn(words, campaign.launched)],
            [words.label.target, campaign.target && dateIn(words, campaign.target)],
            [words.label.asOf, campaign.asOf && dateIn(words, campaign.asOf)],
            [
              words.label.themes,
              campaign.themes.length > 0 && <Themes view={view} themes={campaign.themes} entries={entries} />,
            ],
            [words.label.source, campaign.source && <SourceLine source={campaign.source} {...parts} />],
          ]}
        />
      </Section>
      <TagsPart view={view} tags={tags} entries={entries} />
    </>
  )
}

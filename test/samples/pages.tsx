import { boardOf } from '../../content/model/board.ts'
import type { InterfaceLanguage } from '../../content/model/language.ts'
import { type Mention, mentionsOf } from '../../content/model/mention.ts'
import type { Passage } from '../../content/model/passage.ts'
import { documentOf } from '../../web/document.ts'
import type { SearchAddress } from '../../web/find/address.ts'
import { SearchPage } from '../../web/find/search-page.tsx'
import { ArchivePage, CampaignsPage } from '../../web/pages/archive.tsx'
import { CampaignPage } from '../../web/pages/campaign.tsx'
import { CoveragePage } from '../../web/pages/coverage.tsx'
import { DataPage } from '../../web/pages/data.tsx'
import { EditionsPage } from '../../web/pages/editions.tsx'
import { EntryPage } from '../../web/pages/entry.tsx'
import { EventPage } from '../../web/pages/event.tsx'
import { HomePage } from '../../web/pages/home.tsx'
import { ProblemPage } from '../../web/pages/problem.tsx'
import { RecommendationPage } from '../../web/pages/recommendation.tsx'
import { ReferencePage } from '../../web/pages/reference.tsx'
import { RegisterPage } from '../../web/pages/register.tsx'
import { BoardPage } from '../../web/work/board-page.tsx'
import { aCampaign, anEvent } from '../dossiers.ts'
import { theCampaign } from './campaign.ts'
import { followedRows } from './followed.ts'
import { anAnswer, anyAnswer, shippedNames } from './found.ts'
import { aView, opened, shippedEntries } from './opened.ts'
import { theWebinar } from './webinar.ts'

const webinar = opened(theWebinar())
const campaign = opened(theCampaign())
const mentions = [...mentionsOf(webinar.dossier), ...mentionsOf(campaign.dossier)]

/** The mentions of a subject in the examples. */
export function mentionsFor(subject: string): Mention[] {
  return mentions.filter((mention) => mention.subject === subject)
}

/** Passages of a document: one that became the event, one a recommendation, one that stayed narrative. */
export const somePassages: Passage[] = [
  { lines: [1, 12], heading: '', excerpt: 'title: Preventing the recruitment', records: [{ kind: 'event', id: '' }] },
  { lines: [20, 20], heading: 'Asks', excerpt: 'Keep a dialogue', records: [{ kind: 'recommendation', id: '1' }] },
  { lines: [40, 48], heading: 'About the series', excerpt: 'The webinars bring together', records: [] },
]

/** Every kind of page by name, in a language, over the examples. */
export function everyPage(language: InterfaceLanguage): Record<string, string> {
  const view = (path: string) => aView(path, language)
  const [reference] = webinar.dossier.references
  const [first, second] = webinar.dossier.recommendations
  if (!reference || !first || !second) throw new Error('The example has lost its records')
  const pages = {
    home: <HomePage view={view('/')} events={[webinar.listing]} campaigns={[campaign.listing]} />,
    'home-empty': <HomePage view={view('/')} events={[]} campaigns={[]} />,
    events: <ArchivePage view={view('/events')} listings={[webinar.listing]} type="webinar" next="x" />,
    'events-empty': <ArchivePage view={view('/events')} listings={[]} />,
    event: (
      <EventPage
        view={view('/events/a')}
        open={webinar}
        event={anEvent(eventOf())}
        neighbours={{ before: webinar.listing }}
      />
    ),
    'event-bare': (
      <EventPage view={view('/events/b')} open={opened(theWebinar(nothing))} event={anEvent()} neighbours={{}} />
    ),
    campaigns: <CampaignsPage view={view('/campaigns')} listings={[campaign.listing]} />,
    campaign: <CampaignPage view={view('/campaigns/a')} open={campaign} campaign={aCampaign(campaignOf())} />,
    board: (
      <BoardPage view={view('/campaigns/a/board')} open={campaign} {...boardProps()} day={{ today: '2026-01-01' }} />
    ),
    'board-silent': (
      <BoardPage view={view('/campaigns/b/board')} open={campaign} {...boardProps([])} day={{ today: '2026-01-01' }} />
    ),
    recommendation: <RecommendationPage view={view('/r')} open={webinar} recommendation={first} related={new Map()} />,
    'recommendation-items': (
      <RecommendationPage view={view('/r')} open={webinar} recommendation={second} related={new Map()} />
    ),
    reference: (
      <ReferencePage
        view={view('/references/a')}
        reference={reference}
        language="en"
        entries={shippedEntries}
        mentions={mentionsFor(`reference/${reference.id}`)}
      />
    ),
    coverage: <CoveragePage view={view('/events/a/coverage')} open={webinar} passages={somePassages} />,
    editions: <EditionsPage view={view('/events/a/editions')} listing={webinar.listing} editions={[webinar.edition]} />,
    data: <DataPage view={view('/data')} />,
    organizations: (
      <RegisterPage view={view('/organizations')} register="organization" entries={ofKind('organization')} />
    ),
    themes: <RegisterPage view={view('/themes')} register="concept" entries={ofKind('concept')} />,
    'people-empty': <RegisterPage view={view('/people')} register="person" entries={[]} />,
    'not-found': <ProblemPage view={view('/x')} status={404} code="not-found" message="Cannot find it" trace="t-1" />,
    failure: <ProblemPage view={view('/x')} status={500} code="internal" trace="t-2" />,
    invalid: <ProblemPage view={view('/x')} status={422} code="invalid-document" details={someDetails} trace="t-3" />,
    ...searchPages(view),
    ...entryPages(view),
  }
  return Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, documentOf(page)]))
}

function searchPages(view: (path: string) => ReturnType<typeof aView>) {
  const { hits, ...rest } = anyAnswer
  const groups = [
    { event: { slug: 'a', title: 'Schools in conflict' }, total: 9, hits },
    { total: 1, hits },
  ]
  const by = (search: Partial<SearchAddress>, answer = anyAnswer) => (
    <SearchPage
      view={view('/search')}
      search={{ text: '', filters: {}, ...search }}
      answer={answer}
      names={shippedNames}
    />
  )
  return {
    search: by({ text: 'delistng' }),
    'search-date': by({ text: 'delistng', sort: 'date' }),
    'search-filters': by({ filters: { country: ['chad'], language: ['en', '!'], eventType: ['campaign', 'webinar'] } }),
    'search-standing': by({ filters: { standing: ['set_back', 'unheard'], kind: ['event'], series: ['x'] } }),
    'search-groups': by({ grouped: true }, { ...rest, hits: [], groups }),
    'search-empty': by({ text: 'x' }, anAnswer()),
  }
}

const subjects = {
  person: 'person/virginia-gamba',
  office: 'office/srsg-children-and-armed-conflict',
  organization: 'organization/international-community',
  country: 'country/yemen',
  'country-empty': 'country/andorra',
  series: 'series/fight-for-humanity-webinar-series',
  theme: 'concept/incentives',
}

function entryPages(view: (path: string) => ReturnType<typeof aView>) {
  return Object.fromEntries(
    Object.entries(subjects).map(([name, key]) => {
      const entry = shippedEntries.get(key)
      if (!entry) throw new Error(`The registry has lost ${key}`)
      const page = (
        <EntryPage view={view(`/${key}`)} entry={entry} entries={shippedEntries} mentions={mentionsFor(key)} />
      )
      return [name, page]
    }),
  )
}

const someDetails = [{ line: 12, code: 'unknown-key', message: 'Cannot read "datum"', suggestion: 'Write "date"' }]
const nothing = { recommendations: [], outcomes: [], figures: [], sessions: [], appearances: [], references: [] }

function eventOf() {
  return webinar.dossier.head.kind === 'event' ? webinar.dossier.head : {}
}

function boardProps(rows = followedRows(campaign.dossier)) {
  const head = aCampaign(campaignOf())
  return { campaign: head, board: boardOf(head, campaign.dossier, rows) }
}

function campaignOf() {
  return campaign.dossier.head.kind === 'campaign' ? campaign.dossier.head : {}
}

function ofKind(kind: string) {
  return [...shippedEntries.values()].filter((entry) => entry.kind === kind)
}

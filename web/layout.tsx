import type { PropsWithChildren } from 'hono/jsx'
import { directionOf, languages } from '../content/model/language.ts'
import { SearchBox } from './find/search-form.tsx'
import { links } from './links.ts'
import { to, type View } from './view.ts'
import { speech } from './words/speak.ts'
import { workWords } from './words/work/speak-work.ts'

/** What a page says about itself beside its content. */
export interface PageHead {
  readonly title: string
  /** The address of the page, without language, when its own is not the one to cite. */
  readonly canonical?: string
  /** A page that search engines should leave out, such as an older edition or a failure. */
  readonly hidden?: boolean
  /** Whether the page has a twin with the suffix `.json`. */
  readonly data?: boolean
  /** The address of a feed of the same, without language. */
  readonly feed?: string
  /** Whether the page itself is for searching: then the masthead has no box, and the form suggests as one types. */
  readonly searching?: boolean
}

/** The frame of every page: skip link, masthead, content, foot. */
export function Layout({ view, head, children }: PropsWithChildren<{ view: View; head: PageHead }>) {
  return (
    <html lang={view.language} dir={directionOf(view.language)}>
      <Head view={view} head={head} />
      <body>
        <a class="skip" href="#main">
          {view.words.site.skip}
        </a>
        <Masthead view={view} searching={head.searching} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Foot view={view} address={view.origin + (head.canonical ?? view.path)} />
      </body>
    </html>
  )
}

function Head({ view, head }: { view: View; head: PageHead }) {
  const home = head.title === view.words.nav.home
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{home ? `Rapporteur – ${view.words.site.tagline}` : `${head.title} – Rapporteur`}</title>
      <meta name="color-scheme" content="light dark" />
      {head.hidden && <meta name="robots" content="noindex" />}
      <link rel="stylesheet" href={view.assets.style} />
      <link rel="icon" type="image/svg+xml" href={view.assets.icon} />
      <link rel="canonical" href={view.origin + (head.canonical ?? view.path)} />
      {!head.hidden && <Alternates view={view} />}
      {head.data !== false && <link rel="alternate" type="application/json" href={dataAddress(view)} />}
      <link rel="search" type="application/opensearchdescription+xml" href={openSearch(view)} title="Rapporteur" />
      {head.feed && <link rel="alternate" type="application/atom+xml" href={to(view, head.feed)} title={head.title} />}
      <script src={view.assets.script} defer />
      {head.searching && <script src={view.assets.suggest} defer />}
    </head>
  )
}

function Alternates({ view }: { view: View }) {
  return (
    <>
      {languages.map((language) => (
        <link rel="alternate" hreflang={language} href={view.origin + inPath(language, view.path)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={view.origin + view.path} />
    </>
  )
}

function Masthead({ view, searching }: { view: View; searching: boolean | undefined }) {
  const { word } = workWords(view)
  return (
    <header class="masthead">
      <a class="wordmark" href={to(view, '/')} lang="en" dir="ltr">
        Rapporteur
      </a>
      <nav class="sections" aria-label={view.words.site.sections}>
        <ul>
          {sections.map(({ word, path }) => (
            <li>
              <a href={to(view, path)} aria-current={isUnder(view.path, path) ? 'true' : undefined}>
                {view.words.nav[word]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {!searching && <SearchBox view={view} />}
      <div class="reader">
        <a
          class="enter"
          href={to(view, links.desks())}
          aria-current={isUnder(view.path, links.desks()) ? 'true' : undefined}
        >
          {isUnder(view.path, links.desks()) ? word.desks : word.signIn}
        </a>
        <Languages view={view} />
      </div>
    </header>
  )
}

function Languages({ view }: { view: View }) {
  return (
    <nav class="languages" aria-label={view.words.site.languages}>
      <ul>
        {languages.map((language) => (
          <li>
            <a
              href={inPath(language, view.path)}
              lang={language}
              dir={directionOf(language)}
              hreflang={language}
              aria-current={language === view.language ? 'true' : undefined}
            >
              {speech[language].words.language}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The foot; on paper nothing stands in it but the address of the page. */
function Foot({ view, address }: { view: View; address: string }) {
  return (
    <footer class="foot">
      <p class="address">{address}</p>
      <p>{view.words.site.foot}</p>
      <ul>
        <li>
          <a href={to(view, links.data())}>{view.words.site.data}</a>
        </li>
        {more.map(({ word, path }) => (
          <li>
            <a href={to(view, path)}>{view.words.nav[word]}</a>
          </li>
        ))}
      </ul>
    </footer>
  )
}

/** The address of the data beside a page. */
export function dataAddress(view: View): string {
  const [path = '/', query] = view.path.split('?')
  return `${path === '/' ? '/home' : path}.json${query ? `?${query}` : ''}`
}

/** The description by which browsers offer this site in their search bar. */
function openSearch(view: View): string {
  return `/${view.language}/opensearch.xml`
}

function inPath(language: string, path: string): string {
  return path === '/' ? `/${language}` : `/${language}${path}`
}

function isUnder(path: string, section: string): boolean {
  return path === section || path.startsWith(`${section}/`) || path.startsWith(`${section}?`)
}

const sections = [
  { word: 'events', path: links.events() },
  { word: 'campaigns', path: links.campaigns() },
  { word: 'people', path: links.list('person') },
  { word: 'organizations', path: links.list('organization') },
  { word: 'countries', path: links.list('country') },
  { word: 'themes', path: links.list('concept') },
] as const

const more = [
  { word: 'series', path: links.list('series') },
  { word: 'offices', path: links.list('office') },
] as const

import { Layout } from '../layout.tsx'
import { Nothing } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { to } from '../view.ts'
import { findWords } from '../words/find/speak-find.ts'
import { numberIn } from '../words/number.ts'
import { searchPath } from './address.ts'
import { ActiveFilters, FacetLists, type Finding, filterWords, isNarrowable } from './facet-list.tsx'
import { Groups, Hits } from './hits.tsx'
import { SearchForm } from './search-form.tsx'

/** What a search has found: the words and filters it was made of, the results, and the ways on from there. */
export function SearchPage(finding: Finding) {
  const { view, search, answer } = finding
  const words = findWords(view)
  const filters = filterWords(finding)
  const title = [search.text && view.words.quote(search.text), filters].filter(Boolean).join(' · ')
  const head = {
    title: title ? `${words.search}: ${title}` : words.search,
    hidden: search.text !== '' || search.after !== undefined,
    feed: searchPath({ ...search, sort: undefined, grouped: false, after: undefined }, '.atom'),
    searching: true,
  }
  return (
    <Layout view={view} head={head}>
      <Title view={view} title={search.text === '' && filters ? filters : words.search} />
      <SearchForm view={view} search={search} />
      <ActiveFilters {...finding} />
      <Mended {...finding} />
      <section class="part" id="results" aria-labelledby="results-title">
        <div class="margin">
          <h2 id="results-title">{words.results}</h2>
          <p class="count">{numberIn(view.words, answer.total)}</p>
          {isNarrowable(finding) && (
            <a class="to-facets" href="#narrow">
              {words.narrow}
            </a>
          )}
        </div>
        <div class="body">
          {answer.total === 0 ? <Nothing>{`${words.nothing} ${words.advice}`}</Nothing> : <Results {...finding} />}
        </div>
        <FacetLists {...finding} />
      </section>
    </Layout>
  )
}

/** What was typed, mended; and the words that were left out. */
function Mended({ view, search, answer }: Finding) {
  const words = findWords(view)
  const { corrections, didYouMean, ignored } = answer
  if (corrections.length === 0 && ignored.length === 0) return null
  return (
    <div class="notice">
      {corrections.map(({ from, to: mended }) => (
        <p>{words.corrected(from, mended)}</p>
      ))}
      {didYouMean && (
        <p>
          {`${words.didYouMean} `}
          <a href={to(view, searchPath({ ...search, text: didYouMean, after: undefined }))}>
            <bdi>{didYouMean}</bdi>
          </a>
        </p>
      )}
      {ignored.length > 0 && <p>{`${words.ignored} ${ignored.join(view.words.comma)}`}</p>}
    </div>
  )
}

function Results(finding: Finding) {
  const { view, search, answer } = finding
  const { hits, groups, next } = answer
  return (
    <>
      <Ways {...finding} />
      {groups ? <Groups view={view} search={search} groups={groups} /> : <Hits view={view} hits={hits} />}
      {next !== undefined && (
        <p class="pager">
          <a href={to(view, searchPath({ ...search, after: next }))} rel="next">
            {view.words.label.more}
          </a>
        </p>
      )}
    </>
  )
}

/** The other ways to look at the same results, and the forms in which they can be taken away. */
function Ways({ view, search }: Finding) {
  const words = findWords(view)
  const whole = { ...search, after: undefined }
  const byDate = search.sort === 'date' || (search.sort === undefined && search.text === '')
  const ways = [
    ...(search.text === ''
      ? []
      : [
          {
            to: { ...whole, sort: byDate ? undefined : ('date' as const) },
            word: byDate ? words.byRelevance : words.byDate,
          },
        ]),
    { to: { ...whole, grouped: !search.grouped }, word: search.grouped ? words.inOneList : words.grouped },
  ]
  return (
    <ul class="ways">
      {ways.map((way) => (
        <li>
          <a href={to(view, searchPath(way.to))}>{way.word}</a>
        </li>
      ))}
      <li>
        <a href={to(view, searchPath({ ...whole, sort: undefined, grouped: false }, '.atom'))}>{words.feed}</a>
      </li>
      <li>
        <a href={to(view, searchPath({ ...whole, grouped: false }, '.csv'))}>{words.table}</a>
      </li>
      <li>
        <a href={to(view, searchPath(whole, '.json'))}>{view.words.label.data}</a>
      </li>
    </ul>
  )
}

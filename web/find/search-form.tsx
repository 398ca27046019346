import { facets } from '../../content/model/search.ts'
import { to, type View } from '../view.ts'
import { findWords } from '../words/find/speak-find.ts'
import { parameters, type SearchAddress, searchPath } from './address.ts'

/** The box in the masthead of every page; it works as a plain form. */
export function SearchBox({ view }: { view: View }) {
  const words = findWords(view)
  return (
    <search class="search">
      <form method="get" action={to(view, searchPath({}))}>
        <label class="unseen" for="search-box">
          {words.box}
        </label>
        <input type="search" id="search-box" name="q" maxlength={400} />
        <button type="submit">{words.search}</button>
      </form>
    </search>
  )
}

/** The form of the page of results: what was typed can be typed again, and filters stay until they are taken away. */
export function SearchForm({ view, search }: { view: View; search: SearchAddress }) {
  const words = findWords(view)
  return (
    <search>
      <form
        class="filter finding"
        method="get"
        action={to(view, searchPath({}))}
        data-suggest={to(view, '/search/suggest')}
        data-label={words.suggestions}
      >
        <div class="box">
          <label for="search-words">{words.box}</label>
          <input
            type="search"
            id="search-words"
            name="q"
            value={search.text}
            maxlength={400}
            aria-describedby="search-help"
          />
        </div>
        {facets.flatMap((facet) =>
          (search.filters[facet] ?? []).map((value) => <input type="hidden" name={parameters[facet]} value={value} />),
        )}
        {search.sort && <input type="hidden" name="sort" value={search.sort} />}
        {search.grouped && <input type="hidden" name="group" value="event" />}
        <button type="submit">{words.search}</button>
        <p class="minor" id="search-help">
          {words.help}
        </p>
      </form>
    </search>
  )
}

import { type Facet, facets } from '../../../content/model/search.ts'
import { layoutVersion } from '../file/layout.ts'

/** The version of the mappings, and that of the file and the analysis; an index of another version is built anew. */
export const openSearchLayout = `opensearch-1-${layoutVersion}`

/** Terms come ready made; only spaces part them. */
const text = { type: 'text', analyzer: 'whitespace' } as const
const keyword = { type: 'keyword' } as const

/**
 * What an index is made of.
 * - `words`: the terms of the title and the names twice, of the text once, exact terms three times: BM25 over this one
 *   field weighs the parts as the file does;
 * - `context`: the terms of the line under the title, which count half;
 * - `sequence`: all terms in their order, for phrases and openings;
 * - `written`: the folded words, for typos and what is being typed; `spellings`: how they are written, where that differs;
 * - `heading`: the words of titles and names that are suggested;
 * - `body`: what a hit shows, kept and not searched; `about`: what is kept beside the entries.
 */
export const mappings = {
  dynamic: 'strict',
  properties: {
    body: { type: 'object', enabled: false },
    about: { type: 'object', enabled: false },
    mark: keyword,
    words: { ...text, index_options: 'freqs' },
    context: { ...text, index_options: 'freqs' },
    sequence: { ...text, norms: false },
    written: keyword,
    spellings: keyword,
    heading: { ...keyword, doc_values: false },
    id: keyword,
    place: keyword,
    group: keyword,
    order: { type: 'integer' },
    date: { type: 'integer' },
    tongue: keyword,
    ...Object.fromEntries(facets.map((facet): [Facet, typeof keyword] => [facet, keyword])),
  },
} as const

/** The ids of what is kept beside the entries. */
export const beside = { vocabulary: 'vocabulary', mark: 'mark' } as const

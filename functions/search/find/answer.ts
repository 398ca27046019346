import type { Hit, HitGroup, SearchAnswer } from '../../../content/model/search.ts'
import { bodyOf } from '../file/rows.ts'
import type { SearchQuery } from '../port.ts'
import { affordable } from './budget.ts'
import { readClauses } from './clauses.ts'
import { allowedBy, countFacets } from './filter.ts'
import { groupsOf } from './groups.ts'
import { cursorAfter, nextRows, type Position, type PositionOf, positionOfCursor, positions } from './page.ts'
import { marked, passage } from './passage.ts'
import { type Plan, planOf } from './plan.ts'
import { filtersOf, limitOf, mended, nameOf, sortOf, wantedFacets } from './question.ts'
import { everything, rank } from './rank.ts'
import type { Reader } from './reader.ts'
import { lexiconOf } from './reader-lexicon.ts'

/** Answer a query from an open index file. */
export function answer(reader: Reader, query: SearchQuery): SearchAnswer {
  const { match = 'any' } = query
  const limit = limitOf(query)
  const clauses = readClauses(query.text ?? '', query.typing ?? false)
  const allowed = allowedBy(reader, filtersOf(query))
  const lexicon = lexiconOf(reader)
  const { plan, ignored } = affordable(lexicon, planOf(lexicon, clauses, query.language), match)
  const ranked =
    clauses.length > 0 ? rank(reader, plan, match, allowed) : { rows: everything(reader, allowed), scores: none }
  const positionOf = positions(reader, ranked, sortOf(query, clauses))
  const name = nameOf(query)
  const after = query.cursor === undefined ? undefined : positionOfCursor(reader, query.cursor, name, positionOf)
  const page = query.groupBy ? groupedPage : flatPage
  return {
    total: ranked.rows.length,
    ...page({ reader, plan, rows: ranked.rows, scores: ranked.scores, positionOf, after, limit, name }),
    facets: countFacets(reader, ranked.rows, wantedFacets(query)),
    corrections: plan.corrections,
    ignored: ignored.flatMap((clause) => plan.clauses[clause]?.typed ?? []),
    ...mended(query.text ?? '', plan, clauses),
  }
}

const none = new Float64Array(0)

interface Paging {
  readonly reader: Reader
  readonly plan: Plan
  readonly rows: Uint32Array
  readonly scores: Float64Array
  readonly positionOf: PositionOf
  readonly after: Position | undefined
  readonly limit: number
  readonly name: string
}

type Page = Pick<SearchAnswer, 'hits' | 'groups' | 'next'>

function flatPage(paging: Paging): Page {
  const { rows, positionOf, after, limit } = paging
  const found = nextRows(rows, positionOf, after, limit + 1)
  const shown = found.slice(0, limit)
  return { hits: shown.map((row) => hitOf(paging, row)), ...nextOf(paging, shown.at(-1), found.length > limit) }
}

function groupedPage(paging: Paging): Page {
  const { reader, rows, positionOf, after, limit } = paging
  const groups = groupsOf(reader, rows, positionOf)
  const found = nextRows([...groups.keys()], positionOf, after, limit + 1)
  const shown = found.slice(0, limit)
  const answered = shown.map((best): HitGroup => {
    const members = groups.get(best) ?? []
    const hits = nextRows(members, positionOf, undefined, 3).map((row) => hitOf(paging, row))
    return { ...(hits[0]?.event ? { event: hits[0].event } : {}), total: members.length, hits }
  })
  return { hits: [], groups: answered, ...nextOf(paging, shown.at(-1), found.length > limit) }
}

function nextOf({ reader, positionOf, name }: Paging, last: number | undefined, more: boolean): { next?: string } {
  return more && last !== undefined ? { next: cursorAfter(bodyOf(reader.db, last).id, positionOf(last), name) } : {}
}

function hitOf({ reader, plan, scores }: Paging, row: number): Hit {
  const { id, kind, label, title, text, context, date, language, event } = bodyOf(reader.db, row)
  return {
    id,
    kind,
    ...(label ? { label } : {}),
    title: marked(title, language, plan.marks),
    ...(context ? { context } : {}),
    ...(date ? { date } : {}),
    language,
    ...(event ? { event } : {}),
    passage: passage(text, language, plan.marks),
    score: scores[row] ?? 0,
  }
}

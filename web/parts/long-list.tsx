import { parentLabel } from '../../content/model/label.ts'
import type { Recommendation } from '../../content/model/recommendation.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { links } from '../links.ts'
import { Prose } from '../prose.tsx'
import { inLanguage, to } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { numberIn } from '../words/number.ts'
import { BriefStanding } from '../work/followed.tsx'
import { EntryName, type Reading } from './name.tsx'
import type { Home } from './recommendations.tsx'

/** How many recommendations a page shows with all that belongs to each; a longer list is grouped and each item is brief. */
export const LONG = 60

/** A long list as its page needs it: where each item stands is one line, the rest is on the item's own page. */
export type LongListProps = Reading & {
  readonly home: Home
  readonly recommendations: readonly Recommendation[]
  readonly rows: readonly TrackRow[]
}

/** A long list by theme, in the order of the document within each; every group has an address and can be folded. */
export function LongList(props: LongListProps) {
  const groups = groupsOf(props.recommendations)
  const rows = Map.groupBy(props.rows, ({ track: { subject } }) =>
    'recommendation' in subject ? subject.recommendation : '',
  )
  if (groups.size === 1) return <BriefItems {...props} items={props.recommendations} standings={rows} />
  const named = [...groups].map(([theme, items]) => ({ theme, items, id: `asked-${theme || 'other'}` }))
  return (
    <>
      <nav class="contents" aria-label={props.view.words.label.themes}>
        <ul>
          {named.map(({ theme, items, id }) => (
            <li>
              <a href={`#${id}`}>
                <ThemeName {...props} theme={theme} /> <b>{numberIn(props.view.words, items.length)}</b>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {named.map(({ theme, items, id }) => (
        <details class="fold" id={id} open>
          <summary>
            <h3>
              <ThemeName {...props} theme={theme} />
            </h3>{' '}
            <span class="count">{numberIn(props.view.words, items.length)}</span>
          </summary>
          <BriefItems {...props} items={items} standings={rows} />
        </details>
      ))}
    </>
  )
}

function BriefItems(
  props: LongListProps & {
    items: readonly Recommendation[]
    standings: ReadonlyMap<string, readonly TrackRow[]>
  },
) {
  const { view, language, home, items, standings } = props
  const { label } = view.words
  return (
    <ol class="numbers long">
      {items.map((item) => (
        <li id={`recommendation-${item.label}`}>
          <a href={to(view, links.recommendation(home.kind, home.slug, item.label))}>{item.label}</a>
          <div {...inLanguage(view, language)}>
            {item.title && <p class="lead">{item.title}</p>}
            <Prose text={item.text} heading={4} />
          </div>
          <BriefStanding view={view} rows={standings.get(item.label) ?? []}>
            {item.due && <span>{`${label.due} ${dateIn(view.words, item.due)}`}</span>}
          </BriefStanding>
        </li>
      ))}
    </ol>
  )
}

function ThemeName({ view, entries, theme }: LongListProps & { theme: string }) {
  const entry = entries.get(`concept/${theme}`)
  if (entry) return <EntryName view={view} entry={entry} />
  return <>{theme || view.words.label.noTheme}</>
}

/** Items under their first theme, themes in the order in which the document comes to them; an item goes with its parent. */
function groupsOf(recommendations: readonly Recommendation[]): Map<string, Recommendation[]> {
  const themes = new Map<string, string>()
  const themeOf = ({ label, themes: [own] }: Recommendation): string => {
    const theme = themes.get(parentLabel(label) ?? '') ?? own ?? ''
    themes.set(label, theme)
    return theme
  }
  return Map.groupBy(recommendations, themeOf)
}

import type { BulkChange } from '../../content/model/bulk.ts'
import type { View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'

/** The lines of a bulk change, each before and after. */
export function BulkLines({ view, change, caption }: { view: View; change: BulkChange; caption: string }) {
  const { word } = workWords(view)
  return (
    <table class="stack">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{word.what}</th>
          <th scope="col">{word.before}</th>
          <th scope="col">{word.after}</th>
        </tr>
      </thead>
      <tbody>
        {change.lines.map(({ key, words, before, after }) => (
          <tr>
            <th scope="row" id={`line-${key.replaceAll('/', '-')}`} dir="auto">
              {words}
            </th>
            <td data-label={word.before}>{shown(view, before)}</td>
            <td data-label={word.after}>{shown(view, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Value = BulkChange['lines'][number]['before']

function shown(view: View, value: Value) {
  const { word } = workWords(view)
  if (value === undefined) return word.none
  if (typeof value === 'string') return dateIn(view.words, value)
  if ('state' in value) return <bdi>{value.state === 'accepted' ? value.concept : word.rejected}</bdi>
  return value.length > 0 ? <bdi>{value.join(view.words.comma)}</bdi> : word.none
}

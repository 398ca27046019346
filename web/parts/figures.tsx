import type { Figure } from '../../content/model/figure.ts'
import { inLanguage } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { NameOf, type Reading } from './name.tsx'

/** The figures of one outcome: the amount in its own words, and what it counts. */
export function FigureLines({ figures, ...reading }: Reading & { figures: readonly Figure[] }) {
  const { view, language } = reading
  return (
    <ul class="figures">
      {figures.map((figure) => (
        <li id={`figure-${figure.id}`}>
          <b {...inLanguage(view, language)}>{figure.quantity.printed}</b>
          <span>
            <span {...inLanguage(view, language)}>{figure.unit}</span>
            <FigureNotes figure={figure} {...reading} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Every figure of a dossier as a table: amount, thing counted, period, and who counted. */
export function FigureTable({ figures, ...reading }: Reading & { figures: readonly Figure[] }) {
  const { words } = reading.view
  return (
    <table class="stack">
      <caption class="unseen">{words.head.figures}</caption>
      <thead>
        <tr>
          <th scope="col">{words.label.amount}</th>
          <th scope="col">{words.label.what}</th>
          <th scope="col">{words.label.period}</th>
          <th scope="col">{words.label.countedBy}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <FigureRow figure={figure} {...reading} />
        ))}
      </tbody>
    </table>
  )
}

function FigureRow({ figure, ...reading }: Reading & { figure: Figure }) {
  const { view, language } = reading
  const { words } = view
  return (
    <tr>
      <th scope="row" class="amount" {...inLanguage(view, language)}>
        <a
          href={figure.outcome ? `#figure-${figure.id}` : undefined}
          id={figure.outcome ? undefined : `figure-${figure.id}`}
        >
          {figure.quantity.printed}
        </a>
      </th>
      <td data-label={words.label.what}>
        <span {...inLanguage(view, language)}>{figure.unit}</span>
        {figure.place && (
          <>
            {words.comma}
            <NameOf name={figure.place} {...reading} />
          </>
        )}
      </td>
      <td data-label={words.label.period} {...inLanguage(view, language)}>
        {figure.period ?? (figure.asOf && dateIn(words, figure.asOf))}
      </td>
      <td data-label={words.label.countedBy}>{figure.countedBy && <NameOf name={figure.countedBy} {...reading} />}</td>
    </tr>
  )
}

function FigureNotes({ figure, ...reading }: Reading & { figure: Figure }) {
  const { view, language } = reading
  const { words } = view
  return (
    <>
      {figure.period && <span {...inLanguage(view, language)}>{`, ${figure.period}`}</span>}
      {figure.asOf && <span class="minor">{` · ${words.say.saidOn(dateIn(words, figure.asOf))}`}</span>}
      {figure.place && (
        <span class="minor">
          {' · '}
          <NameOf name={figure.place} {...reading} />
        </span>
      )}
      {figure.countedBy && (
        <span class="minor">
          {` · ${words.label.countedBy} `}
          <NameOf name={figure.countedBy} {...reading} />
        </span>
      )}
    </>
  )
}

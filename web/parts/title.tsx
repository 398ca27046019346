import type { Child } from 'hono/jsx'
import type { Language } from '../../content/model/language.ts'
import { inLanguage, type View } from '../view.ts'

/** The head of a page: what kind of thing it is, its title in the language of its document, and what stands below it. */
export function Title(props: {
  view: View
  kind?: Child
  title: Child
  language?: Language
  below?: Child
  note?: Child
}) {
  return (
    <header class="title">
      {props.kind && <p class="kicker">{props.kind}</p>}
      <h1 {...(props.language ? inLanguage(props.view, props.language) : {})}>{props.title}</h1>
      {props.below && <p class="below">{props.below}</p>}
      {props.note && <p class="minor">{props.note}</p>}
    </header>
  )
}

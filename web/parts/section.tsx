import type { PropsWithChildren } from 'hono/jsx'
import type { View } from '../view.ts'
import { numberIn } from '../words/number.ts'

/** A part of a page: its heading and count stand in the margin, its content beside it. */
export function Section(
  props: PropsWithChildren<{ view: View; id: string; title: string; count?: number | undefined; note?: string }>,
) {
  return (
    <section class="part" id={props.id} aria-labelledby={`${props.id}-title`}>
      <div class="margin">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        {props.count !== undefined && <p class="count">{numberIn(props.view.words, props.count)}</p>}
        {props.note && <p class="aside">{props.note}</p>}
      </div>
      <div class="body">{props.children}</div>
    </section>
  )
}

/** The answer where there is nothing to show. */
export function Nothing({ children }: PropsWithChildren) {
  return <p class="nothing">{children}</p>
}

import type { Dossier } from '../../../content/model/dossier.ts'
import type { Event } from '../../../content/model/event.ts'
import type { Entries } from '../../../content/model/listing.ts'
import { Layout } from '../../layout.tsx'
import { links } from '../../links.ts'
import { EventBody, EventTitle } from '../../pages/event.tsx'
import { partsOf } from '../../parts/dossier-parts.tsx'
import { to } from '../../view.ts'
import { labelled } from '../../words/labelled.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { AccountBar, type AccountBarProps } from '../account-bar.tsx'

/** What the preview of a draft shows: the event as its document states it now. */
export interface PreviewPageProps extends AccountBarProps {
  readonly draft: string
  readonly event: Event
  readonly dossier: Dossier
  readonly entries: Entries
}

/** The page of an event as readers will see it, before anything of it is published. */
export function PreviewPage(props: PreviewPageProps) {
  const { view, draft, event, dossier, entries } = props
  const { word } = reviewWords(view)
  const parts = partsOf(view, { dossier, entries })
  return (
    <Layout view={view} head={{ title: labelled(view, word.preview, event.title), hidden: true, data: false }}>
      <AccountBar {...props} />
      <p class="notice strong">
        {word.previewNote} <a href={to(view, links.draft(draft))}>{word.review}</a>
      </p>
      <article>
        <EventTitle event={event} parts={parts} />
        <EventBody event={event} parts={parts} tags={[]} />
      </article>
    </Layout>
  )
}

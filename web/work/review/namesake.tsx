import { isOf, type ReviewRecord } from '../../../content/reading/review.ts'
import { links } from '../../links.ts'
import { to } from '../../view.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import type { Desk } from './place.ts'
import { Seen } from './seen.tsx'

/** Somebody of the register with the printed name: whether it is the same person, a person has to say. */
export function Namesake({ desk, record }: { desk: Desk; record: ReviewRecord }) {
  const { view, draft } = desk
  const { word } = reviewWords(view)
  if (!isOf('person', record)) return null
  const resolved = record.value.entry
  const slug = resolved ?? desk.namesakes.get(record.id)?.slug
  if (slug === undefined) return null
  return (
    <form class="actions" method="post" action={to(view, links.draft(draft.id, 'decisions'))}>
      <Seen desk={desk} />
      <input type="hidden" name="record" value={record.id} />
      <input type="hidden" name="entry" value={resolved === undefined ? slug : ''} />
      <span class="minor">{resolved === undefined ? word.namesake : word.resolved}</span>
      <a href={to(view, links.entry('person', slug))}>
        <bdi>{record.value.name}</bdi>
      </a>
      <button type="submit" name="kind" value="resolve" class="quiet">
        {resolved === undefined ? word.samePerson : word.anotherPerson}
      </button>
    </form>
  )
}

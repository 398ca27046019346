import { isOpen } from '../../../content/reading/review.ts'
import type { TakenDecision } from '../../../content/reading/saved-draft.ts'
import { links } from '../../links.ts'
import { to } from '../../view.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { aboutOf, named } from './decisions.tsx'
import type { Desk } from './place.ts'
import { Seen } from './seen.tsx'

/** What the tools above the records are drawn from: the review and what was decided about it so far. */
export interface ToolbarProps {
  readonly desk: Desk
  readonly decisions: readonly TakenDecision[]
}

/** How much is left, what can be done with what is selected, and the way back from the last decision. */
export function Toolbar({ desk, decisions }: ToolbarProps) {
  const { view, draft, review } = desk
  const { word, say } = reviewWords(view)
  const left = review.records.filter(isOpen).length
  return (
    <div class="toolbar">
      <p class="left" role="status">
        {say.unsure(left)}
      </p>
      <form class="actions" id="selected" method="post" action={to(view, links.draft(draft.id, 'decisions'))}>
        <Seen desk={desk} />
        <button type="submit" name="kind" value="accept" class="quiet">
          {word.acceptSelected}
        </button>
        <button type="submit" name="kind" value="drop" class="quiet">
          {word.dropSelected}
        </button>
      </form>
      <Undo desk={desk} decisions={decisions} />
    </div>
  )
}

function Undo({ desk, decisions }: ToolbarProps) {
  const { view, draft } = desk
  const { word, decided } = reviewWords(view)
  const last = decisions.at(-1)?.decision
  if (!last) return null
  const about = aboutOf(last)
  return (
    <form class="actions" method="post" action={to(view, links.draft(draft.id, 'undo'))}>
      <Seen desk={desk} />
      <button type="submit" class="quiet">
        {word.undo}
      </button>
      <span class="minor">
        {`${decided[last.kind]} `}
        {about.length === 1 && <bdi>{named(desk, about[0] ?? '')}</bdi>}
        {about.length > 1 && about.length}
      </span>
    </form>
  )
}

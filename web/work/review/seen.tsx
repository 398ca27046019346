import type { Desk } from './place.ts'

/** What the reader of a form saw: the revision, and which parts of the lists. */
export function Seen({ desk: { draft, place } }: { desk: Pick<Desk, 'draft' | 'place'> }) {
  return (
    <>
      <input type="hidden" name="rev" value={String(draft.rev)} />
      {place.source > 1 && <input type="hidden" name="source" value={String(place.source)} />}
    </>
  )
}

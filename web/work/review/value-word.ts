import type { ReviewKind } from '../../../content/reading/review.ts'
import type { View } from '../../view.ts'
import { reviewWords } from '../../words/review/speak-review.ts'

/** A value of a record in the reader's language, where it is one of a list; any other stands as it is. */
export function valueWord(view: View, kind: ReviewKind, field: string, value: string): string {
  const { terms } = view
  const { role, qualifier, word } = reviewWords(view)
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    isEvent: { yes: word.yes, no: word.no },
    kind:
      kind === 'event'
        ? { ...terms.event, 'side event': terms.event['side-event'] }
        : { ...terms.session, session: terms.session.other },
    mode: terms.mode,
    role: { ...terms.role, ...role },
    qualifier,
  }
  return words[field]?.[value] ?? value
}

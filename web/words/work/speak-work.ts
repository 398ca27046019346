import type { InterfaceLanguage } from '../../../content/model/language.ts'
import type { Headline } from '../../../content/model/standing.ts'
import type { View } from '../../view.ts'
import { en } from './en.ts'
import type { WorkWords } from './work.ts'

const words: Record<InterfaceLanguage, WorkWords> = { en, fr: en, es: en, ar: en, ru: en, zh: en }

/** The words of following up in the reader's language. */
export function workWords(view: View): WorkWords {
  return words[view.language]
}

/** The word that heads a track, in the reader's language. */
export function headlineIn(view: View, headline: Headline): string {
  const { terms } = view
  switch (headline) {
    case 'closed':
      return workWords(view).word.closed
    case 'repudiated':
      return terms.response.repudiated
    case 'reversed':
    case 'set_back':
    case 'stalled':
    case 'advancing':
    case 'steady':
      return terms.direction[headline]
    default:
      return terms.progress[headline]
  }
}

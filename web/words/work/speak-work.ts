import type { InterfaceLanguage } from '../../../content/model/language.ts'
import type { Headline } from '../../../content/model/standing.ts'
import type { View } from '../../view.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import type { WorkWords } from './work.ts'
import { zh } from './zh.ts'

/** The words of following up, per language. */
export const workSpeech: Record<InterfaceLanguage, WorkWords> = { en, fr, es, ar, ru, zh }

/** The words of following up in the reader's language. */
export function workWords(view: View): WorkWords {
  return workSpeech[view.language]
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

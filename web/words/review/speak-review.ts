import type { InterfaceLanguage } from '../../../content/model/language.ts'
import type { View } from '../../view.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { ReviewWords } from './review.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

/** The words of reviewing a report, per language. */
export const reviewSpeech: Record<InterfaceLanguage, ReviewWords> = { en, fr, es, ar, ru, zh }

/** The words of reviewing a report in the reader's language. */
export function reviewWords(view: View): ReviewWords {
  return reviewSpeech[view.language]
}

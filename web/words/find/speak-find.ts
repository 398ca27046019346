import type { InterfaceLanguage } from '../../../content/model/language.ts'
import type { View } from '../../view.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { FindWords } from './find.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

const words: Record<InterfaceLanguage, FindWords> = { en, fr, es, ar, ru, zh }

/** The words of searching in the reader's language. */
export function findWords(view: View): FindWords {
  return words[view.language]
}

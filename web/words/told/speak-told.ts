import type { InterfaceLanguage } from '../../../content/model/language.ts'
import type { Message } from '../../../content/reading/messages.ts'
import type { View } from '../../view.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import type { ToldWords } from './told.ts'
import { zh } from './zh.ts'

/** What a reader of reports tells, per language. */
export const toldSpeech: Record<InterfaceLanguage, ToldWords> = { en, fr, es, ar, ru, zh }

/** What a reader of reports tells, in the language of whoever looks at it. */
export function toldWords(view: View): ToldWords {
  return toldSpeech[view.language]
}

/** What a message says to its reader; what it quotes keeps its own direction of writing. */
export function tellMessage(view: View, { code, values }: Message): string {
  return toldWords(view).message[code].text(
    ...values.map((value) => (/^\d+$/.test(value) ? value : `${ISOLATED}${value}${END}`)),
  )
}

/** U+2068 and U+2069: the words between them are laid out by their own direction. */
const ISOLATED = '\u2068'
const END = '\u2069'

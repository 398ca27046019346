import type { InterfaceLanguage } from '../../../content/model/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { MailWords } from './mail.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

/** The words of mails that remind, per language. */
export const mailSpeech: Record<InterfaceLanguage, MailWords> = { en, fr, es, ar, ru, zh }

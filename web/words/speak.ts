import type { InterfaceLanguage } from '../../content/model/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { InterfaceWords } from './interface.ts'
import { ru } from './ru.ts'
import { ar as arTerms } from './terms/ar.ts'
import { en as enTerms } from './terms/en.ts'
import { es as esTerms } from './terms/es.ts'
import { fr as frTerms } from './terms/fr.ts'
import { ru as ruTerms } from './terms/ru.ts'
import type { Terms } from './terms/terms.ts'
import { zh as zhTerms } from './terms/zh.ts'
import { zh } from './zh.ts'

/** All words of the interface, per language. */
export const speech: Record<InterfaceLanguage, { readonly words: InterfaceWords; readonly terms: Terms }> = {
  en: { words: en, terms: enTerms },
  fr: { words: fr, terms: frTerms },
  es: { words: es, terms: esTerms },
  ar: { words: ar, terms: arTerms },
  ru: { words: ru, terms: ruTerms },
  zh: { words: zh, terms: zhTerms },
}

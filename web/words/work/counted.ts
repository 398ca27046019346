import type { InterfaceLanguage } from '../../../content/model/language.ts'

/** The forms that a phrase takes beside a number, by the plural categories of Unicode; `#` stands for the number. */
export type CountedForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** A phrase with a number in the form that the language asks for. */
export function counted(language: InterfaceLanguage, count: number, forms: CountedForms): string {
  const form = forms[rules[language].select(count)] ?? forms.other
  return form.replace('#', String(count))
}

const rules: Record<InterfaceLanguage, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  fr: new Intl.PluralRules('fr'),
  es: new Intl.PluralRules('es'),
  ar: new Intl.PluralRules('ar'),
  ru: new Intl.PluralRules('ru'),
  zh: new Intl.PluralRules('zh'),
}

import type { InterfaceLanguage } from '../../content/model/language.ts'

/** A label and its value in one line, with the colon that the language writes. */
export function labelled({ language }: { readonly language: InterfaceLanguage }, label: string, value: string): string {
  if (language === 'zh') return `${label}：${value}`
  return language === 'fr' ? `${label}\u00a0: ${value}` : `${label}: ${value}`
}

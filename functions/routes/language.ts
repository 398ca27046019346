import { InterfaceLanguage } from '../../content/model/language.ts'

/** Of the languages of the interface, the one that a reader likes best; English when none fits. */
export function negotiated(header = ''): InterfaceLanguage {
  const wishes = header.split(',').flatMap((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';')
    const language = InterfaceLanguage.safeParse(tag.split('-')[0])
    const weight = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
    const quality = weight === undefined ? 1 : Number(weight.slice(2))
    return language.success && quality > 0 ? [{ language: language.data, quality }] : []
  })
  return wishes.toSorted((a, b) => b.quality - a.quality)[0]?.language ?? 'en'
}

import { describe, expect, it } from 'vitest'
import { languages } from '../../../content/model/language.ts'
import { namesOf } from '../../../content/registry/names.ts'
import { shippedRegistry } from '../../registry.ts'

const ofScheme = async (scheme: string) =>
  (await shippedRegistry('concept')).filter((concept) => concept.scheme === scheme)

describe('the vocabularies that are shipped', () => {
  it('have as many terms as the world needs: themes, the six grave violations, targets and regions', async () => {
    const schemes = ['theme', 'grave-violation', 'sdg-target', 'region']
    expect(await Promise.all(schemes.map(async (scheme) => (await ofScheme(scheme)).length))).toEqual([71, 6, 31, 30])
  })

  it('have a label in each of the six languages', async () => {
    for (const { labels } of await shippedRegistry('concept')) expect(Object.keys(labels)).toEqual(languages)
  })

  it('write Arabic, Russian and Chinese labels in the letters of those languages', async () => {
    const foreign = /\p{Script=Latin}/u
    const concepts = (await shippedRegistry('concept')).filter(({ scheme }) => scheme !== 'sdg-target')
    const wrong = concepts.filter(({ labels }) => foreign.test(`${labels.ar}${labels.ru}${labels.zh}`))
    expect(wrong.map(({ slug }) => slug)).toEqual([])
  })

  it('never list a label again as a synonym', async () => {
    const repeated = (await shippedRegistry('concept')).filter(({ labels, synonyms }) => {
      const known = new Set(Object.values(labels).map((label) => label.toLowerCase()))
      const words = synonyms.map((synonym) => synonym.toLowerCase())
      return words.some((word) => known.has(word)) || new Set(words).size < words.length
    })
    expect(repeated.map(({ slug }) => slug)).toEqual([])
  })
})

describe('a theme', () => {
  it('is linked to a target, to a grave violation or to another theme, by itself or through what is broader', async () => {
    const themes = new Map((await ofScheme('theme')).map((theme) => [theme.slug, theme]))
    const linked = (slug: string): boolean => {
      const theme = themes.get(slug)
      return theme !== undefined && (theme.related.length > 0 || theme.broader.some(linked))
    }
    const alone = [...themes.keys()].filter((slug) => !linked(slug))
    expect(alone).toEqual(['children-and-armed-conflict', 'child-protection'])
  })

  it('of child recruitment leads to its violation and its targets', async () => {
    const theme = (await ofScheme('theme')).find(({ slug }) => slug === 'child-recruitment')
    expect(theme?.broader).toEqual(['children-and-armed-conflict'])
    expect(theme?.related).toEqual(['grave-violation-recruitment-and-use', 'sdg-8-7', 'sdg-16-2'])
  })

  it('is found by the words that people type, in their language', async () => {
    const themes = await ofScheme('theme')
    const found = (word: string) => themes.filter((theme) => namesOf(theme).includes(word)).map(({ slug }) => slug)
    expect(found('child soldiers')).toEqual(['child-recruitment'])
    expect(found('enfants soldats')).toEqual(['child-recruitment'])
    expect(found('الأطفال الجنود')).toEqual(['child-recruitment'])
    expect(found('delisting')).toEqual(['listing-and-delisting'])
    expect(found('COVID-19')).toEqual(['pandemic'])
  })
})

describe('a target of the Sustainable Development Goals', () => {
  it('is called by its number in every language, and its slug says it too', async () => {
    for (const { slug, labels } of await ofScheme('sdg-target')) {
      const number = slug.replace('sdg-', '').replace('-', '.')
      expect(Object.values(labels).filter((label) => !label.startsWith(`${number} `))).toEqual([])
    }
  })

  it('is one that a theme or a violation leads to', async () => {
    const related = new Set((await shippedRegistry('concept')).flatMap((concept) => concept.related))
    expect((await ofScheme('sdg-target')).filter(({ slug }) => !related.has(slug)).map(({ slug }) => slug)).toEqual([])
  })
})

describe('a region', () => {
  it('is part of the world', async () => {
    const regions = new Map((await ofScheme('region')).map((region) => [region.slug, region]))
    const top = (slug: string): string => {
      const [broader] = regions.get(slug)?.broader ?? []
      return broader ? top(broader) : slug
    }
    expect(new Set([...regions.keys()].map(top))).toEqual(new Set(['world']))
  })
})

import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { edgeCode, preferredLanguage } from '../../../infra/aws/edge-language.ts'

const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh']

describe('the language of a reader', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    ['de-CH, de;q=0.9, es;q=0.8, en;q=0.7', 'es'],
    ['en;q=0.3, AR;q=0.4', 'ar'],
    ['zh-Hant-TW,zh; q=0.9', 'zh'],
    ['ru;q=0', 'en'],
    ['de', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [';;q=x,,fr;q=nonsense', 'en'],
  ])('of %j is %s', (header, language) => {
    expect(preferredLanguage(header, languages)).toBe(language)
  })
})

describe('the code of the CDN', () => {
  const run = (headers: Record<string, { value: string }>) =>
    runInNewContext(`${edgeCode(languages)}; handler({ request: { uri: '/events', headers } })`, { headers })

  it('puts one language in place of what the browser sends', () => {
    const host = { value: 'site.example' }
    expect(run({ host, 'accept-language': { value: 'es-MX,es;q=0.9,en;q=0.8' } })).toEqual({
      uri: '/events',
      headers: { host, 'accept-language': { value: 'es' } },
    })
  })

  it('does so for those who send none', () => {
    expect(run({})).toEqual({ uri: '/events', headers: { 'accept-language': { value: 'en' } } })
  })

  it('uses nothing that the CDN does not know', () => {
    expect(edgeCode(languages)).not.toMatch(/\?\.|\?\?|\.\.\.|import|export|class |(const|let|var) [[{]/)
  })
})

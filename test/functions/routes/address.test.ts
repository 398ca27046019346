import { expect, it } from 'vitest'
import { addressOf, routePath } from '../../../functions/routes/address.ts'

it('takes the language before a path and the form after it apart', () => {
  expect(addressOf('/events/a')).toEqual({ path: '/events/a', json: false })
  expect(addressOf('/ar/events/a.json')).toEqual({ language: 'ar', path: '/events/a', json: true })
  expect(addressOf('/zh')).toEqual({ language: 'zh', path: '/', json: false })
  expect(addressOf('/')).toEqual({ path: '/', json: false })
  expect(addressOf('/fr/home.json')).toEqual({ language: 'fr', path: '/', json: true })
})

it('leaves alone what is no language of the interface, and labels that hold a dot', () => {
  expect(addressOf('/de/events')).toEqual({ path: '/de/events', json: false })
  expect(addressOf('/arab')).toEqual({ path: '/arab', json: false })
  expect(addressOf('/events/a/recommendations/2.b')).toEqual({ path: '/events/a/recommendations/2.b', json: false })
  expect(addressOf('/events/a/recommendations/2.b.json').path).toBe('/events/a/recommendations/2.b')
})

it('finds routes without host and query', () => {
  expect(routePath(new Request('http://a.example/ru/events?year=2021'))).toBe('/events')
})

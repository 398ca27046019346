import { expect, it } from 'vitest'
import * as z from 'zod'
import { chunksOf } from '../../../functions/in-chunks.ts'
import { aPerson } from '../../dossiers.ts'
import { aSite } from '../../site.ts'

const List = z.object({ items: z.array(z.object({ slug: z.string() })), next: z.string().optional() })

it('hands out a long register page by page, each person once, under addresses that stay', async () => {
  const site = await aSite({}, [])
  const slugs = Array.from({ length: 620 }, (_, at) => `person-${String(at).padStart(4, '0')}`)
  for (const some of chunksOf(slugs, 50)) {
    await Promise.all(some.map((slug) => site.shelves.store.putEntry(aPerson(slug))))
  }
  const get = async (address: string, accept = 'text/html') =>
    (await site.app.request(address, { headers: { accept } })).text()
  const first = List.parse(JSON.parse(await get('http://127.0.0.1/people.json')))
  const second = List.parse(JSON.parse(await get(first.next ?? '', 'application/json')))
  expect([first.items.length, second.items.length, second.next]).toEqual([500, 120, undefined])
  expect([...first.items, ...second.items].map(({ slug }) => slug)).toEqual(slugs)
  const page = await get('http://127.0.0.1/en/people')
  const next = /<a rel="next" href="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const onward = await get(`http://127.0.0.1${next}`)
  expect([page.match(/person-\d{4}"/g)?.length, onward.match(/person-\d{4}"/g)?.length]).toEqual([500, 120])
  expect(onward.includes('rel="next"')).toBe(false)
})

import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { ORIGIN_HEADER, throughCdn } from '../../functions/origin.ts'
import { Problem } from '../../functions/problem.ts'

function site(secret: string | undefined) {
  const app = new Hono().use(throughCdn(secret)).get('/events', (c) => c.text('events'))
  app.onError((error, c) => c.text(error.message, error instanceof Problem ? error.status : 500))
  return (given?: string) => app.request('/events', { headers: given === undefined ? {} : { [ORIGIN_HEADER]: given } })
}

it('answers what came through the CDN', async () => {
  const answer = await site('forty letters and digits')('forty letters and digits')
  expect([answer.status, await answer.text()]).toEqual([200, 'events'])
})

it.each([undefined, '', 'forty letters and digit', 'forty letters and digits!'])('refuses %j', async (given) => {
  const answer = await site('forty letters and digits')(given)
  expect([answer.status, await answer.text()]).toEqual([403, 'Cannot answer here: use the address of the site'])
})

it('answers everybody where there is no CDN', async () => {
  expect((await site(undefined)()).status).toBe(200)
})

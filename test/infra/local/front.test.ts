import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { openFront } from '../../../infra/local/front.ts'

it('asks visitors to wait until there is something to serve', async () => {
  const front = await openFront(0)
  const early = await fetch(front.address)
  expect([early.status, early.headers.get('retry-after'), await early.text()]).toEqual([
    503,
    '2',
    'The site is starting. Please try again in a moment.\n',
  ])
  front.serve(({ url }) => new Response(new URL(url).pathname))
  expect(await (await fetch(`${front.address}/events`)).text()).toBe('/events')
  await front.stop()
})

it('says which port is taken and how to choose another', async () => {
  const front = await openFront(0)
  const port = Number(new URL(front.address).port)
  await expect(openFront(port)).rejects.toThrow(
    `Cannot use port ${port}: another program has it. Choose another one: PORT=${port + 1} npm start`,
  )
  await front.stop()
})

it('answers what is under way before it stops, and waits for no idle visitor', async () => {
  const front = await openFront(0)
  let release = () => {}
  const asked = new Promise<void>((resolve) => {
    front.serve(async () => {
      resolve()
      await new Promise<void>((done) => {
        release = done
      })
      return new Response('late')
    })
  })
  const idle = connect(Number(new URL(front.address).port), '127.0.0.1')
  const answer = fetch(front.address)
  await asked
  const before = performance.now()
  const stopped = front.stop()
  release()
  expect(await (await answer).text()).toBe('late')
  await stopped
  expect(performance.now() - before).toBeLessThan(1500)
  idle.destroy()
  await expect(fetch(front.address)).rejects.toThrow('fetch failed')
})

it('is not to be reached from other machines', async () => {
  const front = await openFront(0)
  expect(new URL(front.address).hostname).toBe('127.0.0.1')
  await expect(fetch(front.address.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow('fetch failed')
  await front.stop()
})

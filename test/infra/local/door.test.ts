import { expect, it } from 'vitest'
import { oneDoor } from '../../../infra/local/door.ts'

const door = oneDoor({
  address: 'http://127.0.0.1:3000',
  forEverybody: () => new Response('everybody'),
  workspace: () => new Response('workspace'),
})
const through = async (address: string, method = 'GET') => {
  const response = await door(new Request(address, { method }))
  return response.headers.get('location') ?? (await response.text())
}

it('leads each address to its part, in every language and form', async () => {
  const paths = ['/', '/events/desk', '/desks', '/desk', '/ar/desk/countries/chad', '/desk.json', '/sign-in?go=/desk']
  const parts = await Promise.all(paths.map((path) => through(`http://127.0.0.1:3000${path}`)))
  expect(parts).toEqual(['everybody', 'everybody', 'everybody', 'workspace', 'workspace', 'workspace', 'workspace'])
})

it('has people work under the one name of this machine under which their sign-in comes back', async () => {
  expect(await through('http://localhost:3000/sign-in?go=/desk')).toBe('http://127.0.0.1:3000/sign-in?go=/desk')
  expect([await through('http://localhost:3000/events'), await through('http://localhost:3000/desk', 'POST')]).toEqual([
    'everybody',
    'workspace',
  ])
})

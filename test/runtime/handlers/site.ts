import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { getCookie, setCookie } from 'hono/cookie'

const site = new Hono()
let served = 0

site.get('/environment', (c) => c.json({ names: Object.keys(process.env).toSorted(), folder: process.cwd() }))
site.get('/count', (c) => c.json({ served: ++served, process: process.pid }))
site.get('/paths/:slug', (c) => c.json({ slug: c.req.param('slug'), tags: c.req.queries('tag') }))
site.get('/cookies', (c) => {
  setCookie(c, 'one', '1', { path: '/', httpOnly: true })
  setCookie(c, 'two', '2')
  return c.json(getCookie(c))
})
site.post('/form', async (c) => c.json(await c.req.parseBody()))
site.post('/hash', async (c) => {
  const bytes = Buffer.from(await c.req.arrayBuffer())
  return c.text(createHash('sha256').update(bytes).digest('hex'))
})
site.get('/picture', (c) =>
  c.body(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    200,
    { 'content-type': 'image/png' },
  ),
)
site.get('/large/:bytes', (c) => c.text('x'.repeat(Number(c.req.param('bytes')))))
site.get('/slow/:milliseconds', async (c) => {
  await new Promise((resolve) => setTimeout(resolve, Number(c.req.param('milliseconds'))))
  return c.text('at last')
})
site.get('/moved', (c) => c.redirect('/count', 303))
site.get('/exit', () => process.exit(7))
site.get('/fault', () => {
  throw new Error('a fault of ours')
})

/** A small site that shows what reaches a function and what leaves it. */
export const handler = handle(site)

/** A handler that fails before any framework can answer for it. */
export async function failing(): Promise<never> {
  throw new RangeError('out of range')
}

/** A handler that answers with plain data, which the gateway sends as JSON. */
export async function plain(event: { rawPath: string }): Promise<object> {
  return { path: event.rawPath }
}

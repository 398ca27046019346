import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { theCampaign } from '../samples/campaign.ts'
import { theWebinar } from '../samples/webinar.ts'
import { publishDossier } from '../shelves.ts'
import { aSite, noAssets, type Site } from '../site.ts'

const webinar = '/events/2021-04-29-recruitment-of-children'
const Told = z.looseObject({ trace: z.string() })
let site: Site

beforeAll(async () => {
  site = await aSite()
  await publishDossier(site.shelves, theWebinar())
  await publishDossier(site.shelves, theCampaign())
})

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(site.app.request(`http://127.0.0.1${path}`, { headers }))
}

describe('a page', () => {
  it('is negotiated where the address has no language, and says what it depends on', async () => {
    const response = await get(webinar, { 'accept-language': 'ar', accept: 'text/html' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-language')).toBe('ar')
    expect(response.headers.get('vary')).toBe('Accept, Accept-Language')
    expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8')
    const html = await response.text()
    expect(html.startsWith('<!doctype html><html lang="ar" dir="rtl">')).toBe(true)
    expect(html).toContain('href="/people/virginia-gamba"')
  })

  it('keeps the language that the address chooses, whatever the browser asks for', async () => {
    const response = await get(`/ru${webinar}`, { 'accept-language': 'ar' })
    expect(response.headers.get('content-language')).toBe('ru')
    expect(response.headers.get('vary')).toBe('Accept')
    expect(await response.text()).toContain('href="/ru/people/virginia-gamba"')
  })

  it('leads to itself in the other languages', async () => {
    const html = await (await get('/fr/events?year=2021')).text()
    expect(html).toContain('<a href="/ar/events?year=2021" lang="ar" dir="rtl" hreflang="ar">العربية</a>')
    expect(html).toContain(
      '<link rel="alternate" hreflang="x-default" href="https://rapporteur.example/events?year=2021"/>',
    )
  })

  it('answers HEAD without a body', async () => {
    const response = await site.app.request(webinar, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(response.headers.get('etag')).toMatch(/^"/)
  })

  it('lets nothing run that is not its own', async () => {
    const { headers } = await get('/')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=/)
  })
})

describe('a slash at the end', () => {
  it.each([
    ['/events/', '/events'],
    ['/ar/events/?year=2021', '/ar/events?year=2021'],
    ['/ar/', '/ar'],
    ['//evil.example/', '/evil.example'],
    ['/%5Cevil.example/', '/%5Cevil.example'],
  ])('of %s leads to %s', async (path, to) => {
    const response = await get(path)
    expect([response.status, response.headers.get('location')]).toEqual([301, to])
  })
})

describe('a validator', () => {
  it('spares the reader what he has, also after a CDN has compressed it', async () => {
    const etag = (await get(webinar)).headers.get('etag') ?? ''
    const again = await get(webinar, { 'if-none-match': etag })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect((await get(webinar, { 'if-none-match': `"other", W/${etag}` })).status).toBe(304)
    expect((await get(webinar, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('differs by language, by form and by the way the address was written', async () => {
    const tags = await Promise.all(
      [webinar, `/en${webinar}`, `/fr${webinar}`, `${webinar}.json`].map(async (path) =>
        (await get(path)).headers.get('etag'),
      ),
    )
    expect(new Set(tags).size).toBe(4)
  })

  it('changes with a new edition and with the build', async () => {
    const own = await aSite()
    const later = await aSite({ assets: { ...noAssets, build: 'later' } })
    await publishDossier(own.shelves, theWebinar())
    await publishDossier(later.shelves, theWebinar())
    const tag = async ({ app }: Site) => (await app.request(`http://127.0.0.1${webinar}`)).headers.get('etag')
    const first = await tag(own)
    expect(await tag(later)).not.toBe(first)
    await publishDossier(own.shelves, theWebinar({ narratives: [] }), {
      correction: { type: 'revision', note: 'Without the narrative' },
    })
    expect(await tag(own)).not.toBe(first)
  })
})

describe('failures', () => {
  it('are a page for readers, with what to do', async () => {
    const response = await get('/fr/events/none')
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'public, max-age=30'])
    const html = await response.text()
    expect(html).toContain('<html lang="fr" dir="ltr">')
    expect(html).toContain('Cette page n’existe pas')
    expect(html).toContain('Cannot find the event &quot;none&quot;')
  })

  it('are problem documents for machines', async () => {
    const response = await get('/events.json?year=21')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const { trace, ...problem } = Told.parse(await response.json())
    expect(trace).toMatch(/^[0-9a-f-]{36}$/)
    expect(problem).toEqual({
      type: 'https://rapporteur.example/data#bad-request',
      title: 'The request cannot be understood',
      status: 400,
      detail: 'Cannot list the year "21": expected four digits such as 2021',
      instance: '/events.json',
      code: 'bad-request',
    })
  })

  it('of ours are logged with the trace and tell the caller nothing else', async () => {
    const findListing = () => Promise.reject(new Error('the secret table is on fire'))
    const broken = await aSite({ store: { ...site.shelves.store, findListing } }, [])
    const response = await broken.app.request('http://127.0.0.1/events/a.json')
    const { trace, ...told } = Told.parse(await response.json())
    expect([response.status, response.headers.get('cache-control')]).toEqual([500, 'no-store'])
    expect(told).toEqual({
      type: 'https://rapporteur.example/data#internal',
      title: 'Something went wrong on our side',
      status: 500,
      instance: '/events/a.json',
      code: 'internal',
    })
    const facts = { timestamp: '2026-02-01T12:00:00.000Z', trace, method: 'GET', route: '/events/:slug' }
    expect(broken.logged).toEqual([{ ...facts, level: 'error', error: expect.stringContaining('on fire') }])
    expect(broken.requests).toEqual([
      { ...facts, level: 'info', status: 500, milliseconds: 0, cold: true, refused: 'internal' },
    ])
    const page = await (await broken.app.request('http://127.0.0.1/events/a')).text()
    expect(page).not.toContain('on fire')
    expect(page).toContain(broken.logged[1]?.trace)
  })

  it('have the headers of every answer', async () => {
    const { headers } = await get('/nowhere')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('of a request that went round the CDN tell nothing of the archive', async () => {
    const guarded = await aSite({ originSecret: 'a-secret-that-is-long-enough' }, [])
    expect((await guarded.app.request('http://127.0.0.1/')).status).toBe(403)
    const headers = { 'x-origin-secret': 'a-secret-that-is-long-enough' }
    expect((await guarded.app.request('http://127.0.0.1/', { headers })).status).toBe(200)
  })
})

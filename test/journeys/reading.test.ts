import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { found, isWide } from './axe.ts'
import { browserPath, openBrowser } from './browser.ts'
import { type Served, serveLibrary } from './served.ts'

const path = browserPath()
const webinar = '/events/2021-04-29-recruitment-of-children'
const pages = [
  '/',
  '/events',
  '/events?year=1999',
  webinar,
  '/events/2017-02-10-child-protection-policies',
  `${webinar}/recommendations/2`,
  `${webinar}/recommendations/2.b`,
  `${webinar}/editions`,
  `${webinar}/coverage`,
  '/campaigns',
  '/campaigns/children-not-soldiers',
  '/campaigns/children-not-soldiers/board',
  '/countries/chad/follow-up',
  '/people',
  '/people/virginia-gamba',
  '/organizations',
  '/organizations/independent-diplomat',
  '/offices/srsg-children-and-armed-conflict',
  '/countries/chad',
  '/series',
  '/offices',
  `${webinar}/editions/1`,
  `${webinar}?on=2026-01-20`,
  '/series/fight-for-humanity-webinar-series',
  '/themes',
  '/themes/child-recruitment',
  '/data',
  '/search',
  '/search?q=children',
  '/search?q=recruitmnt&group=event',
  '/search?country=chad&kind=commitment',
  '/search?q=xyzzyx',
  '/nowhere',
]

let served: Served
let browser: Browser

beforeAll(async () => {
  if (!path) return
  ;[served, browser] = await Promise.all([serveLibrary(), openBrowser(path)])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await served?.stop()
})

/** A page of its own, and what went wrong on it: errors of the console, and requests to anywhere else. */
async function opened(settings: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; wrong: string[] }> {
  const context = await browser.newContext({ baseURL: served.base, ...settings })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('console', (message) => {
    const expected = message.text().includes('404') && message.location().url.endsWith('/nowhere')
    if (message.type() === 'error' && !expected) wrong.push(message.text())
  })
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(served.base)) wrong.push(request.url())
  })
  return { page, wrong }
}

describe.skipIf(!path)('every page', () => {
  it.each(['en', 'ar'].flatMap((language) => pages.map((page) => [language, page] as const)))(
    'in %s at %s serves everybody, on a phone and on a desk',
    async (language, address) => {
      const { page, wrong } = await opened({ viewport: { width: 360, height: 740 } })
      await page.goto(`/${language}${address === '/' ? '' : address}`)
      expect(await page.evaluate('document.compatMode')).toBe('CSS1Compat')
      expect([await found(page), await isWide(page)]).toEqual([[], false])
      await page.setViewportSize({ width: 1280, height: 800 })
      expect([await found(page), await isWide(page), wrong]).toEqual([[], false, []])
      await page.context().close()
    },
  )

  it.each([webinar, '/campaigns/children-not-soldiers', '/events'])(
    '%s can be read in the dark and on paper',
    async (address) => {
      const { page } = await opened({ colorScheme: 'dark' })
      await page.goto(address)
      expect(await found(page)).toEqual([])
      await page.emulateMedia({ media: 'print', colorScheme: 'light' })
      expect(await page.locator('nav:visible, button:visible').count()).toBe(0)
      expect(await page.locator('.address').innerText()).toBe(served.base + address)
      await page.context().close()
    },
  )
})

describe.skipIf(!path)('the check itself', () => {
  it('finds what is wrong, with a policy that lets nothing in', async () => {
    const { page } = await opened()
    await page.goto('/data')
    await page.evaluate("document.documentElement.removeAttribute('lang')")
    expect(await found(page)).toEqual([expect.stringMatching(/^html-has-lang: /)])
    await page.context().close()
  })
})

describe.skipIf(!path)('a reader', () => {
  it('without scripts goes from the archive to a lettered item and to whom it asks', async () => {
    const { page } = await opened({ javaScriptEnabled: false, locale: 'en-GB' })
    await page.goto('/events')
    await page.getByLabel('Year').fill('2021')
    await page.getByRole('button', { name: 'Show' }).click()
    await page
      .getByRole('link', { name: /armed groups/ })
      .first()
      .click()
    await page.getByRole('link', { name: '2.b', exact: true }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Recommendation 2.b')
    await page
      .getByRole('link', { name: /international community/i })
      .first()
      .click()
    expect(new URL(page.url()).pathname).toBe('/organizations/international-community')
    expect(await page.getByRole('link', { name: /exchange/ }).count()).toBeGreaterThan(0)
    await page.context().close()
  })

  it('with the keyboard skips to the content', async () => {
    const { page } = await opened()
    await page.goto(webinar)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await page.context().close()
  })

  it('copies the line to cite, address and all', async () => {
    const { page } = await opened({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(`${webinar}/recommendations/2.b`)
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByText('Copied').waitFor()
    const copied = await page.evaluate<string>('navigator.clipboard.readText()')
    expect(copied.endsWith(`${served.base}${webinar}/recommendations/2.b`)).toBe(true)
    await page.context().close()
  })

  it('changes the language and stays on the page', async () => {
    const { page } = await opened({ locale: 'fr-FR' })
    await page.goto('/campaigns/children-not-soldiers')
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    await page.getByRole('link', { name: 'العربية' }).click()
    expect(new URL(page.url()).pathname).toBe('/ar/campaigns/children-not-soldiers')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await page.context().close()
  })
})

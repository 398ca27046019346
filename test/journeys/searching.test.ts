import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, openBrowser } from './browser.ts'
import { type Served, serveLibrary } from './served.ts'

const path = browserPath()
let served: Served
let browser: Browser

beforeAll(async () => {
  if (path) [served, browser] = await Promise.all([serveLibrary(), openBrowser(path)])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await served?.stop()
})

describe.skipIf(!path)('a participant', () => {
  it('without scripts searches from any page, narrows down, and opens what was asked', async () => {
    const context = await browser.newContext({ baseURL: served.base, javaScriptEnabled: false, locale: 'en-GB' })
    const page = await context.newPage()
    page.setDefaultTimeout(8000)
    await page.goto('/events')
    await page.getByLabel('Search everything that is published').fill('children schools')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('link', { name: 'Recommendation', exact: true }).click()
    expect(new URL(page.url()).search).toBe('?q=children+schools&kind=recommendation')
    expect(await page.locator('mark').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: /schooling/ }).click()
    expect(new URL(page.url()).pathname).toMatch(/\/recommendations\/5$/)
    await context.close()
  })

  it('on a phone sees the results first, and is led to what narrows them down', async () => {
    const viewport = { width: 360, height: 640 }
    const still = { javaScriptEnabled: false, reducedMotion: 'reduce' } as const
    const context = await browser.newContext({ baseURL: served.base, viewport, ...still })
    const page = await context.newPage()
    await page.goto('/search?q=children')
    const topOf = async (what: string) => (await page.locator(what).first().boundingBox())?.y ?? Number.NaN
    expect((await topOf('.found')) < (await topOf('.facets'))).toBe(true)
    await page.getByRole('link', { name: 'Narrow down' }).click()
    expect((await topOf('.facets')) < viewport.height).toBe(true)
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await page.getByRole('link', { name: 'Narrow down' }).isVisible()).toBe(false)
    await context.close()
  })

  it('is offered ways to go on while typing, with the keyboard and in words that a reader of the screen hears', async () => {
    const context = await browser.newContext({ baseURL: served.base, locale: 'en-GB' })
    const page = await context.newPage()
    page.setDefaultTimeout(8000)
    const wrong: string[] = []
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
    await page.goto('/search')
    const box = page.getByRole('combobox', { name: 'Search everything that is published' })
    expect(await box.getAttribute('aria-expanded')).toBe('false')
    await box.pressSequentially('virg')
    await page.getByRole('listbox', { name: 'Suggestions' }).waitFor()
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    await box.press('ArrowUp')
    await box.press('ArrowDown')
    const active = page.locator(`#${await box.getAttribute('aria-activedescendant')}`)
    expect([await active.getAttribute('aria-selected'), await active.innerText()]).toEqual([
      'true',
      'Virginia Gamba · Person',
    ])
    await box.press('Escape')
    expect(await page.getByRole('listbox').count()).toBe(0)
    await box.pressSequentially('i')
    await page.getByRole('option').first().waitFor()
    await box.press('ArrowDown')
    await box.press('Enter')
    await page.waitForURL('**/people/virginia-gamba')
    expect(wrong).toEqual([])
    await context.close()
  })
})

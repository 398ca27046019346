import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, openBrowser } from './browser.ts'
import { type Served, serveLibrary } from './served.ts'

const path = browserPath()
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

/** What a reader without an account and without scripts sees on the board, one click from the campaign. */
async function board(language = 'en'): Promise<Page> {
  const context = await browser.newContext({ baseURL: served.base, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`/${language}/campaigns/children-not-soldiers`)
  await page.locator(`a[href="/${language}/campaigns/children-not-soldiers/board"]`).click()
  return page
}

const items = async (page: Page, part: string) =>
  (await page.locator(`#${part} li`).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())

describe.runIf(path)('a reader of the campaign', () => {
  it('sees which parties went backwards, and why', async () => {
    const found = await items(await board(), 'backwards')
    expect(found.map((text) => /Ansar Allah|Yemen|South Sudan/.exec(text)?.[0])).toEqual([
      'Ansar Allah',
      'Yemen',
      'South Sudan',
    ])
    expect(found[0]).toContain('The group went back on its promise.')
    expect(found[1]).toContain('Cause: Political change')
    expect(found[2]).toContain('Cause: Conflict')
  })

  it('sees what Chad did to be delisted, and opens what was said of it', async () => {
    const page = await board()
    const [chad = '', ...others] = await items(page, 'delisted')
    expect(others).toEqual([])
    expect(chad).toContain('Chad')
    expect(chad).toContain('Every reform and measure of the plan was carried out')
    await page.locator('#delisted a[href*="/commitments/"]').click()
    expect(new URL(page.url()).pathname).toBe(
      '/en/campaigns/children-not-soldiers/commitments/chads-action-plan/countries/chad',
    )
    expect(await page.locator('main').innerText()).toContain('Delisted')
  })

  it('sees of whom nobody has said anything, which is not the same as not started', async () => {
    const page = await board()
    expect(await items(page, 'not-assessed')).toEqual(['Somalia', 'Sudan'])
    expect(await page.locator('main').innerText()).toContain('Not assessed is not the same as not started.')
  })

  it('finds the same in every language, and needs no wider screen than a telephone', async () => {
    for (const language of ['fr', 'ar', 'ru', 'zh', 'es']) {
      const page = await board(language)
      await page.setViewportSize({ width: 360, height: 800 })
      expect([(await items(page, 'backwards')).length, (await items(page, 'not-assessed')).length]).toEqual([3, 2])
      const wide = await page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)
      expect([language, wide]).toEqual([language, false])
    }
  })
})

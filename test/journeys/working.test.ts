import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recommendation, told } from '../story.ts'
import type { ViewerName } from '../viewers.ts'
import { found } from './axe.ts'
import { browserPath, openBrowser } from './browser.ts'
import { serveWork, type Worked } from './worked.ts'

const path = browserPath()
let work: Worked
let browser: Browser
beforeAll(async () => {
  if (path) [work, browser] = await Promise.all([serveWork(), openBrowser(path)])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await work?.stop()
})

/** A window without scripts, in which somebody has opened a page. */
async function opened(viewer: ViewerName, address: string, javaScriptEnabled = false): Promise<Page> {
  const context = await work.as(browser, viewer, { javaScriptEnabled, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

const publish = (page: Page) => page.locator('#record').getByRole('button', { name: 'Publish' }).click()
const standing = (page: Page) => page.locator('#standing .mark').first().innerText()

describe.skipIf(!path)('a head of mission', () => {
  it('is told what would be right, keeps what was typed, and mends it', async () => {
    const page = await opened('head', `/desk/tracks/${told.silent}`, true)
    await page.getByLabel('Direction').selectOption({ label: 'Set back' })
    await page.getByLabel('Evidence: title').fill('Letter of the ministry')
    await publish(page)
    const summary = page.getByRole('alert')
    expect(await summary.locator('strong').innerText()).toBe('One thing needs your attention')
    expect(await found(page)).toEqual([])
    await summary.getByRole('link', { name: 'Choose the cause of the set-back' }).click()
    expect(await page.evaluate('document.activeElement.id')).not.toBe('errors')
    expect(page.url()).toMatch(/#field-cause$/)
    const cause = page.getByLabel('Cause')
    expect(await cause.getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('#cause-fault').innerText()).toBe('Choose the cause of the set-back')
    expect(await page.getByLabel('Direction').inputValue()).toBe('set_back')
    expect(await page.getByLabel('Evidence: title').inputValue()).toBe('Letter of the ministry')
    await cause.selectOption({ label: 'Conflict' })
    await publish(page)
    expect(await standing(page)).toBe('Set back')
    const reader = await opened('anonymous', `${recommendation}/countries/chad`)
    expect([await standing(reader), await reader.locator('#standing').innerText()]).toEqual([
      'Set back',
      expect.stringContaining('Cause: Conflict'),
    ])
    await Promise.all([page.context().close(), reader.context().close()])
  })

  it('reads what came in between, and has both recorded', async () => {
    const [mine, theirs] = await Promise.all([
      opened('head', `/desk/tracks/${told.working}`),
      opened('focalPoint', `/desk/tracks/${told.working}`),
    ])
    await theirs.locator('#field-note').fill('The first draft is with the ministry.')
    await theirs.locator('#record').getByRole('button', { name: 'Save as draft' }).click()
    await mine.locator('#field-note').fill('The criteria are with the government.')
    await publish(mine)
    const conflict = mine.getByRole('alert')
    expect(await conflict.innerText()).toContain('Nothing is lost')
    expect(await conflict.innerText()).toContain('The first draft is with the ministry.')
    expect(await mine.locator('#field-note').inputValue()).toBe('The criteria are with the government.')
    await publish(mine)
    const said = await mine.locator('.entry').allInnerTexts()
    expect(said.filter((text) => /with the (ministry|government)/.test(text))).toHaveLength(2)
    await Promise.all([mine.context().close(), theirs.context().close()])
  })

  it('hands lines to people with the keyboard alone', async () => {
    const page = await opened('head', '/desk/countries/chad')
    await page.getByRole('button', { name: 'Show' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    while ((await page.evaluate('document.activeElement.name')) !== 'assignees') await page.keyboard.press('Tab')
    await page.keyboard.type('Haroun Saleh')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What would change' }).waitFor()
    await page.getByRole('button', { name: 'Change these lines' }).press('Enter')
    await page.getByRole('heading', { name: 'What was changed' }).waitFor()
    await page.goto('/desk/countries/chad')
    expect(await page.getByRole('cell', { name: 'Haroun Saleh' }).count()).toBe(1)
    await page.context().close()
  })
})

describe.skipIf(!path)('anybody', () => {
  it('follows an ask from the event to what was said, and back to what was known on a day', async () => {
    const page = await opened('anonymous', '/events/2021-04-29-recruitment-of-children')
    await page.locator('[id="recommendation-2.b"]').getByRole('link', { name: 'Where each party stands' }).click()
    await page.getByRole('link', { name: /Belgium/ }).click()
    expect([await standing(page), await page.locator('#standing .badge').allInnerTexts()]).toEqual([
      'Not started',
      ['Accepted', 'Contested'],
    ])
    await page.getByLabel('As it was known on').fill('2023-06-01')
    await page.getByRole('button', { name: 'Show' }).click()
    expect([await standing(page), await page.locator('.entry').count()]).toEqual(['Largely implemented', 3])
    await page.context().close()
  })

  it('reads no evidence that was kept for the party, which its mission reads', async () => {
    const [reader, mission] = await Promise.all([
      opened('anonymous', `${recommendation}/countries/belgium`),
      opened('otherHead', `/desk/tracks/${told.contested}`),
    ])
    const evidence = async (page: Page) => page.locator('.evidence a').allInnerTexts()
    expect([await evidence(reader), await evidence(mission)]).toEqual([
      ['Report on two exchanges'],
      ['Report on two exchanges', 'Internal minutes'],
    ])
    await Promise.all([reader.context().close(), mission.context().close()])
  })

  it('is led to sign in from every page, and back to the desk', async () => {
    const page = await opened('anonymous', '/events')
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
    expect(new URL(page.url()).pathname).toBe('/desk')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Please sign in')
    expect(await page.getByRole('main').getByRole('link').first().getAttribute('href')).toContain('/sign-in?go=')
    await page.context().close()
  })
})

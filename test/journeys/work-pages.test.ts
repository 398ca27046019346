import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { told } from '../story.ts'
import type { ViewerName } from '../viewers.ts'
import { found, isWide } from './axe.ts'
import { browserPath, openBrowser } from './browser.ts'
import { serveWork, type Worked } from './worked.ts'

const path = browserPath()
const webinar = '/events/2021-04-29-recruitment-of-children'
const campaign = '/campaigns/children-not-soldiers'
const pages: readonly (readonly [ViewerName, string])[] = [
  ['anonymous', `${webinar}/follow-up`],
  ['anonymous', `${webinar}/follow-up?late=contested`],
  ['anonymous', `${webinar}/recommendations/2.b`],
  ['anonymous', `${webinar}/recommendations/2.b/countries/belgium`],
  ['anonymous', `${webinar}/recommendations/2.b/countries/belgium?on=2022-01-01`],
  ['anonymous', `${webinar}/recommendations/2.b/countries/chad`],
  ['anonymous', `${campaign}/follow-up`],
  ['anonymous', `${campaign}/board`],
  ['anonymous', `${campaign}/commitments/yemens-action-plan/countries/yemen`],
  ['anonymous', '/countries/chad'],
  ['anonymous', '/countries/chad/follow-up'],
  ['anonymous', '/sign-in'],
  ['anonymous', `${webinar}/follow-up?on=2026-01-20`],
  ['anonymous', `${webinar}/recommendations/2.b?on=2026-01-20`],
  ['anonymous', `${campaign}/board?on=2026-01-20`],
  ['anonymous', '/countries/chad?on=2026-01-20'],
  ['focalPoint', '/desk/countries/chad'],
  ['focalPoint', '/desk/countries/chad/terms'],
  ['assessor', `/desk/tracks/${told.contested}`],
  ['administrator', '/desk/read'],
  ['participant', '/desk'],
  ['participant', '/invitations/abcdefghijklmnopqrstuvwxyz'],
  ['head', '/desk/countries/chad'],
  ['head', `/desk/tracks/${told.working}`],
  ['head', `/desk${webinar}/recommendations/3`],
  ['head', '/desk/organizations/mission-of-chad/members'],
  ['head', '/desk/organizations/mission-of-chad/audit'],
  ['administrator', '/desk'],
  ['administrator', `/desk${webinar}`],
  ['administrator', `/desk${webinar}/tags`],
  ['administrator', `/desk/tracks/${told.contested}`],
  ['administrator', '/desk/publish'],
]

let work: Worked
let browser: Browser
beforeAll(async () => {
  if (path) [work, browser] = await Promise.all([serveWork(), openBrowser(path)])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await work?.stop()
})

async function opened(viewer: ViewerName, address: string, settings: BrowserContextOptions = {}): Promise<Page> {
  const context = await work.as(browser, viewer, { viewport: { width: 360, height: 740 }, ...settings })
  const page = await context.newPage()
  expect((await page.goto(address))?.status()).toBe(200)
  return page
}

describe.skipIf(!path)('every page of follow-up', () => {
  it.each(['en', 'ar'].flatMap((language) => pages.map(([viewer, page]) => [language, viewer, page] as const)))(
    'in %s for %s at %s serves everybody, on a phone and on a desk',
    async (language, viewer, address) => {
      const page = await opened(viewer, `/${language}${address}`)
      const wrong: string[] = []
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
      expect([await found(page), await isWide(page)]).toEqual([[], false])
      await page.setViewportSize({ width: 1280, height: 800 })
      expect([await found(page), await isWide(page), wrong]).toEqual([[], false, []])
      await page.context().close()
    },
  )

  it.each([
    ['anonymous', `${webinar}/recommendations/2.b/countries/belgium`],
    ['anonymous', `${campaign}/follow-up`],
    ['head', `/desk/tracks/${told.working}`],
  ] as const)(
    'for %s at %s can be read in the dark, with more contrast and in forced colours',
    async (viewer, address) => {
      for (const settings of [{ colorScheme: 'dark' }, { contrast: 'more' }, { forcedColors: 'active' }] as const) {
        const page = await opened(viewer, address, settings)
        expect(await found(page)).toEqual([])
        await page.context().close()
      }
    },
  )

  it('prints no forms, but everything that was said', async () => {
    const page = await opened('head', `/desk/tracks/${told.working}`)
    await page.emulateMedia({ media: 'print' })
    const forms = page.locator('button:visible, input:visible, select:visible, textarea:visible')
    expect(await forms.count()).toBe(0)
    expect(await page.locator('.entry:visible').count()).toBe(3)
    await page.context().close()
    const timeline = await opened('anonymous', `${webinar}/recommendations/2.b/countries/belgium`)
    await timeline.emulateMedia({ media: 'print' })
    const shown = `[...document.querySelectorAll('.levels .line')].filter((one) => getComputedStyle(one).display !== 'none')`
    expect(await timeline.evaluate(`${shown}.length`)).toBe(6)
    await timeline.context().close()
  })
})

describe.skipIf(!path)('the controls of the workspace', () => {
  it('are large enough to be hit, and show where the keyboard is', async () => {
    const page = await opened('head', '/desk/countries/chad')
    const small = await page.evaluate<string[]>(`
      [...document.querySelectorAll('button, select, input:not([type=hidden])')]
        .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width < 24 || height < 24 })
        .map((one) => one.outerHTML)`)
    expect(small).toEqual([])
    await page.getByRole('button', { name: 'Show' }).focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    await page.context().close()
  })
})

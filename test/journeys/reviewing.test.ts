import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { level, list, listed, p, word } from '../content/reading/word.ts'
import { found, isWide } from './axe.ts'
import { browserPath, openBrowser } from './browser.ts'
import { serveWork, type Worked } from './worked.ts'

const path = browserPath()
let worked: Worked
let browser: Browser

beforeAll(async () => {
  if (!path) return
  ;[worked, browser] = await Promise.all([serveWork(), openBrowser(path)])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await worked?.stop()
})

const heading = '<w:pStyle w:val="Heading1"/>'
const report = word(
  [
    p('Webinar on dams', '<w:pStyle w:val="Title"/>'),
    p('The webinar was held on 3 May 2021. It was organized by Fight for Humanity.'),
    p('Recommendations', heading),
    p('The states measure each damn.', listed(1)),
    p(
      'The states pay the guards of every dam, of every bridge and of every road that leads to one of them.',
      listed(1),
    ),
    p('Next steps', heading),
    p('Meet again.'),
    p('An ask that nobody saw.', '', '<w:vanish/>'),
  ].join(''),
  {
    numbering: list(1, level(0, 'decimal', '%1.')),
    styles:
      '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
  },
)

async function opened(settings: BrowserContextOptions): Promise<Page> {
  const context = await worked.as(browser, 'administrator', settings)
  return context.newPage()
}

/** Brings the report and ends on its review. */
async function brought(page: Page, language = 'en'): Promise<void> {
  await page.goto(`/${language}/desk/read`)
  const name = 'dams.docx'
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await page.locator('[name=report]').setInputFiles({ name, mimeType, buffer: Buffer.from(report) })
  await page.locator('form:has([name=report]) button').click()
  await page.waitForURL(/\/desk\/drafts\/[0-9a-f]{24}$/)
}

describe.skipIf(!path)('an organizer with a report in Word', () => {
  it('corrects two things beside the source, publishes and reads the event, without scripts', {
    timeout: 120_000,
  }, async () => {
    const page = await opened({ javaScriptEnabled: false })
    await brought(page)
    expect(await page.locator('#messages').innerText()).toContain('hidden')
    const first = page.locator('[id="recommendations/1"]')
    await first.getByRole('link', { name: /^Change/ }).click()
    await page.getByLabel('Text', { exact: true }).fill('The states measure each dam.')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page
      .locator('[id="recommendations/2"]')
      .getByRole('link', { name: /^Change/ })
      .click()
    await page.getByLabel('Addressee').fill('The states')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const doubtful = page.locator('#records .record.unsure[id]')
    for (let left = await doubtful.count(); left > 0; left = await doubtful.count()) {
      await doubtful
        .first()
        .getByRole('button', { name: /^Accept/ })
        .click()
    }
    const settle = page.getByRole('button', { name: 'I have settled this' })
    while ((await settle.count()) > 0) await settle.first().click()
    await page.getByRole('button', { name: 'Check it' }).click()
    expect(await page.locator('textarea.document').inputValue()).toContain('1. The states measure each dam.')
    await page.getByRole('button', { name: 'Publish it' }).click()
    await page.waitForURL(/\/events\/2021-05-03-webinar-on-dams$/)
    const event = await page.locator('main').innerText()
    expect([event.includes('measure each dam.'), event.includes('damn'), event.includes('nobody saw')]).toEqual([
      true,
      false,
      false,
    ])
    await page.context().close()
  })

  it.each(['en', 'ar'])(
    'finds every page in %s fit for everybody, on a phone and on a desk',
    { timeout: 120_000 },
    async (language) => {
      const page = await opened({ viewport: { width: 360, height: 740 } })
      await page.goto(`/${language}/desk/read`)
      expect([await found(page), await isWide(page)]).toEqual([[], false])
      await brought(page, language)
      expect([await found(page), await isWide(page)]).toEqual([[], false])
      await page.goto(`${page.url().replace(/[?#].*/, '')}?open=recommendations/1`)
      expect([await found(page), await isWide(page)]).toEqual([[], false])
      await page.setViewportSize({ width: 1280, height: 800 })
      expect([await found(page), await isWide(page)]).toEqual([[], false])
      const sides = await Promise.all(['source', 'records'].map((id) => page.locator(`#${id}`).boundingBox()))
      const [source, records] = sides.map((box) => box?.x ?? 0)
      expect((records ?? 0) < (source ?? 0)).toBe(language === 'en')
      await page.context().close()
    },
  )

  it('works through the records by the keyboard, and the source follows', { timeout: 60_000 }, async () => {
    const page = await opened({ viewport: { width: 1280, height: 800 } })
    await brought(page)
    await page
      .locator('[id="recommendations/2"]')
      .getByRole('link', { name: /^Change/ })
      .focus()
    const lit = await page.locator('.passage.lit').allInnerTexts()
    expect(lit.map((text) => text.includes('pay the guards'))).toEqual([true])
    await page.keyboard.press('Enter')
    await page.waitForURL(/open=recommendations/)
    await page.getByLabel('Text', { exact: true }).focus()
    await page.keyboard.type('!')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#recommendations\/2$/)
    await page.getByRole('button', { name: 'Take the last decision back' }).press('Enter')
    await page.locator('#decisions').waitFor({ state: 'detached' })
    expect(page.url()).toMatch(/#recommendations\/2$/)
    await page.context().close()
  })
})

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endSite, type Started, startSite } from '../infra/local/started.ts'
import { browserPath, openBrowser } from './browser.ts'

const path = browserPath()
const slug = 'webinar-of-a-journey'
const ask = `/events/${slug}/recommendations/2.c`
const track = (country: string) => `event/${slug}/recommendation/2.c/country/${country}`
const secret = 'The ministry has doubts of its own'

let folder: string
let started: Started
let browser: Browser
const pages = new Map<string, Page>()

beforeAll(async () => {
  if (!path) return
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  ;[started, browser] = await Promise.all([startSite(folder), openBrowser(path)])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  if (started) await endSite(started.child, 'SIGTERM')
  if (folder) await rm(folder, { recursive: true })
})

/** A window without scripts in which somebody of the machine has signed in; each has one. */
async function as(name: string): Promise<Page> {
  const known = pages.get(name)
  if (known) return known
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB', baseURL: started.site })
  const page = await context.newPage()
  await page.goto('/sign-in?go=/desk')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`${started.site}/desk**`)
  pages.set(name, page)
  return page
}

async function reader(address: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })).newPage()
  await page.goto(started.site + address)
  return page
}

const text = async (address: string) => (await fetch(started.site + address)).text()

const lists = new Set(['Position', 'Progress', 'Direction', 'Cause', 'Verification'])

/** Says something in a track and publishes it at once; what a form names by its label, chosen by its words. */
async function say(name: string, country: string, stated: Record<string, string>): Promise<void> {
  const page = await as(name)
  await page.goto(`/desk/tracks/${track(country)}`)
  const form = page.locator('#record')
  for (const [label, value] of Object.entries(stated)) {
    const field = form.getByLabel(label, { exact: true })
    await (lists.has(label) ? field.selectOption({ label: value }) : field.fill(value))
  }
  await form.getByRole('button', { name: 'Publish' }).click()
  expect(page.url()).toContain('#entry-')
}

const standing = async (page: Page) => page.locator('#standing .mark').first().innerText()

describe.skipIf(!path)('without scripts', () => {
  it('an organizer publishes a webinar and gives 2.c a term, having seen what would change', async () => {
    const page = await as('Samuel Okafor')
    const webinar = await readFile('content/events/2021-04-29-recruitment-of-children.md', 'utf8')
    await page.goto('/desk/publish')
    await page.locator('textarea').fill(webinar.replace(/^event: .*$/m, `event: ${slug}`))
    await page.getByRole('button', { name: 'Check it' }).click()
    await page.getByRole('button', { name: 'Publish it' }).click()
    expect(new URL(page.url()).pathname).toBe(`/events/${slug}`)
    await page.goto('/desk')
    await page.locator(`a[href="/desk/events/${slug}"]`).click()
    await page.getByLabel('2.c', { exact: true }).check()
    await page.getByLabel('Term', { exact: true }).fill('education')
    await page.getByRole('button', { name: 'Add the term to the selected' }).click()
    expect(await page.getByRole('row').last().innerText()).toMatch(/2\.c .*\tNone\teducation/)
    await page.getByRole('button', { name: 'Change these lines' }).click()
    const public_ = await reader(ask)
    expect(await public_.locator('#tags').innerText()).toContain('tagged by Fight for Humanity')
    await public_.goto(`${started.site}/themes/education`)
    expect(await public_.locator(`#tagged a[href="${ask}"]`).count()).toBe(1)
    await public_.context().close()
  })

  it('three missions take 2.c up for their part, and respond differently', async () => {
    const missions = [
      ['Thomas Claes', 'Belgium', 'belgium', 'Accepted'],
      ['Marlene Frick', 'Liechtenstein', 'liechtenstein', 'Under consideration'],
      ['Oliver Hughes', 'United Kingdom', 'united-kingdom', 'Accepted in part'],
    ] as const
    for (const [name, country, at, position] of missions) {
      const page = await as(name)
      await page.goto(ask)
      await page.getByRole('link', { name: 'Answer this, or record where things stand' }).click()
      await page.getByRole('button', { name: `Follow this for our part: ${country}` }).click()
      await say(name, at, { 'True on': '2021-06', Position: position })
    }
    const page = await reader(`/events/${slug}/follow-up`)
    const rows = await page.locator('table.tracks tbody tr').allInnerTexts()
    expect(
      missions.map(([, country, , said]) => rows.filter((row) => row.includes(country) && row.includes(said)).length),
    ).toEqual([1, 1, 1])
    await page.context().close()
  })

  it('one of them records progress with evidence, then a set-back with its cause, and an assessor disagrees', async () => {
    await say('Thomas Claes', 'belgium', {
      ...{ 'True on': '2022-05', Progress: 'Largely implemented' },
      ...{ 'Evidence: title': 'The criteria, as published', 'Evidence: address': 'https://example.org/criteria' },
    })
    await say('Thomas Claes', 'belgium', {
      ...{ 'True on': '2023-02', Progress: 'Partially implemented' },
      ...{ Direction: 'Set back', Cause: 'Funding', Note: 'The office was closed' },
    })
    await say('Nadia Haddad', 'belgium', {
      'True on': '2023-03',
      Progress: 'Planned',
      Verification: 'Reported by others',
    })
    const page = await reader(`${ask}/countries/belgium`)
    const badges = await page.locator('#standing .badge').allInnerTexts()
    expect([await standing(page), badges.includes('Contested')]).toEqual(['Planned', true])
    await page.context().close()
  })

  it('the party disputes what was said of it, and everybody reads that', async () => {
    const page = await as('Thomas Claes')
    await page.goto(`/desk/tracks/${track('belgium')}`)
    await page.getByRole('link', { name: /^Dispute: the entry of Watchlist/ }).click()
    expect(await page.locator('#field-disputes').innerText()).toContain('the entry of Watchlist')
    await page.locator('#record').getByLabel('Note', { exact: true }).fill('The criteria are public')
    await page.locator('#record').getByRole('button', { name: 'Publish' }).click()
    const public_ = await reader(`${ask}/countries/belgium`)
    expect(await public_.getByText('Disputes an earlier entry').count()).toBe(1)
    await public_.context().close()
  })

  it('the page, the desk, the data and the table tell one story', async () => {
    const page = await reader(`${ask}/countries/belgium`)
    const desk = await as('Thomas Claes')
    await desk.goto(`/desk/tracks/${track('belgium')}`)
    const data = await (await fetch(`${started.site}${ask}/countries/belgium.json`)).json()
    const lines = (await text(`/events/${slug}/follow-up.csv`)).split('\r\n')
    const line = lines.find((one) => one.startsWith(track('belgium'))) ?? ''
    expect([await standing(page), await standing(desk)]).toEqual(['Planned', 'Planned'])
    expect(data).toMatchObject({ standing: { headline: 'planned', contested: true, peak: 'largely_implemented' } })
    expect([line.includes('planned'), lines.filter((one) => one.startsWith(`event/${slug}/`)).length]).toEqual([
      true,
      3,
    ])
    await page.context().close()
  })

  it('a curious mission and an anonymous reader find nothing of what is kept from them', async () => {
    const own = await as('Louise Peeters')
    await own.goto(`/desk/tracks/${track('belgium')}`)
    await own.locator('#notes').getByLabel('Note', { exact: true }).fill(`${secret}, note`)
    await own.locator('#notes').getByRole('button', { name: 'Save' }).click()
    await own.locator('#record').getByLabel('Note', { exact: true }).fill(`${secret}, draft`)
    await own.locator('#record').getByRole('button', { name: 'Save as draft' }).click()
    await own.goto(`/desk/tracks/${track('belgium')}`)
    expect((await own.content()).split(secret).length).toBeGreaterThan(2)
    const curious = await as('Marlene Frick')
    const seen: string[] = []
    for (const address of [`/desk/tracks/${track('belgium')}`, '/desk/countries/belgium', `/desk/events/${slug}`]) {
      await curious.goto(address)
      seen.push(await curious.content())
    }
    const public_ = [`${ask}/countries/belgium`, `${ask}/countries/belgium.json`, `/events/${slug}/follow-up.csv`, ask]
    seen.push(...(await Promise.all(public_.map(text))))
    expect(seen.filter((page) => page.includes(secret))).toEqual([])
    expect((await fetch(`${started.site}/desk/tracks/${track('belgium')}`)).status).toBe(401)
  })
})

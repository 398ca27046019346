import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endSite, type Started, startSite } from '../infra/local/started.ts'
import { browserPath, openBrowser } from './browser.ts'

const path = browserPath()

describe.skipIf(path === undefined)('signing in, in a browser without scripts', () => {
  let folder: string
  let started: Started
  let browser: Browser

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
    ;[started, browser] = await Promise.all([startSite(folder, '--empty'), openBrowser(path ?? '')])
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    if (started) await endSite(started.child, 'SIGTERM')
    await rm(folder, { recursive: true })
  })

  it('leads from the desk to the people of the machine and back, by the keyboard alone', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (line) => complaints.push(line.text()))
    await page.goto(`${started.site}/desk`)
    complaints.length = 0
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).press('Enter')
    await page.getByRole('button', { name: 'Sign in', exact: true }).press('Enter')
    await page.getByRole('heading', { name: 'Sign in as' }).waitFor()
    await page.getByRole('button', { name: 'Priya Shah' }).press('Enter')
    await page.waitForURL(`${started.site}/desk/countries/united-kingdom`)
    const cookies = (await context.cookies()).filter(({ name }) => name === 'session')
    expect([complaints, cookies.map(({ httpOnly, sameSite }) => [httpOnly, sameSite])]).toEqual([[], [[true, 'Lax']]])
    await context.close()
  }, 60_000)
})

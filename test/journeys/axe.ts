import { readFile } from 'node:fs/promises'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = await readFile('node_modules/axe-core/axe.min.js', 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page, ids that stand twice, and more or less than one title; its source is evaluated, because the policy of the site lets no script be added. */
export async function found(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const results = await page.evaluate<AxeResults>(
    `axe.run({ runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] })`,
  )
  const twice = await page.evaluate<string[]>(`
    [...document.querySelectorAll('[id]')].map(({ id }) => id)
      .filter((id, at, all) => all.indexOf(id) !== at).map((id) => 'stands twice: ' + id)`)
  const titles = await page.locator('h1').count()
  return [
    ...results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
    ...twice,
    ...(titles === 1 ? [] : [`${titles} titles`]),
  ]
}

/** Whether a page is wider than the window in which it is read. */
export async function isWide(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}

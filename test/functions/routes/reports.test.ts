import { beforeAll, describe, expect, it } from 'vitest'
import { aReport } from '../../content/reading/reviews.ts'
import { p, word } from '../../content/reading/word.ts'
import { wordsOf } from '../../web/markup.ts'
import { ORIGIN, type Workspace } from '../../workspace.ts'
import { aDeskOfReports, bring, file, organization } from './drafted.ts'

let work: Workspace
beforeAll(async () => {
  work = await aDeskOfReports()
})

describe('a report that is brought', () => {
  it('becomes a draft, whether as a file or as its text', async () => {
    const body = p('Webinar on dams') + p('The webinar was held on 3 May 2021.')
    const taken = await Promise.all([
      bring(work, file(word(body), 'C:\\reports\\report.docx')),
      bring(work, { text: aReport }),
    ])
    const pages = taken.map(async (response) => {
      const page = await work.get('administrator', response.headers.get('location') ?? '')
      return [response.status, page.status, wordsOf(await page.text()).includes('Webinar on dams')]
    })
    expect(await Promise.all(pages)).toEqual([
      [303, 200, true],
      [303, 200, true],
    ])
    const list = wordsOf(await (await work.get('editor', '/desk/read')).text())
    expect([list.includes('report.docx'), list.includes('text.md'), list.includes('C:')]).toEqual([true, true, false])
  })

  it('stays in the language in which it was brought', async () => {
    const response = await bring(work, { text: aReport }, '/fr/desk/read')
    expect(response.headers.get('location')).toMatch(/^\/fr\/desk\/drafts\/[0-9a-f]{24}$/)
  })

  it.each([
    ['nothing', {}, 422, 'There is no text in it'],
    ['a PDF file', file('%PDF-1.7', 'a.pdf'), 422, 'This format cannot be read'],
    ['a damaged file', file('PK\u0003\u0004', 'a.docx'), 422, 'The file is damaged'],
    ['a bomb', file('<div>'.repeat(90_000), 'a.html'), 422, 'nested too deeply'],
    ['a text beyond every report', file('word '.repeat(300_000), 'a.txt'), 413, 'The file is too large'],
    ['a file beyond what is taken', file(new Uint8Array(4_000_001), 'a.docx'), 413, 'The file is too large'],
    ['a body beyond what is read', file(new Uint8Array(9_000_000), 'a.docx'), 413, 'The file is too large'],
  ])('of %s is refused with what to do', async (_, fields, status, words) => {
    const response = await bring(work, fields)
    expect([response.status, wordsOf(await response.text()).includes(words)]).toEqual([status, true])
  })

  it('is refused to scripts with the code', async () => {
    const headers = { origin: ORIGIN, accept: 'application/json' }
    const response = await work.post('editor', '/desk/read', { organization, text: '' }, headers)
    expect([response.status, await response.json()]).toMatchObject([422, { code: 'invalid-document' }])
  })
})

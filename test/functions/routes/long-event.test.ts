import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from '../../../content/markdown/parse.ts'
import { draftDocument } from '../../../content/reading/draft.ts'
import { readDocument } from '../../../content/reading/read.ts'
import { publishAndFollow } from '../../../functions/publish-and-follow.ts'
import { settledBy } from '../../../infra/local/settled.ts'
import { reviewCsv, reviewRows } from '../../samples/review-table.ts'
import { aSite, type Site } from '../../site.ts'

let site: Site
let page = ''

beforeAll(async () => {
  const given = { event: '2019-11-12-review', title: 'A review', date: '2019-11-12', party: 'country/slovenia' }
  const { text } = draftDocument(
    readDocument(new TextEncoder().encode(reviewCsv()), 'review.csv'),
    await settledBy(given),
  )
  site = await aSite()
  await publishAndFollow(site.shelves, text, parse(text), { now: '2026-01-05T09:00:00.000Z' })
  page = await (await site.app.request('http://127.0.0.1/en/events/2019-11-12-review')).text()
}, 60_000)

const all = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, found]) => found)

describe('the page of an event with 215 recommendations', () => {
  it('is one document of at most 100 KB, 20 KB on its way', () => {
    const bytes = new TextEncoder().encode(page)
    expect([bytes.length <= 100_000, gzipSync(bytes).length <= 20_000]).toEqual([true, true])
  })

  it('has every label once, by theme in the order of the document, with the words of each', () => {
    const byTheme = [...Map.groupBy(reviewRows, ({ themes }) => themes[0]).values()].flat()
    expect(all(/<li id="recommendation-([^"]*)">/g)).toEqual(byTheme.map(({ label }) => label))
    expect(all(/<li id="recommendation-[^"]*"><a [^>]*>[^<]*<\/a><div><p>([^<]*)</g)).toEqual(
      byTheme.map(({ text }) => text),
    )
    expect(all(/<a href="#(asked-[^"]*)">/g)).toEqual(all(/<details class="fold" id="([^"]*)" open/g))
  })

  it('tells where each stands in a line, and every position of the document once', () => {
    expect(all(/<span class="mark unknown">(Not assessed)<\/span><span class="badge">/g)).toHaveLength(215)
    const labels = all(/<li id="statement-[^"]*"(?: class="noted")?><a href="#recommendation-([^"]*)">/g)
    expect(labels.toSorted()).toEqual(reviewRows.map(({ label }) => label).toSorted())
    const ids = all(/ id="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

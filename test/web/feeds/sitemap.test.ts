import { expect, it } from 'vitest'
import { robots, sitemap, sitemapIndex } from '../../../web/feeds/sitemap.ts'

const origin = 'https://a.example'

it('lists each page once, with its addresses in every language and the day of its last change', () => {
  const alternates = ['en', 'fr', 'es', 'ar', 'ru', 'zh']
    .map((language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${origin}/${language}"/>`)
    .join('')
  expect(sitemap(origin, [{ path: '/', changed: '2026-01-05' }])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ' +
      `xmlns:xhtml="http://www.w3.org/1999/xhtml">\n<url><loc>${origin}/</loc><lastmod>2026-01-05</lastmod>` +
      `${alternates}<xhtml:link rel="alternate" hreflang="x-default" href="${origin}/"/></url>\n</urlset>\n`,
  )
})

it('invents no day of change, and keeps what XML reserves out of addresses', () => {
  const text = sitemap(origin, [{ path: '/events?a=1&b="<2>"' }])
  expect(text).toContain(`<loc>${origin}/events?a=1&amp;b=&quot;&lt;2&gt;&quot;</loc><xhtml:link`)
  expect(text).not.toContain('lastmod')
})

it('tells crawlers where the sitemaps are and what is not for them', () => {
  expect(sitemapIndex(origin, ['/a.xml', '/b.xml']).match(/<loc>[^<]*/g)).toEqual([
    `<loc>${origin}/a.xml`,
    `<loc>${origin}/b.xml`,
  ])
  expect(robots(origin)).toBe(
    `User-agent: *\nDisallow: /desk\nDisallow: /sign-in\nDisallow: /invitations\nSitemap: ${origin}/sitemap.xml\n`,
  )
})

import { languages } from '../../content/model/language.ts'
import { escaped } from './xml.ts'

/** One public page: its address without language, and the day on which it last changed, where that is known. */
export interface SitemapEntry {
  readonly path: string
  readonly changed?: string
}

/** Pages as a sitemap, each with its addresses in every language. */
export function sitemap(origin: string, entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ path, changed }) => {
    const alternates = languages.map((language) => link(origin, language, `/${language}${path === '/' ? '' : path}`))
    const lastmod = changed ? `<lastmod>${changed}</lastmod>` : ''
    return `<url><loc>${escaped(origin + path)}</loc>${lastmod}${alternates.join('')}${link(origin, 'x-default', path)}</url>`
  })
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ` +
    `xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
  )
}

/** The list of all sitemaps. */
export function sitemapIndex(origin: string, paths: readonly string[]): string {
  const maps = paths.map((path) => `<sitemap><loc>${escaped(origin + path)}</loc></sitemap>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>\n`
}

/** What crawlers may read: everything public. */
export function robots(origin: string): string {
  return `User-agent: *\nDisallow: /desk\nDisallow: /sign-in\nDisallow: /invitations\nSitemap: ${origin}/sitemap.xml\n`
}

function link(origin: string, language: string, path: string): string {
  return `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(origin + path)}"/>`
}

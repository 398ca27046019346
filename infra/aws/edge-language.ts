/**
 * Of the languages of the site, the one that a reader likes best; the first one when none fits.
 * @NOTE It runs inside the CDN, whose JavaScript knows neither destructuring nor `?.` and `??`.
 */
export function preferredLanguage(header: string, languages: readonly string[]): string | undefined {
  let best = languages[0]
  let bestQuality = 0
  for (const wish of header.toLowerCase().split(',')) {
    const parts = wish.trim().split(/\s*;\s*q=/)
    const language = String(parts[0]).split('-')[0]
    const quality = parts.length > 1 ? Number(parts[1]) : 1
    if (language && quality > bestQuality && languages.indexOf(language) >= 0) {
      best = language
      bestQuality = quality
    }
  }
  return best
}

/**
 * The code of the CDN that puts one language in place of what the browser sends, so that a page is kept once for each
 * language and not once for each browser.
 */
export function edgeCode(languages: readonly string[]): string {
  return `${preferredLanguage.toString()}
function handler(event) {
  const headers = event.request.headers
  const wishes = headers['accept-language'] ? headers['accept-language'].value : ''
  headers['accept-language'] = { value: preferredLanguage(wishes, ${JSON.stringify(languages)}) }
  return event.request
}
`
}

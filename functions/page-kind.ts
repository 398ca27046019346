/** What kind of page people read, of those that are for everybody. */
export type PageKind =
  | ('home' | 'list' | 'event' | 'campaign' | 'recommendation' | 'track' | 'follow-up' | 'edition')
  | ('entry' | 'search' | 'data' | 'desk')

/** The kind of page behind a route, or undefined for what is no page, such as a stylesheet. */
export function pageKind(route: string, asData = false): PageKind | undefined {
  const parts = route.split('/').slice(1)
  const [first = '', , third] = parts
  if (route.startsWith('/assets/') || route === '/robots.txt' || !route.startsWith('/')) return undefined
  if (/^\/(desk|invitations|reminders|sign-)/.test(route)) return 'desk'
  if (asData || /\.[a-z]+$/.test(route)) return 'data'
  if (first === '') return 'home'
  if (first === 'search') return 'search'
  if (parts.length === 1) return 'list'
  if (third === 'follow-up' || third === 'board') return 'follow-up'
  if (third === 'editions' || third === 'coverage') return 'edition'
  if (third === 'recommendations') return parts.length === 4 ? 'recommendation' : 'track'
  if (third === 'commitments') return 'track'
  if (first === 'events') return 'event'
  return first === 'campaigns' ? 'campaign' : 'entry'
}

/** What an address answered: its status and body in one text, and what caches were told. */
export interface Seen {
  readonly text: string
  readonly kept: string
}

/** Asks for an address of the site. */
export type Ask = (address: string) => Promise<Response>

/** Everything that a site leads to from the given addresses, by pages, data and files; not what belongs to the workspace. */
export async function crawl(
  ask: Ask,
  starts: readonly string[],
  isOfUse: (address: string) => boolean = () => true,
): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>()
  const waiting = [...starts]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(address)) continue
    const response = await ask(address)
    const body = await response.text()
    const kept = response.headers.get('cache-control') ?? ''
    seen.set(address, { text: `${response.status} ${response.headers.get('location') ?? ''} ${body}`, kept })
    waiting.push(...addressesIn(body).filter((each) => !seen.has(each) && isOfUse(each)))
  }
  return seen
}

const inPages = /(?:href|src)="(\/[^"#]*)/g
const inData = /https:\/\/rapporteur\.example(\/[^"<#\s\\]*)/g
const notFollowed = /^(\/[a-z]{2})?\/(desk|sign-|invitations|assets|search|opensearch)/

function addressesIn(body: string): string[] {
  const found = [...body.matchAll(inPages), ...body.matchAll(inData)].map(([, address = '']) => decoded(address))
  return [...new Set(found)].filter(
    (address) => !notFollowed.test(address) && !/^\/(en|fr|es|ru|zh)(\/|$)/.test(address),
  )
}

function decoded(address: string): string {
  return address.replaceAll('&amp;', '&')
}

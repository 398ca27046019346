/** Where a visitor has arrived: the address, and the page there. */
export interface Arrived {
  readonly address: string
  readonly status: number
  readonly text: string
}

/** Somebody with a browser that keeps cookies and follows where it is led, across all ports of this machine. */
export interface Visitor {
  readonly open: (address: string) => Promise<Arrived>
  readonly send: (address: string, fields: Readonly<Record<string, string>>) => Promise<Arrived>
  /** Opens the desk of a site, goes to its sign-in, and picks a person. */
  readonly signIn: (site: string, person: string) => Promise<Arrived>
}

/** A visitor with an empty browser, who does not go on to addresses that begin as given. */
export function aVisitor(before = 'nowhere:'): Visitor {
  const jar = new Map<string, string>()
  const ask = async (address: string, init: RequestInit = {}): Promise<Arrived> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { accept: 'text/html', cookie, ...init.headers }
    const response = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(jar, line)
    const next = response.headers.get('location') ?? response.headers.get('refresh')?.replace(/^0; url=/, '')
    if (next?.startsWith(before)) return { address: next, status: response.status, text: '' }
    if (next) return ask(new URL(next, address).href)
    return { address, status: response.status, text: await response.text() }
  }
  const send: Visitor['send'] = (address, fields) =>
    ask(address, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: new URL(address).origin } })
  return {
    open: (address) => ask(address),
    send,
    signIn: async (site, person) => {
      const people = await send(`${site}/sign-in`, { go: '/desk' })
      return send(people.address, { person })
    },
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (value === '') jar.delete(name)
  else jar.set(name, value)
}

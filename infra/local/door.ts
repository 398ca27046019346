import { routePath } from '../../functions/routes/address.ts'
import { isWorkPath } from '../../functions/work-paths.ts'
import type { Answering } from './front.ts'

/** The two parts of the site, which are two functions in AWS, and the address of their one door here. */
export interface Parts {
  readonly address: string
  readonly forEverybody: Answering
  readonly workspace: Answering
}

/**
 * Leads each request to its part. A browser keeps what it holds of a sign-in for one name of this machine, so whoever
 * comes to work under another (`localhost`) is led to the one under which the sign-in comes back.
 */
export function oneDoor({ address, forEverybody, workspace }: Parts): Answering {
  return (request) => {
    if (!isWorkPath(routePath(request))) return forEverybody(request)
    const { origin, pathname, search } = new URL(request.url)
    if (origin === address || request.method !== 'GET') return workspace(request)
    return new Response(null, { status: 307, headers: { location: address + pathname + search } })
  }
}

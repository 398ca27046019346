import type { SearchPort } from '../port.ts'
import { openService } from './open.ts'
import { isGone, type SearchService, searchService } from './service.ts'
import { isServerless, type SigningConfig, signerFor } from './signing.ts'

/** The service at an endpoint, signed to with the keys of a client of the AWS SDK. */
export function serviceAt(endpoint: string, config: SigningConfig, now: () => Date): SearchService {
  return searchService({ endpoint, serverless: isServerless(endpoint), sign: signerFor(endpoint, config, now) })
}

/** Opens indexes of a service by the names that the note gives; undefined for one that is not there. */
export function openCurrent(service: SearchService): (key: string) => Promise<SearchPort | undefined> {
  return async (key) => {
    if (key.includes('/')) return undefined
    try {
      return await openService(service, key)
    } catch (error) {
      if (isGone(error)) return undefined
      throw error
    }
  }
}

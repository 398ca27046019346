import { type SearchService, searchService } from '../../../../functions/search/opensearch/service.ts'
import { signerFor } from '../../../../functions/search/opensearch/signing.ts'
import { type Double, type DoubleOptions, openSearchDouble } from './double.ts'

/** A service whose requests are signed as for AWS and answered by a double. */
export function doubledService(options: DoubleOptions = {}): {
  readonly service: SearchService
  readonly double: Double
} {
  const double = openSearchDouble(options)
  const { serverless = false } = options
  const endpoint = `https://x.eu-central-1.${serverless ? 'aoss' : 'es'}.amazonaws.com`
  const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret' }
  const config = { region: async () => 'eu-central-1', credentials: async () => keys }
  const sign = signerFor(endpoint, config, () => new Date('2026-02-01T12:00:00.000Z'))
  return { double, service: searchService({ endpoint, serverless, sign, fetch: double.fetch, rest: 1 }) }
}

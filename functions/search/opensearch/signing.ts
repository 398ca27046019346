import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'

/** A request before it is signed. */
export interface Unsigned {
  readonly method: string
  readonly url: URL
  readonly body?: string
}

/** The headers under which a request is accepted. */
export type Sign = (request: Unsigned) => Promise<Record<string, string>>

/** With whose keys requests are signed, and where; as a client of the AWS SDK knows them. */
export interface SigningConfig {
  readonly region: () => Promise<string>
  readonly credentials: () => Promise<{
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken?: string
  }>
}

/** Whether an address is that of a collection of OpenSearch Serverless, and not of a domain. */
export function isServerless(endpoint: string): boolean {
  return new URL(endpoint).hostname.endsWith('.aoss.amazonaws.com')
}

/** Signs requests to an endpoint (AWS Signature Version 4); Serverless also wants the hash of the body in a header. */
export function signerFor(endpoint: string, { region, credentials }: SigningConfig, now: () => Date): Sign {
  const service = isServerless(endpoint) ? 'aoss' : 'es'
  const signer = new SignatureV4({ service, region, credentials, sha256: Sha256, applyChecksum: true })
  return async ({ method, url, body }) => {
    const headers = { host: url.host, 'content-type': contentTypeOf(url) }
    const query = Object.fromEntries(url.searchParams)
    const { protocol, hostname, pathname: path } = url
    const unsigned = { method, protocol, hostname, path, query, headers, body }
    return (await signer.sign(unsigned, { signingDate: now() })).headers
  }
}

function contentTypeOf({ pathname }: URL): string {
  return pathname.endsWith('/_bulk') ? 'application/x-ndjson' : 'application/json'
}

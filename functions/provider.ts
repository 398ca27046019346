import * as oauth from 'oauth4webapi'
import { mailAddressOf } from './mail-address.ts'
import { Problem } from './problem.ts'

/** The OpenID Connect provider that people sign in with, and how it knows this site. */
export interface ProviderSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string | undefined
  readonly redirectUri: string
  /** Whether to ask for the mail address too. */
  readonly asksAddress?: boolean
}

/** What a begun sign-in must find again in its answer. */
export interface Expected {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Who somebody is according to their provider. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  /** The mail address that the provider has confirmed, if it was asked for and is one that any server takes. */
  readonly address?: string
}

/** A provider as the sign-in needs it: where to send people, and what their answer means. */
export interface Provider {
  begin(): Promise<Expected & { readonly address: string }>
  finish(callback: URL, expected: Expected): Promise<Identity>
  /** Where a browser is sent to end its session at the provider, and from there home; undefined if it has no such place. */
  end(): Promise<string | undefined>
}

/** The authorization code flow with PKCE (RFC 6749, RFC 7636, OpenID Connect Core 1.0) with a provider. */
export function oidcProvider(settings: ProviderSettings): Provider {
  const plain = { [oauth.allowInsecureRequests]: settings.issuer.startsWith('http://127.0.0.1') }
  const issuer = new URL(settings.issuer)
  let discovered: Promise<oauth.AuthorizationServer> | undefined
  const server = () => {
    discovered ??= discover(issuer, plain).catch((error: unknown) => {
      discovered = undefined
      throw error
    })
    return discovered
  }
  return {
    begin: async () => begin(await server(), settings),
    finish: async (callback, expected) => finish(await server(), settings, callback, expected, plain),
    end: async () => ending(await server(), settings),
  }
}

type Plain = { readonly [oauth.allowInsecureRequests]: boolean }

async function discover(issuer: URL, plain: Plain): Promise<oauth.AuthorizationServer> {
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, plain))
}

async function begin(server: oauth.AuthorizationServer, settings: ProviderSettings) {
  const verifier = oauth.generateRandomCodeVerifier()
  const expected = { state: oauth.generateRandomState(), nonce: oauth.generateRandomNonce(), verifier }
  const address = new URL(server.authorization_endpoint ?? '')
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: settings.redirectUri,
    scope: settings.asksAddress ? 'openid profile email' : 'openid profile',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: expected.state,
    nonce: expected.nonce,
  }).toString()
  return { ...expected, address: address.toString() }
}

async function finish(
  server: oauth.AuthorizationServer,
  { clientId, clientSecret, redirectUri, asksAddress }: ProviderSettings,
  callback: URL,
  expected: Expected,
  plain: Plain,
): Promise<Identity> {
  const client = { client_id: clientId }
  const authentication = clientSecret ? oauth.ClientSecretBasic(clientSecret) : oauth.None()
  try {
    const answer = oauth.validateAuthResponse(server, client, callback, expected.state)
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication,
      answer,
      redirectUri,
      expected.verifier,
      plain,
    )
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: expected.nonce,
      requireIdToken: true,
    })
    return identityOf(oauth.getValidatedIdTokenClaims(tokens), asksAddress)
  } catch (error) {
    if (isRefusal(error))
      throw new Problem('bad-request', 'Cannot sign in: the provider did not confirm it, begin again')
    throw error
  }
}

/**
 * OpenID Connect RP-Initiated Logout 1.0. @NOTE Amazon Cognito calls the address to lead back to `logout_uri`, and may
 * leave the place out of its description; it is beside the one where sign-ins begin.
 */
function ending(
  { issuer, end_session_endpoint, authorization_endpoint = '' }: oauth.AuthorizationServer,
  { clientId, redirectUri }: ProviderSettings,
): string | undefined {
  const isCognito = new URL(issuer).hostname.startsWith('cognito-idp.')
  const place = end_session_endpoint ?? (isCognito ? new URL('/logout', authorization_endpoint).href : undefined)
  if (place === undefined) return undefined
  const address = new URL(place)
  const home = new URL('/', redirectUri).href
  address.searchParams.set('client_id', clientId)
  address.searchParams.set(isCognito ? 'logout_uri' : 'post_logout_redirect_uri', home)
  return address.href
}

function identityOf(claims: oauth.IDToken | undefined, asksAddress = false): Identity {
  if (!claims) throw new Problem('bad-request', 'Cannot sign in: the provider sent no identity')
  const name = [claims.name, claims['cognito:username'], claims.preferred_username].find(
    (one) => typeof one === 'string',
  )
  const address = asksAddress ? confirmedAddress(claims) : undefined
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: typeof name === 'string' ? name.slice(0, 200) : claims.sub,
    ...(address && { address }),
  }
}

/** @NOTE An address that nobody has confirmed could be somebody else's; some providers write the confirmation as text. */
function confirmedAddress({ email, email_verified: confirmed }: oauth.IDToken): string | undefined {
  if (typeof email !== 'string' || (confirmed !== true && confirmed !== 'true')) return undefined
  return mailAddressOf(email)
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof oauth.AuthorizationResponseError ||
    error instanceof oauth.ResponseBodyError ||
    error instanceof oauth.OperationProcessingError
  )
}

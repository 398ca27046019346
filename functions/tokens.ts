import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import * as z from 'zod'
import { Problem } from './problem.ts'
import { accountId } from './secrets.ts'

/** Which access tokens count: from this issuer, for one of these audiences or clients. */
export interface TokenSettings {
  readonly issuer: string
  readonly allowed: readonly string[]
}

/** Whose access token it is, after its signature, issuer, audience and life have been checked. */
export type VerifyToken = (token: string) => Promise<{ id: string; name: string }>

/** Verifies access tokens with the keys that the issuer publishes (RFC 9068; Amazon Cognito names the client instead of an audience). */
export function tokenVerifier(settings: TokenSettings, jwks: JWTVerifyGetKey): VerifyToken {
  return async (token) => {
    const payload = await verified(token, settings, jwks)
    const audience = [payload.aud, payload.client_id].flat()
    if (!audience.some((one) => typeof one === 'string' && settings.allowed.includes(one)))
      throw refused('it is for another site')
    if (!isAccess(payload)) throw refused('it is not an access token')
    if (!payload.sub) throw refused('it names nobody')
    const name = typeof payload.name === 'string' ? payload.name : payload.sub
    return { id: accountId(settings.issuer, payload.sub), name }
  }
}

/** Amazon Cognito says what a token is for; elsewhere only the identity of a sign-in tells of that sign-in. */
function isAccess({ token_use, nonce, at_hash }: JWTPayload): boolean {
  return token_use === undefined ? nonce === undefined && at_hash === undefined : token_use === 'access'
}

const Description = z.object({ issuer: z.string(), jwks_uri: z.url() })

/**
 * The keys of an issuer, found through its own description (OpenID Connect Discovery 1.0), fetched when the first token
 * comes and again when an unknown key signs one.
 */
export function issuerKeys(issuer: string): JWTVerifyGetKey {
  let known: Promise<JWTVerifyGetKey> | undefined
  return async (header, token) => {
    known ??= described(issuer).catch((error: unknown) => {
      known = undefined
      throw error
    })
    const keys = await known
    try {
      return await keys(header, token)
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) throw error
      throw new Error(`Cannot read the keys of ${issuer}`, { cause: error })
    }
  }
}

async function described(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { redirect: 'error' })
  if (!response.ok) throw new Error(`Cannot read the description of ${issuer}: it answers ${response.status}`)
  const description = Description.parse(await response.json())
  if (description.issuer !== issuer) throw new Error(`Cannot trust ${issuer}: it describes itself as another issuer`)
  return createRemoteJWKSet(new URL(description.jwks_uri))
}

async function verified(token: string, { issuer }: TokenSettings, jwks: JWTVerifyGetKey): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, jwks, { issuer, algorithms: ['RS256'], requiredClaims: ['exp', 'sub'] })
    return payload
  } catch (error) {
    if (error instanceof errors.JOSEError)
      throw refused(error.code === 'ERR_JWT_EXPIRED' ? 'it has lapsed' : 'it is not valid')
    throw error
  }
}

function refused(reason: string): Problem {
  return new Problem('unauthorized', `Cannot accept the access token: ${reason}`)
}

import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
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
    if (payload.token_use !== undefined && payload.token_use !== 'access') throw refused('it is not an access token')
    if (!payload.sub) throw refused('it names nobody')
    const name = typeof payload.name === 'string' ? payload.name : payload.sub
    return { id: accountId(settings.issuer, payload.sub), name }
  }
}

/** The keys of an issuer, fetched when the first token comes and again when an unknown key signs one. */
export function issuerKeys(jwksAddress: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(jwksAddress))
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

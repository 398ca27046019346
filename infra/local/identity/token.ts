import { importJWK, SignJWT } from 'jose'
import type { CastMember } from './cast.ts'
import { accessClaims, CLIENT_ID, TOKEN_SECONDS } from './claims.ts'
import type { Kept } from './kept.ts'

/** An access token of somebody of the cast, just as the provider would give it to the site. */
export async function accessToken({ key, port }: Kept, member: CastMember, now: Date): Promise<string> {
  const issued = Math.floor(now.getTime() / 1000)
  return new SignJWT({ ...accessClaims(member), client_id: CLIENT_ID, scope: 'openid profile' })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: key.kid })
    .setIssuer(`http://127.0.0.1:${port}`)
    .setAudience(CLIENT_ID)
    .setSubject(member.slug)
    .setIssuedAt(issued)
    .setExpirationTime(issued + TOKEN_SECONDS)
    .setJti(crypto.randomUUID())
    .sign(await importJWK(key, 'RS256'))
}

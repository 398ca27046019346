import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { beforeAll, expect, it } from 'vitest'
import { accountId } from '../../functions/secrets.ts'
import { tokenVerifier, type VerifyToken } from '../../functions/tokens.ts'

const issuer = 'https://id.example'
let verify: VerifyToken
let sign: (claims: JWTPayload, given?: { expires?: string; issuer?: string; alg?: string }) => Promise<string>

beforeAll(async () => {
  const own = await generateKeyPair('RS256', { extractable: true })
  const other = await generateKeyPair('PS256', { extractable: true })
  const keys = [
    { ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256' },
    { ...(await exportJWK(other.publicKey)), kid: 'other', alg: 'PS256' },
  ]
  verify = tokenVerifier({ issuer, allowed: ['rapporteur'] }, createLocalJWKSet({ keys }))
  sign = (claims, { expires = '5m', issuer: by = issuer, alg = 'RS256' } = {}) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg, kid: alg === 'RS256' ? 'own' : 'other' })
      .setIssuer(by)
      .setExpirationTime(expires)
      .sign(alg === 'RS256' ? own.privateKey : other.privateKey)
})

it('names whom the token was given to, whether it names an audience or a client', async () => {
  const amina = { id: accountId(issuer, 'amina'), name: 'Amina' }
  expect(await verify(await sign({ sub: 'amina', name: 'Amina', aud: 'rapporteur' }))).toEqual(amina)
  const ofCognito = { sub: 'amina', client_id: 'rapporteur', token_use: 'access' }
  expect(await verify(await sign(ofCognito))).toEqual({ ...amina, name: 'amina' })
})

it('refuses every token that is not for us, and says why', async () => {
  const amina = { sub: 'amina', aud: 'rapporteur' }
  const tokens = {
    'it is for another site': await sign({ ...amina, aud: 'elsewhere' }),
    'it is not an access token': await sign({ ...amina, token_use: 'id' }),
    'it has lapsed': await sign(amina, { expires: '-1m' }),
    'it is not valid': await sign(amina, { issuer: 'https://evil.example' }),
  }
  for (const [reason, token] of Object.entries(tokens)) {
    const message = `Cannot accept the access token: ${reason}`
    await expect(verify(token)).rejects.toMatchObject({ code: 'unauthorized', message })
  }
  const invalid = [
    await sign(amina, { alg: 'PS256' }),
    await sign({ aud: 'rapporteur' }),
    `${await sign(amina)}x`,
    'none',
    '',
  ]
  for (const token of invalid) await expect(verify(token)).rejects.toMatchObject({ code: 'unauthorized' })
})

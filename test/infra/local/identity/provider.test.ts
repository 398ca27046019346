import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { identityWith } from '../../../../functions/identity.ts'
import type { Expected } from '../../../../functions/provider.ts'
import { accountId } from '../../../../functions/secrets.ts'
import { issuerKeys, tokenVerifier } from '../../../../functions/tokens.ts'
import { keep } from '../../../../infra/local/identity/kept.ts'
import { castProvider } from '../../../../infra/local/identity/provider.ts'
import { type Identity, startIdentity } from '../../../../infra/local/identity/server.ts'
import { aVisitor } from './visitor.ts'

const site = 'http://127.0.0.1:9'
const now = () => new Date()
let folder: string
let identity: Identity
let issuer: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  identity = await startIdentity({ folder, site, now })
  issuer = identity.env.ISSUER
})
afterAll(async () => {
  await identity.stop()
  await rm(folder, { recursive: true })
})

const known = () => identityWith({ ...identity.env, SITE_ADDRESS: site, RECORDS_TABLE: 'x', SUMMARIES_BUCKET: 'x' })

/** Picks a person at the provider, up to where it leads back to the site. */
const pick = async (person: string): Promise<{ expected: Expected; callback: URL; verifier: string }> => {
  const { address, ...expected } = await known().provider.begin()
  const visitor = aVisitor(site)
  const people = await visitor.open(address)
  const back = await visitor.send(people.address, { person })
  return { expected, callback: new URL(back.address), verifier: expected.verifier }
}

const Answer = z.looseObject({ access_token: z.string().default(''), id_token: z.string().default('') })

const exchange = async (code: string, given: Record<string, string>) => {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'rapporteur',
    redirect_uri: `${site}/sign-in/callback`,
    code,
    ...given,
  })
  return Answer.parse(await (await fetch(`${issuer}/token`, { method: 'POST', body })).json())
}

describe('the local provider', () => {
  it('confirms who was picked, once', async () => {
    const { expected, callback } = await pick('kim')
    const { provider } = known()
    expect(await provider.finish(callback, expected)).toEqual({ issuer, subject: 'kim', name: 'Kim Larsen' })
    await expect(provider.finish(callback, expected)).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('confirms nothing to whoever did not begin the sign-in', async () => {
    const { callback } = await pick('kim')
    expect(await exchange(callback.searchParams.get('code') ?? '', { code_verifier: 'a'.repeat(43) })).toMatchObject({
      error: 'invalid_grant',
    })
  })

  it('leads back to the site only', async () => {
    const { address } = await known().provider.begin()
    const elsewhere = new URL(address)
    elsewhere.searchParams.set('redirect_uri', 'https://evil.example/')
    const refused = await aVisitor().open(elsewhere.href)
    expect([refused.status, refused.text.includes('redirect_uri did not match'), refused.text]).toEqual([
      400,
      true,
      expect.stringContaining(`href="${site}"`),
    ])
  })

  it('gives access tokens that name the site and count there', async () => {
    const { callback, verifier } = await pick('ana')
    const tokens = await exchange(callback.searchParams.get('code') ?? '', { code_verifier: verifier })
    const ana = { id: accountId(issuer, 'ana'), name: 'Ana Torres' }
    expect(await known().verifyToken(tokens.access_token)).toEqual(ana)
    const ofAnother = tokenVerifier({ issuer, allowed: ['another'] }, issuerKeys(issuer))
    await expect(ofAnother(tokens.access_token)).rejects.toMatchObject({ code: 'unauthorized' })
    await expect(known().verifyToken(tokens.id_token)).rejects.toThrow('it is not an access token')
  })

  it('shows the people again when nobody of them was picked, and says so when a sign-in has lapsed', async () => {
    const visitor = aVisitor()
    const people = await visitor.open((await known().provider.begin()).address)
    const again = await visitor.send(people.address, { person: 'nobody' })
    const lapsed = await aVisitor().open(people.address)
    expect([again.text, lapsed.status, lapsed.text.includes('This sign-in has lapsed.')]).toEqual([
      people.text,
      400,
      true,
    ])
  })

  it('answers under its own name only, with nothing inline and no frames', async () => {
    const { host, port } = new URL(issuer)
    const { promise, resolve } = Promise.withResolvers<number | undefined>()
    const headers = { host: `rebound.example:${port}` }
    request({ port, path: '/.well-known/openid-configuration', headers }, (answer) => {
      void text(answer).then(() => resolve(answer.statusCode))
    }).end()
    const style = await fetch(`http://${host}/style.css`)
    expect([await promise, style.status, style.headers.get('content-security-policy')]).toEqual([
      421,
      200,
      `default-src 'none'; style-src 'self'; form-action 'self' ${site}; base-uri 'none'; frame-ancestors 'none'`,
    ])
  })
})

it('is never offered beyond this machine', async () => {
  const kept = await keep(folder)
  for (const address of ['https://id.example', 'http://0.0.0.0:3000', 'http://127.0.0.1.evil.example']) {
    expect(() => castProvider({ issuer: address, site, kept, now })).toThrow('it is for this machine only')
  }
})

it('says so when another program has its port', async () => {
  await expect(startIdentity({ folder, site, now })).rejects.toThrow(
    `Cannot use port ${new URL(issuer).port}, where people sign in to the site of this data`,
  )
})

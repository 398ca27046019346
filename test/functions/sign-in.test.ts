import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../functions/problem.ts'
import type { Identity, Provider } from '../../functions/provider.ts'
import { hashOfSecret } from '../../functions/secrets.ts'
import {
  beginSignIn,
  finishSignIn,
  ownAddress,
  signOut,
  viewerOfSession,
  viewerOfToken,
} from '../../functions/sign-in.ts'
import { dynamoAccounts } from '../../functions/store/accounts.ts'
import { table } from '../../functions/store/table.ts'
import { freshTable } from '../engines.ts'
import { cast } from '../viewers.ts'

const now = new Date('2021-04-01T10:00:00.000Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const callback = new URL('http://127.0.0.1:3000/sign-in/callback?code=c&state=s')
const audit = {
  kind: 'audit',
  at: now.toISOString(),
  by: { user: 'u', name: 'U' },
  organization: cast.mission,
  action: 'member-joined',
  subject: 'organization/mission-of-chad',
} as const

/** The other end of the line: a provider that confirms one person when it gets back what it handed out. */
function aProvider(identity: Identity = { issuer: 'https://id.example', subject: 'amina', name: 'Amina' }): Provider {
  const expected = { state: 's', nonce: 'n', verifier: 'v' }
  return {
    begin: async () => ({ ...expected, address: 'https://id.example/authorize?state=s' }),
    finish: async (_, { state, nonce, verifier }) => {
      if (state !== 's' || nonce !== 'n' || verifier !== 'v') throw new Problem('bad-request', 'Cannot sign in')
      return identity
    },
    end: async () => 'https://id.example/end',
  }
}

async function tools(provider = aProvider()) {
  return { accounts: dynamoAccounts(new DynamoDBClient({}), await freshTable(table)), provider }
}

describe('signing in', () => {
  it('leads to the provider and back to where the reader wanted to go, with a session of their own', async () => {
    const kit = await tools()
    const begun = await beginSignIn(kit, '/desk?theme=education', now)
    expect(begun.address).toBe('https://id.example/authorize?state=s')
    const { secret, goTo } = await finishSignIn(kit, begun.secret, callback, now)
    expect(goTo).toBe('/desk?theme=education')
    const viewer = await viewerOfSession(kit.accounts, secret, now)
    expect([viewer.user?.name, viewer.memberships]).toEqual(['Amina', []])
  })

  it('keeps no secret, only its hash', async () => {
    const kit = await tools()
    const { secret } = await beginSignIn(kit, '/desk', now)
    expect(await kit.accounts.takePending(secret, now.toISOString())).toBe(undefined)
    expect(await kit.accounts.takePending(hashOfSecret(secret), now.toISOString())).toMatchObject({ goTo: '/desk' })
  })

  it('counts an answer once, and only for the browser in which it was begun and for ten minutes', async () => {
    const kit = await tools()
    const begin = async () => (await beginSignIn(kit, '/desk', now)).secret
    const first = await begin()
    await finishSignIn(kit, first, callback, now)
    const begunAgain = { code: 'bad-request' }
    await expect(finishSignIn(kit, first, callback, now)).rejects.toMatchObject(begunAgain)
    await expect(finishSignIn(kit, undefined, callback, now)).rejects.toMatchObject(begunAgain)
    await expect(finishSignIn(kit, 'made-up', callback, now)).rejects.toMatchObject(begunAgain)
    await expect(finishSignIn(kit, await begin(), callback, hours(0.2))).rejects.toMatchObject(begunAgain)
  })

  it('gives the same person the same account, and people of different providers different ones', async () => {
    const kit = await tools()
    const idOf = async (identity: Identity) => {
      const one = { ...kit, provider: aProvider(identity) }
      const { secret } = await finishSignIn(one, (await beginSignIn(one, '/desk', now)).secret, callback, now)
      return (await viewerOfSession(kit.accounts, secret, now)).user?.id
    }
    const amina = { issuer: 'https://id.example', subject: 'amina', name: 'Amina' }
    const ids = [
      await idOf(amina),
      await idOf({ ...amina, name: 'Amina A.' }),
      await idOf({ ...amina, issuer: 'https://other.example' }),
    ]
    expect([ids[0] === ids[1], ids[0] === ids[2]]).toEqual([true, false])
  })
})

describe('a session', () => {
  it('ends by itself after ten hours, and at once on signing out', async () => {
    const kit = await tools()
    const begin = async () =>
      (await finishSignIn(kit, (await beginSignIn(kit, '/desk', now)).secret, callback, now)).secret
    const [left, open] = [await begin(), await begin()]
    expect(await signOut(kit, left)).toBe('https://id.example/end')
    const who = async (secret: string | undefined, at: Date) =>
      (await viewerOfSession(kit.accounts, secret, at)).user?.name
    expect([
      await who(left, now),
      await who(open, hours(9.9)),
      await who(open, hours(10)),
      await who(undefined, now),
    ]).toEqual([undefined, 'Amina', undefined, undefined])
  })

  it('has the memberships of this moment: one that is taken away acts on the next request', async () => {
    const kit = await tools()
    const { secret } = await finishSignIn(kit, (await beginSignIn(kit, '/desk', now)).secret, callback, now)
    const user = (await viewerOfSession(kit.accounts, secret, now)).user?.id ?? ''
    const membership = {
      kind: 'membership',
      user,
      organization: cast.mission,
      role: 'head',
      since: now.toISOString(),
    } as const
    await kit.accounts.putMembership(membership, audit)
    expect((await viewerOfSession(kit.accounts, secret, now)).memberships).toEqual([membership])
    await kit.accounts.removeMembership(membership, audit)
    expect((await viewerOfSession(kit.accounts, secret, now)).memberships).toEqual([])
  })
})

it('sends nobody to another site after signing in', () => {
  const addresses = [
    '/events?year=2021',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:x',
    '/a b',
    '',
  ]
  expect(addresses.map(ownAddress)).toEqual(['/events?year=2021', '/desk', '/desk', '/desk', '/desk', '/desk', '/desk'])
})

it('calls whoever comes with a token as at their last sign-in, because tokens may hold no name', async () => {
  const { accounts } = await tools()
  const id = 'u'.padEnd(25, 'a')
  expect((await viewerOfToken(accounts, { id, name: '12-34' })).user).toEqual({ id, name: '12-34' })
  await accounts.putAccount({ kind: 'account', id, name: 'Ada', since: now.toISOString() })
  expect((await viewerOfToken(accounts, { id, name: '12-34' })).user).toEqual({ id, name: 'Ada' })
})

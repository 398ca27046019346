import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'
import { noteAddress } from '../../functions/mailboxes.ts'
import { acceptInvitation, invite, removeMember } from '../../functions/members.ts'
import { accountId } from '../../functions/secrets.ts'
import { addressOfSession, beginSignIn, finishSignIn } from '../../functions/sign-in.ts'
import { dynamoAccounts } from '../../functions/store/accounts.ts'
import { dynamoStore } from '../../functions/store/dynamo.ts'
import { dynamoReminders } from '../../functions/store/reminders.ts'
import { table } from '../../functions/store/table.ts'
import { freshTable } from '../engines.ts'
import { cast, viewers } from '../viewers.ts'

const now = new Date('2021-04-01T10:00:00.000Z')
const issuer = 'https://id.example'
const user = accountId(issuer, 'amina')
const address = 'amina@example.org'
const callback = new URL('http://127.0.0.1:3000/sign-in/callback?code=c&state=s')
let name: string
let kit: Awaited<ReturnType<typeof tools>>
beforeEach(async () => {
  name = await freshTable(table)
  kit = await tools()
})

async function tools() {
  const client = new DynamoDBClient({})
  const provider = {
    begin: async () => ({ state: 's', nonce: 'n', verifier: 'v', address: `${issuer}/authorize` }),
    finish: async () => ({ issuer, subject: 'amina', name: 'Amina', address }),
    end: async () => undefined,
  }
  const [store, accounts, reminders] = [
    dynamoStore(client, name),
    dynamoAccounts(client, name),
    dynamoReminders(client, name),
  ]
  return { store, accounts, reminders, provider }
}

const signIn = async (given: Partial<typeof kit> = kit) => {
  const all = { ...kit, ...given }
  const { secret } = await beginSignIn(all, '/desk', now)
  return (await finishSignIn(all, secret, callback, now, 'fr')).secret
}
const accept = async () => {
  const secret = await invite(kit, viewers.head, cast.mission, { role: 'focal-point' }, now)
  return acceptInvitation(kit, { user: { id: user, name: 'Amina' }, memberships: [] }, secret, now)
}
const known = () => kit.reminders.findMailbox(user)
const weekly = { kind: 'mailbox', user, pace: 'weekly', language: 'fr', address, rev: 1 }

/** Everything that the table holds, as text. */
async function everything(): Promise<string> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}))
  const { Items = [] } = await client.send(new ScanCommand({ TableName: name }))
  return Items.filter(({ pk }) => !`${pk}`.startsWith('session#'))
    .map((item) => JSON.stringify(item))
    .join('\n')
}

describe('the address of a sign-in', () => {
  it('is kept for whoever acts for an organization, who is then reminded weekly in their language', async () => {
    await accept()
    await signIn()
    expect(await known()).toEqual(weekly)
    expect((await kit.reminders.listMailboxes('weekly')).items).toEqual([weekly])
  })

  it('is nowhere but in the session of whoever acts for nobody, until they do', async () => {
    const secret = await signIn()
    expect([await known(), await everything()]).toEqual([undefined, expect.not.stringContaining(address)])
    const signedInAs = await addressOfSession(kit.accounts, secret, now)
    await accept()
    await noteAddress(kit, user, { address: signedInAs, language: 'fr' })
    expect(await known()).toEqual(weekly)
  })

  it('takes the place of an older one, but changes nothing that was chosen', async () => {
    await accept()
    const chosen = { ...weekly, kind: 'mailbox', pace: 'daily', language: 'ru', address: 'old@example.org' } as const
    await kit.reminders.putMailbox(chosen)
    await signIn()
    await signIn()
    expect(await known()).toEqual({ ...chosen, address, rev: 2 })
  })

  it.each([{ pace: 'never' as const }, { stopped: { because: 'bounced', at: now.toISOString() } as const }])(
    'is not kept of whoever has stopped the mails: %o',
    async (given) => {
      await accept()
      const mailbox = { kind: 'mailbox', user, pace: 'weekly', language: 'fr', rev: 1, ...given } as const
      await kit.reminders.putMailbox(mailbox)
      await signIn()
      expect([await known(), await everything()]).toEqual([mailbox, expect.not.stringContaining(address)])
    },
  )

  it('is not kept at all where the site sends no mails', async () => {
    await accept()
    const secret = await signIn({ reminders: undefined })
    expect([await known(), await addressOfSession(kit.accounts, secret, now)]).toEqual([undefined, undefined])
  })

  it('is forgotten, with all that was sent there, when the last office ends', async () => {
    await accept()
    await signIn()
    const reminder = {
      kind: 'reminder',
      user,
      period: '2021-W13',
      state: 'waiting',
      at: now.toISOString(),
      rev: 1,
    } as const
    await kit.reminders.addReminder(reminder)
    await removeMember(kit, viewers.head, cast.mission, { user, role: 'focal-point' }, now)
    expect(await everything()).not.toMatch(/mailbox#|reminder#|amina@example/)
  })

  it('cannot stand in a mailbox to which no mail is sent', async () => {
    const mailbox = { ...weekly, kind: 'mailbox', pace: 'never', language: 'fr' } as const
    await kit.reminders.putMailbox(mailbox)
    await expect(known()).rejects.toThrow('Expected no address where no mail is sent')
  })
})
